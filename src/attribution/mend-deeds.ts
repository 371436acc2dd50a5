import { DEPENDENCIES, type Dependency, type Tokens, UPOS, type Upos } from '../schema/index.ts'

const dep = (name: Dependency): number => DEPENDENCIES.indexOf(name)
const tag = (name: Upos): number => UPOS.indexOf(name)

/** Tokens that may be written to, with their lower-case forms. */
export interface Draft extends Tokens {
  readonly words: readonly string[]
}

/** Sets right a deed that was read as a word of the noun behind it, and says whether it did. */
export function mendDeed(draft: Draft, token: number): boolean {
  return mendLedGerund(draft, token) || mendJoinedPast(draft, token)
}

/** "Accused of [funding] groups": the gerund behind a preposition that goes with the verb before it takes the noun as its object. */
function mendLedGerund({ words, tag: tags, head, dependency, lemma }: Draft, gerund: number): boolean {
  const noun = head[gerund]!
  const before = gerund - 1
  if (noun <= gerund || before < 1 || !words[gerund]!.endsWith('ing') || !LEDS.has(words[before]!)) return false
  if (head[before] !== noun || dependency[before] !== dep('case') || words[noun] === lemma[noun]) return false
  const above = head[noun]!
  if (above < 0 || above > before || !LAYING.has(lemma[above]!)) return false
  tags[gerund] = tag('VERB')
  head[gerund] = above
  dependency[gerund] = dependency[noun] === dep('nmod') ? dep('acl') : dep('advcl')
  head[before] = gerund
  dependency[before] = dep('mark')
  head[noun] = gerund
  dependency[noun] = dep('obj')
  return true
}
const LEDS = new Set(['of', 'from', 'for', 'by'])
/** What lays a deed to somebody or keeps him from it. */
const LAYING = new Set(
  'accuse accused suspect convict charge guilty blame criticise criticize capable stop prevent keep ban bar prohibit block refrain sanction punish'.split(
    ' ',
  ),
)

/** "Trained and [armed] militias": the second of two deeds, read as what the noun is like. */
function mendJoinedPast({ words, tag: tags, head, dependency }: Draft, second: number): boolean {
  const noun = head[second]!
  const first = second - 2
  if (noun <= second || first < 0 || words[second - 1] !== 'and' || dependency[second] !== dep('amod')) return false
  if (!words[second]!.endsWith('ed') || !words[first]!.endsWith('ed') || tags[first] !== tag('VERB')) return false
  if (head[noun] !== first || (dependency[noun] !== dep('conj') && dependency[noun] !== dep('obj'))) return false
  tags[second] = tag('VERB')
  head[second] = first
  dependency[second] = dep('conj')
  head[second - 1] = second
  head[noun] = second
  dependency[noun] = dep('obj')
  // "Velmark [trained]": the bare noun before a verb without a subject.
  const subject = first - 1
  if (subject >= 0 && head[subject] === first && dependency[subject] === dep('obl:unmarked'))
    dependency[subject] = dep('nsubj')
  return true
}
