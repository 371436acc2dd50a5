import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'

const { NOUN, PROPN, VERB, ADJ, NUM, DET } = tag
const { obj: OBJ, conj: CONJ, case: CASE, mark: MARK, cc: CC, advcl: ADVCL, acl: ACL } = dep
const DESCRIBING = new Set((['amod', 'compound'] as const).map((name) => dep[name]))

/** Verbs whose form in "-ing" seldom describes what stands behind it. */
const DEEDS = new Set(
  'launching firing supplying arming providing using sending giving delivering shipping smuggling selling buying acquiring obtaining receiving funding financing training attacking bombing shelling developing building producing making manufacturing deploying testing stockpiling importing exporting transferring equipping backing supporting hosting sheltering helping aiding assisting storing hiding killing destroying targeting striking breaching violating'.split(
    ' ',
  ),
)
const LAYING = new Set(['accuse', 'suspect', 'convict', 'acquit', 'charge'])

interface Words extends Tokens {
  readonly words: readonly string[]
}

/** Whether a word in "-ing" was hung as if it described the noun behind it, where another verb or preposition has it as a deed. */
export function isHiddenDeed(tokens: Tokens, word: string, before: string, i: number): boolean {
  const { tag: tags, head, dependency, lemma, sentence } = tokens
  const object = head[i]!
  if (i === 0 || !DESCRIBING.has(dependency[i]!) || object <= i || !DEEDS.has(word) || sentence[i - 1] !== sentence[i])
    return false
  for (let at = i + 1; at < object; at++)
    if (tags[at] !== NOUN && tags[at] !== PROPN && tags[at] !== ADJ && tags[at] !== NUM && tags[at] !== DET)
      return false
  const above = head[object]!
  // "Committed to [supplying] the rebels": a word that opens a clause hangs on it.
  if (head[i - 1] === i && dependency[i - 1] === MARK) return true
  // "Accusing it, an ally, of [launching] rockets"
  if (before === 'of') return above >= 0 && LAYING.has(lemma[above]!) && dependency[object] === OBJ
  // "Aiding regimes and [funding] groups"
  const isJoined = (before === 'and' || before === 'or') && above >= 0 && above < i && tags[above] === VERB
  return isJoined && (dependency[object] === OBJ || dependency[object] === CONJ) && isGoing(tokens, above)
}

function isGoing({ start, end, lemma }: Tokens, verb: number): boolean {
  return end[verb]! - start[verb]! > lemma[verb]!.length + 1
}

/** Gives the deed the place of the noun, and the noun to it as its object. */
export function mendHiddenDeed({ head, dependency, tag: tags, words }: Words, gerund: number): void {
  const object = head[gerund]!
  const isJoined = words[gerund - 1] === 'and' || words[gerund - 1] === 'or'
  head[gerund] = head[object]!
  dependency[gerund] = isJoined ? CONJ : tags[head[object]!] === NOUN ? ACL : ADVCL
  for (let at = gerund - 1; at >= Math.max(0, gerund - 3); at--) {
    if (head[at] !== object || (dependency[at] !== CASE && dependency[at] !== CC)) continue
    head[at] = gerund
    if (dependency[at] === CASE) dependency[at] = MARK
  }
  head[object] = gerund
  dependency[object] = OBJ
  tags[gerund] = VERB
}
