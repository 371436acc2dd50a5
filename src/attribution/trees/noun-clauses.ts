import { nounSubject } from './clauses.ts'
import { type Filler, possessorOf } from './possessors.ts'
import { adposition, child, dep, type Tree, tag } from './tree.ts'

/** The "that" clause of a noun of speech as a half-open token range, also where the parser hung it elsewhere; or undefined. */
export function nounClause(tree: Tree, noun: number): readonly [number, number] | undefined {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code !== dep.acl && code !== dep.ccomp && code !== dep['acl:relcl']) continue
    const mark = child(tree, c, dep.mark)
    if (c > noun && mark >= 0 && tree.words[mark] === 'that') return [tree.left[c]!, tree.right[c]!]
  }
  const that = thatOf(tree, noun)
  if (that < 0) return undefined
  const clause = tree.tokens.head[that]!
  const sentence = tree.analysis.sentences[tree.tokens.sentence[noun]!]
  if (!sentence) return undefined
  const right =
    tree.tokens.dependency[that] === dep.mark && clause > that ? Math.max(clause + 1, tree.right[clause]!) : -1
  if (right >= 0 && !(isObject(tree, noun) && GOES_ON.test(tree.words[right] ?? ''))) return [that, right]
  return isObject(tree, noun) ? [that, sentence.endToken] : undefined
}

/** A clause that breaks off before a plain word was cut short by the parser. */
const GOES_ON = /^(?!(and|but|or|while|who|which)$)[a-z0-9]+$/

/** A "that" right behind the noun, or behind "by X", "in X" or "published by X" that follows it; token or -1. */
function thatOf(tree: Tree, noun: number): number {
  const { tag: tags, sentence, length } = tree.tokens
  for (let i = noun + 1; i < Math.min(length, noun + 12) && sentence[i] === sentence[noun]; i++) {
    if (tree.words[i] === 'that') return opensClause(tree, i) ? i : -1
    const code = tags[i]!
    const isOpener = i > noun + 1 || OWNING.has(tree.words[i]!) || code === tag.VERB
    const isNounPhrase =
      code === tag.NOUN ||
      code === tag.PROPN ||
      code === tag.DET ||
      code === tag.ADJ ||
      code === tag.NUM ||
      code === tag.PART
    const isParticiple = code === tag.VERB && PARTICIPLES.has(tree.words[i]!)
    if (!isOpener || !(isNounPhrase || isParticiple || OWNING.has(tree.words[i]!))) return -1
  }
  return -1
}
const OWNING = new Set(['by', 'in', 'from', 'of', 'on', '-'])
const PARTICIPLES = new Set([
  'published',
  'made',
  'carried',
  'printed',
  'issued',
  'raised',
  'aired',
  'levelled',
  'spread',
])

/** "that" with a subject behind it, not "allegations that were …". */
function opensClause(tree: Tree, that: number): boolean {
  const next = tree.tokens.tag[that + 1]
  return (
    next === tag.PROPN ||
    next === tag.DET ||
    next === tag.PRON ||
    next === tag.ADJ ||
    next === tag.NOUN ||
    next === tag.NUM
  )
}

function isObject(tree: Tree, noun: number): boolean {
  const code = tree.tokens.dependency[noun]!
  const above = tree.tokens.head[noun]!
  return above >= 0 && above < noun && code !== dep.nsubj && code !== dep['nsubj:pass']
}

/**
 * Whether a noun of speech says itself whose words it stands for: "his remarks", "a request from Y". Not "in his remarks": where something
 * else was said.
 */
export function isOwned(tree: Tree, noun: number): boolean {
  const led = adposition(tree, noun)
  // "Stuck to his vow", "referring to warnings by X", not "in his remarks".
  if (SETTINGS.has(led) && !(HELD.has(tree.tokens.lemma[noun]!) && (led === 'to' || led === 'with'))) return false
  const owner = namedOwner(tree, noun)
  if (!owner || OUR_OWN.has(tree.words[owner.token]!)) return false
  // "Said the U.S. request was studied", not "Western criticism" nor "a U.S. request came".
  if (owner.token < noun)
    return (
      tree.tokens.dependency[owner.token] === dep['nmod:poss'] ||
      (tree.tokens.tag[owner.token] !== tag.ADJ && isToldOf(tree, noun))
    )
  return /^(?:by|from)$/.test(adposition(tree, owner.token))
}
/** Whether a noun stands in a clause that somebody says. */
function isToldOf({ tokens }: Tree, noun: number): boolean {
  let at = noun
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (tokens.dependency[at] === dep.ccomp) return true
    at = tokens.head[at]!
  }
  return false
}
const OUR_OWN = new Set(['our', 'my', 'your', 'whose'])
const HELD = new Set(
  'vow pledge promise threat warning ultimatum call demand request accusation allegation claim denial plea appeal'.split(
    ' ',
  ),
)
const SETTINGS = new Set(['in', 'during', 'at', 'on', 'with', 'throughout', 'to'])

/** Whose words a noun of speech stands for: "Y’s claim", "Kestrian claims", "claims by Y", "published by Y", "a report in the weekly Y". */
export function ownerOfWords(tree: Tree, noun: number): Filler | undefined {
  const owner = namedOwner(tree, noun)
  if (owner) return owner
  // "denied reports that …": the words of others.
  const above = tree.tokens.head[noun]!
  if (above >= 0 && DENYING.has(tree.tokens.lemma[above]!) && tree.tokens.dependency[noun] === dep.obj) return undefined
  return nounSubject(tree, noun)
}
const DENYING = new Set(['deny', 'reject', 'dismiss', 'refute', 'dispute', 'rebut'])

function namedOwner(tree: Tree, noun: number): Filler | undefined {
  const owner = possessorOf(tree, noun)
  if (owner) return owner
  for (let i = noun + 1; i < Math.min(tree.tokens.length, noun + 4); i++) {
    if (tree.tokens.sentence[i] !== tree.tokens.sentence[noun]) break
    const word = tree.words[i]!
    if (word !== 'by' && word !== 'from' && !(word === 'in' && PRINTED.has(tree.tokens.lemma[noun]!))) {
      if (i === noun + 1 && PARTICIPLES.has(word)) continue
      break
    }
    for (let k = i + 1; k < Math.min(tree.tokens.length, i + 12); k++) {
      const code = tree.tokens.tag[k]!
      const isNoun = code === tag.NOUN || code === tag.PROPN
      if (isNoun && adposition(tree, k) === word) return { token: k, inferred: false }
      if (!isNoun && code !== tag.DET && code !== tag.ADJ && code !== tag.NUM) break
    }
  }
  return undefined
}
const PRINTED = new Set(['report', 'claim', 'allegation', 'article', 'story', 'statement'])

/** Whether a noun for the words of others stands between two tokens: "dismissed [claims by X] that". */
export function speechNounBetween(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    if (OTHERS.has(tree.tokens.lemma[i]!) || OTHERS.has(tree.words[i]!)) return tree.words[i - 1] !== ','
  }
  return false
}
const OTHERS = new Set(
  'claim claims allegation allegations assertion assertions accusation accusations report reports charge charges suggestion suggestions rumour rumours rumor rumors statement statements'.split(
    ' ',
  ),
)
