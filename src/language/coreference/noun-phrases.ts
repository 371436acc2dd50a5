import { type Tokens, UPOS } from '../../schema/index.ts'
import { DEPENDENCY, dependencySet, TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import type { Words } from '../words.ts'

/** What may denote something: tokens [first, end) around a head, or several heads joined by "and". */
export interface NounPhrase {
  readonly head: number
  readonly first: number
  readonly end: number
  readonly isCoordination: boolean
}

/** Dependents left and right of a head that are part of its phrase; a preposition, a clause word or a further conjunct is not. */
const LEFT = dependencySet(
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'dep',
  'goeswith',
)
const RIGHT = dependencySet(
  'nmod',
  'flat',
  'acl',
  'acl:relcl',
  'nmod:unmarked',
  'nmod:desc',
  'amod',
  'compound',
  'advmod',
  'nummod',
  'fixed',
  'goeswith',
  'case',
)
const INNER = dependencySet('flat', 'fixed', 'goeswith', 'expl')
const MODIFIER = dependencySet('nummod', 'compound', 'amod', 'det', 'advmod', 'case', 'mark', 'cc')
const HEADS = new Uint8Array(UPOS.length)
for (const tag of [TAG.NOUN, TAG.PROPN, TAG.PRON]) HEADS[tag] = 1
/** Words for a place or a time that stand for one. */
const PLACE_WORDS = new Set(['here', 'there', 'now', 'then', 'today', 'tomorrow', 'yesterday', 'tonight'])
/** Pronouns that ask, relate or point at nothing. */
const NO_REFERENCE = new Set('who whom whose which what whatever whoever where when why how there'.split(' '))

/** All noun phrases and pronouns of a text, nested ones too, by start and the longer first. Linear in the tokens. */
export function findNounPhrases({ tokens }: Syntax, words: Words): NounPhrase[] {
  const reach = spansOf(tokens)
  const found: NounPhrase[] = []
  for (let head = 0; head < tokens.length; head++) {
    if (!canHead(tokens, words, head)) continue
    const { first, end } = phraseAround(tokens, words, reach, head)
    found.push({ head, first, end, isCoordination: false })
    const last = reach.lastConjunct[head]!
    if (last < 0 || tokens.dependency[head] === DEPENDENCY.conj || !canHead(tokens, words, last)) continue
    found.push({ head, first, end: phraseAround(tokens, words, reach, last).end, isCoordination: true })
  }
  return found.sort((a, b) => a.first - b.first || b.end - a.end)
}

function canHead(tokens: Tokens, words: Words, i: number): boolean {
  const tag = tokens.tag[i]!
  const dependency = tokens.dependency[i]!
  if (INNER[dependency]) return false
  if (tag === TAG.PRON) return !NO_REFERENCE.has(words.lower[i]!)
  if (HEADS[tag]) return true
  if (MODIFIER[dependency]) return tag === TAG.ADV && PLACE_WORDS.has(words.lower[i]!)
  if (tag === TAG.NUM || tag === TAG.DET) return true
  if (tag === TAG.ADV) return PLACE_WORDS.has(words.lower[i]!)
  // "the wounded"
  return tag === TAG.ADJ && i > 0 && tokens.tag[i - 1] === TAG.DET && tokens.head[i - 1] === i
}

interface Reach {
  /** Outermost tokens below each token, itself included. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Nearest dependent on each side, and the next one outwards; -1 = none. */
  readonly nearLeft: Int32Array
  readonly nearRight: Int32Array
  readonly outer: Int32Array
  readonly lastConjunct: Int32Array
}

function spansOf({ length, head, dependency, tag }: Tokens): Reach {
  const none = () => new Int32Array(length).fill(-1)
  const left = Int32Array.from({ length }, (_, i) => i)
  const right = left.slice()
  const [nearLeft, nearRight, outer, lastConjunct] = [none(), none(), none(), none()]
  // Left dependents are met nearest last, right ones nearest last too when going backwards.
  for (let i = 0; i < length; i++) {
    const above = head[i]!
    if (above > i) {
      outer[i] = nearLeft[above]!
      nearLeft[above] = i
    } else if (above >= 0 && dependency[i] === DEPENDENCY.conj && tag[i] !== TAG.VERB) lastConjunct[above] = i
  }
  for (let i = length - 1; i >= 0; i--) {
    const above = head[i]!
    if (above >= 0 && above < i) {
      outer[i] = nearRight[above]!
      nearRight[above] = i
    }
  }
  // A head left of its dependent is complete going down, one right of it going up; chains that turn need both, twice.
  for (let round = 0; round < 2; round++) {
    for (let i = length - 1; i >= 0; i--) widen(left, right, head[i]!, i)
    for (let i = 0; i < length; i++) widen(left, right, head[i]!, i)
  }
  return { left, right, nearLeft, nearRight, outer, lastConjunct }
}

function widen(left: Int32Array, right: Int32Array, above: number, i: number): void {
  if (above < 0) return
  if (left[i]! < left[above]!) left[above] = left[i]!
  if (right[i]! > right[above]!) right[above] = right[i]!
}

function phraseAround(tokens: Tokens, words: Words, reach: Reach, head: number): { first: number; end: number } {
  let first = head
  for (let child = reach.nearLeft[head]!; child >= 0; child = reach.outer[child]!) {
    const dependency = tokens.dependency[child]!
    if (dependency === DEPENDENCY.punct) continue
    if (!LEFT[dependency]) break
    first = reach.left[child]!
  }
  let last = head
  for (let child = reach.nearRight[head]!; child >= 0; child = reach.outer[child]!) {
    const dependency = tokens.dependency[child]!
    if (dependency === DEPENDENCY.punct) continue
    if (!RIGHT[dependency]) break
    last = reach.right[child]!
  }
  while (first < head && (tokens.tag[first] === TAG.PUNCT || words.lower[first] === "'s")) first++
  while (last > head && tokens.tag[last] === TAG.PUNCT) last--
  return { first, end: last + 1 }
}
