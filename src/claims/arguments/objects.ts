import {
  adposition,
  antecedent,
  child,
  dep,
  type Filler,
  isInfinitive,
  isPassive,
  isTime,
  modified,
  subjectOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { isMeasured } from './measured.ts'
import { measuredBy, seeming } from './understood-words.ts'

/** What is done to: the object, the subject of a passive, the noun of a participle or of a relative clause with a gap. */
export function objectOf(tree: Tree, verb: number): Filler | undefined {
  const { head, dependency } = tree.tokens
  if (tree.tokens.tag[verb] === tag.NOUN) {
    const done = isGerundNoun(tree, verb) ? behindOf(tree, verb) : -1
    return done >= 0 ? { token: done, inferred: false } : undefined
  }
  if (isPassive(tree, verb)) {
    const code = dependency[verb]!
    // "Said last year [that rifles were sold]", hung on the year: a clause with a subject of its own.
    const isWhole = code === dep.acl && child(tree, verb, dep['nsubj:pass']) >= 0
    if ((code === dep.acl || code === dep.amod) && !isWhole && head[verb]! >= 0)
      return { token: modified(tree, verb), inferred: false }
    // "A group armed and [directed] by Velmark"
    const first = code === dep.conj ? head[verb]! : -1
    if (first >= 0 && (dependency[first] === dep.acl || dependency[first] === dep.amod) && isPassive(tree, first))
      return { token: modified(tree, first), inferred: false }
    // "The unit had been given eighteen drones": whom they went to is the subject.
    // "Is designated a terror group": what it is called is nothing that is done to.
    const kept = CALLING.has(tree.tokens.lemma[verb]!) ? -1 : child(tree, verb, dep.obj)
    return kept > verb ? { token: kept, inferred: false } : subjectOf(tree, verb)
  }
  const object = objectChild(tree, verb)
  if (object >= 0) return { token: antecedent(tree, measuredBy(tree, seeming(tree, object))), inferred: false }
  const slipped = slippedObject(tree, verb)
  if (slipped >= 0) return { token: slipped, inferred: false }
  const gap = gapOf(tree, verb)
  if (gap >= 0) return { token: gap, inferred: false }
  // "built and ran camps": the object of the verb that follows, when this one has none.
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (dependency[c] !== dep.conj || tree.tokens.tag[c] !== tag.VERB || child(tree, c, dep.nsubj) >= 0) continue
    const shared = child(tree, c, dep.obj)
    if (shared >= 0 && c - verb <= 5 && !hasCircumstance(tree, verb, c)) return { token: shared, inferred: true }
  }
  const shared = sharedBehind(tree, verb)
  if (shared >= 0) return { token: shared, inferred: true }
  // "the fighters it armed and trained": the gap of the verb before serves this one too.
  const before = head[verb]!
  if (dependency[verb] === dep.conj && before >= 0 && verb - before <= 3 && dependency[before] === dep['acl:relcl']) {
    const gap = objectOf(tree, before)
    if (gap && gap.token < before) return { token: gap.token, inferred: true }
  }
  const told = joinedRelative(tree, verb)
  if (told >= 0) return { token: told, inferred: false }
  const aside = behindAside(tree, verb)
  const next = aside >= 0 ? aside : behindVerb(tree, verb)
  return next >= 0 ? { token: next, inferred: false } : undefined
}

/** "Fought [for the town] and thanked its ally": something else said of the first verb before the second. */
function hasCircumstance(tree: Tree, verb: number, next: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < next; c = tree.next[c]!)
    if (c > verb && (tree.tokens.dependency[c] === dep.obl || tree.tokens.dependency[c] === dep.xcomp)) return true
  return false
}

/** "A ship that the army owns and that the council [barred]": the noun of the clause that this one is joined to, by a pronoun of its own; or -1. */
function joinedRelative(tree: Tree, verb: number): number {
  const { head, dependency } = tree.tokens
  const first = head[verb]!
  if (dependency[verb] !== dep.conj || first < 0 || child(tree, verb, dep.nsubj) < 0) return -1
  const isClause = dependency[first] === dep['acl:relcl']
  if (!isClause && child(tree, first, dep['acl:relcl']) < 0) return -1
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (RELATIVES.has(tree.words[c]!) && dependency[c] !== dep.nsubj) return isClause ? head[first]! : first
  return -1
}

