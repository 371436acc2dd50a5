import {
  adposition,
  antecedent,
  child,
  dep,
  type Filler,
  isParticiple,
  lightParticiple,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { comingAbout } from './happenings.ts'

/** Nominals or gerunds behind a preposition, on the trigger itself and where the parser may have hung them instead. */
export function behindPreposition(tree: Tree, token: number, preposition: string): readonly Filler[] {
  const found: Filler[] = []
  const collect = (from: number, inferred: boolean, depth: number): void => {
    for (let c = tree.first[from]!; c >= 0; c = tree.next[c]!) {
      if (isInName(tree, from, c)) continue
      const code = tree.tokens.dependency[c]!
      // "In the cellars lie mines": what stands before its verb read as its subject.
      const isLed = code === dep.nsubj && from === token && c < token
      if (code === dep.obl || code === dep.nmod || code === dep['obl:agent'] || isLed) {
        if (adposition(tree, c) === preposition) found.push({ token: antecedent(tree, c), inferred })
        if (depth > 0 && c > token && !isOccasion(tree, c)) collect(c, inferred, depth - 1)
      } else if (code === dep.advcl || code === dep.acl || code === dep.ccomp || code === dep.xcomp) {
        const mark = child(tree, c, dep.mark)
        // "Export weapons to [shore] up allies": an infinitive is no nominal.
        const isInfinitive = preposition === 'to' && !tree.words[c]!.endsWith('ing')
        if (mark >= 0 && tree.words[mark] === preposition && !isInfinitive) found.push({ token: c, inferred })
      }
    }
  }
  const isVerb = tree.tokens.tag[token] === tag.VERB
  collect(token, false, 1)
  if (isVerb) {
    const object = child(tree, token, dep.obj)
    if (object >= 0) collect(object, false, 1)
    // "Moving rifles and missiles of Velmar make to the rebels": hung on the last of what was joined.
    if (found.length === 0 && object >= 0)
      for (let c = tree.first[object]!; c >= 0; c = tree.next[c]!)
        if (c > token && tree.tokens.dependency[c] === dep.conj) collect(c, false, 1)
    // "[built by X] in Y": the preposition may hang on the noun a participle belongs to.
    if (tree.tokens.dependency[token] === dep.acl && isParticiple(tree, token))
      collect(tree.tokens.head[token]!, false, 0)
  } else {
    const above = tree.tokens.head[token]!
    const code = tree.tokens.dependency[token]!
    const participle = lightParticiple(tree, token)
    if (participle >= 0) collect(participle, false, 0)
    const isLight = code === dep.obj || (code === dep['nsubj:pass'] && preposition !== 'by')
    const happening = comingAbout(tree, token)
    if (happening >= 0) collect(happening, true, 0)
    else if (above >= 0 && isLight) collect(above, true, code === dep['nsubj:pass'] ? 1 : 0)
  }
  // "The purchase of rifles and radios for the guard": hung on the last of what was joined.
  if (found.length === 0 && tree.tokens.tag[token] === tag.NOUN)
    for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
      if (c > token && tree.tokens.dependency[c] === dep.conj) collect(c, false, 0)
  // "The use of shells [by the army] would …": behind the "of" phrase, where the parse made it a subject.
  if (found.length === 0 && tree.tokens.tag[token] === tag.NOUN && preposition === 'by')
    for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
      const next =
        c > token && adposition(tree, c) === 'of' && tree.words[c + 1] === 'by' ? nounBehind(tree, c + 1) : -1
      if (next >= 0) found.push({ token: next, inferred: false })
    }
  if (found.length === 0 && tree.words[token + 1] === preposition) {
    const next = nounBehind(tree, token + 1)
    if (next >= 0) found.push({ token: next, inferred: false })
  }
  return found
}

/** "The Institute [for Arms Research]": what stands in one name with the word it hangs on. */
function isInName(tree: Tree, token: number, other: number): boolean {
  const index = tree.cover[token]!
  return index >= 0 && index === tree.cover[other] && tree.analysis.mentions[index]!.kind === 'name'
}

/** "Pleaded [in interviews] with the station": what hangs on a circumstance that has a noun of its own belongs to that noun. */
function isOccasion(tree: Tree, token: number): boolean {
  const isNoun = tree.tokens.tag[token] === tag.NOUN && tree.tokens.dependency[token] === dep.obl
  return isNoun && OCCASIONS.has(tree.tokens.lemma[token]!)
}
const OCCASIONS = new Set(
  'interview talk meeting conference speech letter call statement visit discussion summit session hearing money cash fund funding loan credit'.split(
    ' ',
  ),
)

/** The head of the mention that begins right behind a preposition, give or take an article and adjectives, or -1. */
function nounBehind(tree: Tree, preposition: number): number {
  const { tag: tags, sentence, length } = tree.tokens
  for (let i = preposition + 1; i < Math.min(length, preposition + 6); i++) {
    if (sentence[i] !== sentence[preposition]) return -1
    const code = tags[i]!
    if (code === tag.NOUN || code === tag.PROPN) {
      const index = tree.cover[i]!
      const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
      // "For [the president’s] troops": whose they are.
      const next = mention?.kind === 'name' ? mention.endToken : i + 1
      if (/^['’]s?$/.test(tree.words[next] ?? '')) {
        i = next
        continue
      }
      return mention ? mention.headToken : i
    }
    if (code !== tag.DET && code !== tag.ADJ && code !== tag.NUM && code !== tag.PRON) return -1
  }
  return -1
}