/** "Armed, [trained] and paid groups": the object of a later verb of the same row, or -1. */
function sharedBehind(tree: Tree, verb: number): number {
  const { head, dependency, tag: tags } = tree.tokens
  const first = head[verb]!
  if (dependency[verb] !== dep.conj || first < 0 || first > verb || tags[first] === tag.NOUN) return -1
  for (let c = tree.first[first]!; c >= 0; c = tree.next[c]!) {
    if (c <= verb || c - verb > 5 || dependency[c] !== dep.conj || child(tree, c, dep.nsubj) >= 0) continue
    const object = child(tree, c, dep.obj)
    if (object > c && /^(?:,|and|or)$/.test(tree.words[verb + 1] ?? '')) return object
  }
  return -1
}

/** "The rifles it sent", "the rifles [that] it has agreed to send": the noun whose relative clause leaves it to be the object, or -1. */
function gapOf(tree: Tree, verb: number): number {
  const { head, dependency } = tree.tokens
  let top = verb
  while ((dependency[top] === dep.xcomp || dependency[top] === dep.obl) && isInfinitive(tree, top) && head[top]! >= 0) {
    top = head[top]!
    const object = objectChild(tree, top)
    if (object >= 0 && !RELATIVES.has(tree.words[object]!)) return -1
  }
  const noun = head[top]!
  if (noun < 0) return -1
  if (dependency[top] !== dep['acl:relcl']) return firstOfTwo(tree, verb)
  if (hasLedPronoun(tree, top)) return -1
  const subject = subjectOf(tree, top)
  return subject && subject.token !== noun && !isWhose(tree, subject.token) ? noun : -1
}
const RELATIVES = new Set(['which', 'that', 'whom'])

/** "Rifles [the army is sending] to the rebels are old": of two subjects side by side before one verb, the first is what is done to; or -1. */
function firstOfTwo(tree: Tree, verb: number): number {
  let first = -1
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.nsubj) continue
    if (first >= 0) return tree.right[first] === tree.left[c] ? first : -1
    first = c
  }
  return -1
}

/** "Fighters [whose drones] train": the clause says whose its subject is, and leaves no gap. */
function isWhose(tree: Tree, subject: number): boolean {
  const owner = child(tree, subject, dep['nmod:poss'])
  return owner >= 0 && tree.words[owner] === 'whose'
}

/** "The yard [in which] they assembled drones", "the town [where] they met": the clause leaves no gap for an object. */
function hasLedPronoun(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] === dep.advmod && /^wh(?:ere|en|y)$/.test(tree.words[c]!)) return true
    if (tree.tokens.dependency[c] === dep.obl && /^wh(?:ich|om)$/.test(tree.words[c]!) && adposition(tree, c) !== '')
      return true
  }
  return false
}

/** "Was carrying, the navy said, [forty rifles]": an object that the words of who says so took for their own, or -1. */
function behindAside(tree: Tree, verb: number): number {
  if (tree.words[verb + 1] !== ',') return -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb || c - verb > 8 || tree.tokens.dependency[c] !== dep.parataxis || tree.words[c + 1] !== ',') continue
    const object = child(tree, c, dep.obj)
    if (object > c) return object
  }
  return -1
}

/** The noun phrase right behind an active verb, by word order alone: its last noun, or -1. */
function behindVerb(tree: Tree, verb: number): number {
  const { tag: tags, sentence, length } = tree.tokens
  let noun = -1
  for (let i = verb + 1; i < Math.min(length, verb + 9) && sentence[i] === sentence[verb]; i++) {
    const code = tags[i]!
    if (code === tag.NOUN || code === tag.PROPN) noun = i
    else if (code !== tag.DET && code !== tag.ADJ && code !== tag.NUM && tree.words[i] !== '-') break
    if (code === tag.PRON) break
  }
  return noun >= 0 && !isTime(tree, noun) ? noun : -1
}

/** The object that hangs on the verb: of two, as with a "that" taken for a pronoun, the one behind it. Token or -1. */
export function objectChild(tree: Tree, verb: number): number {
  let found = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.obj || (found >= 0 && CALLING.has(tree.tokens.lemma[verb]!))) continue
    // "Rockets [which] it builds itself", "built [the thing] themselves"
    if (found >= 0 && STRESSED.test(tree.words[c]!)) continue
    // "gives the group money", "sold us forty": of two nouns in a row the second is the object.
    const second =
      found > verb && tree.left[c] === tree.right[found] && !isTime(tree, c) && tree.words[tree.left[c]!] !== ','
    if (found < 0 || (found < verb && c > verb) || second) found = c
  }
  return found
}

const STRESSED = /^(?:him|her|it|them|our)sel(?:f|ves)$/

/** "Labelled the army a terrorist [group]": what such a verb says that its object is; token or -1. */
export function calledAs(tree: Tree, verb: number): number {
  if (!CALLING.has(tree.tokens.lemma[verb]!)) return -1
  const object = objectOf(tree, verb)?.token ?? -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!)
    if (c > object && c > verb && object >= 0 && tree.tokens.dependency[c] === dep.obj) return c
  return -1
}
const CALLING = new Set(['designate', 'label', 'name', 'declare', 'brand', 'call', 'deem', 'consider', 'classify'])

/** A bare noun behind the verb that the parser gave another name than object: "asked [the council] to", "fired [at least 40 rockets]". */
function slippedObject(tree: Tree, verb: number): number {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb) continue
    const code = tree.tokens.dependency[c]!
    const isNoun = tree.tokens.tag[c] === tag.NOUN || tree.tokens.tag[c] === tag.PROPN
    const mayBe =
      code === dep.iobj ||
      code === dep.xcomp ||
      code === dep.ccomp ||
      code === dep.obl ||
      code === dep['obl:unmarked'] ||
      code === dep.dep
    // "provides [training] to" read as what one does.
    if (code === dep.xcomp && tree.words[c] === 'training' && c === verb + 1) return c
    // "handed over its rifles": the particle was read as a preposition.
    const isParticle = PARTICLES.has(adposition(tree, c)) && tree.words[verb + 1] === adposition(tree, c)
    if (
      isNoun &&
      mayBe &&
      (isParticle
        ? SEPARABLE.has(tree.tokens.lemma[verb]!)
        : adposition(tree, c) === '' || isMeasured(tree, verb, c) || isSoMuchAs(tree, c)) &&
      child(tree, c, dep.mark) < 0 &&
      !isTime(tree, c)
    )
      return c
  }
  return -1
}

/** "Received [so much as] a bolt". */
function isSoMuchAs(tree: Tree, noun: number): boolean {
  const as = tree.left[noun]!
  return tree.words[as] === 'as' && tree.words[as - 1] === 'much' && tree.words[as - 2] === 'so'
}

const PARTICLES = new Set(['over', 'up', 'out', 'off', 'in'])
const SEPARABLE = new Set('hand turn set put give prop blow take buy send pass sign bring fly'.split(' '))

/** "The [launching] of three rockets": a deed named by a verb's form in "-ing", with what is done to behind "of". */
export function isGerundNoun(tree: Tree, token: number): boolean {
  const isForm =
    tree.tokens.tag[token] === tag.NOUN && tree.words[token]!.endsWith('ing') && tree.words[token + 1] === 'of'
  return isForm && !THINGS.has(tree.words[token]!) && behindOf(tree, token) >= 0
}
const THINGS = new Set(
  'building meeting training offering holding gathering ruling hearing finding listing showing string ring king wing'.split(
    ' ',
  ),
)

function behindOf(tree: Tree, noun: number): number {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!)
    if (c > noun && tree.tokens.dependency[c] === dep.nmod && adposition(tree, c) === 'of') return c
  return -1
}
