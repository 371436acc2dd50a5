import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'

/** Tokens that may be written to, with their lower-case forms. */
export interface Draft extends Tokens {
  readonly words: readonly string[]
}

/** Sets right a deed that was read as a word of the noun behind it, and says whether it did. */
export function mendDeed(draft: Draft, token: number): boolean {
  return (
    mendLedGerund(draft, token) ||
    mendJoinedPast(draft, token) ||
    mendJoinedGerund(draft, token) ||
    mendToDeed(draft, token) ||
    mendJoinedBare(draft, token) ||
    mendPaired(draft, token) ||
    mendKind(draft, token)
  )
}

/** Whether a token that is no word of a noun may be a deed that `mendDeed` sets right. */
export function mayBeDeed({ tag: tags, dependency, lemma }: Tokens, token: number): boolean {
  const isLed = dependency[token] === dep.obl && lemma[token - 1] === 'to'
  const isPair = tags[token] === tag.NOUN && lemma[token + 1] === 'and' && tags[token + 2] === tag.VERB
  return (
    isLed || isPair || (tags[token] === tag.VERB && dependency[token] === dep.xcomp && tags[token - 1] === tag.VERB)
  )
}

/** "Accused of [funding] groups": the gerund behind a preposition that goes with the verb before it takes the noun as its object. */
function mendLedGerund({ words, tag: tags, head, dependency, lemma }: Draft, gerund: number): boolean {
  const noun = head[gerund]!
  const before = tags[gerund - 1] === tag.ADV ? gerund - 2 : gerund - 1
  if (noun <= gerund || before < 1 || !words[gerund]!.endsWith('ing') || !LEDS.has(words[before]!)) return false
  if (head[before] !== noun || dependency[before] !== dep.case) return false
  if (words[noun] === lemma[noun] && tags[gerund] !== tag.VERB) return false
  const above = head[noun]!
  if (above < 0 || above > before || !LAYING.has(lemma[above]!)) return false
  tags[gerund] = tag.VERB
  head[gerund] = above
  dependency[gerund] = dependency[noun] === dep.nmod ? dep.acl : dep.advcl
  head[before] = gerund
  dependency[before] = dep.mark
  head[noun] = gerund
  dependency[noun] = dep.obj
  return true
}
/** "Aiding regimes and [funding] groups": the second of two gerunds with objects of their own. */
function mendJoinedGerund({ words, tag: tags, head, dependency }: Draft, second: number): boolean {
  const noun = head[second]!
  if (noun <= second || words[second - 1] !== 'and' || !words[second]!.endsWith('ing')) return false
  const first = head[noun]!
  if (first < 0 || first >= second - 1 || dependency[noun] !== dep.obj || !words[first]!.endsWith('ing')) return false
  if (tags[first] !== tag.VERB) return false
  let object = first + 1
  while (object < second && (head[object] !== first || dependency[object] !== dep.obj)) object++
  if (object === second) return false
  tags[second] = tag.VERB
  head[second] = first
  dependency[second] = dep.conj
  head[second - 1] = second
  head[noun] = second
  return true
}

/** Joins a deed to the one before it, and gives it the noun as its object. */
function joinDeed({ tag: tags, head, dependency }: Draft, first: number, second: number, noun: number): void {
  tags[second] = tag.VERB
  head[second] = first
  dependency[second] = dep.conj
  head[second - 1] = second
  head[noun] = second
  dependency[noun] = dep.obj
}

/** "Produce and [test] missiles": the second of two bare verbs, read as a word of their object. */
function mendJoinedBare(draft: Draft, second: number): boolean {
  const { words, tag: tags, head, dependency } = draft
  const noun = head[second]!
  const first = second - 2
  if (noun <= second || first < 0 || words[second - 1] !== 'and' || !DOUBLES.has(words[second]!)) return false
  if (tags[first] !== tag.VERB || /(?:ed|ing|s)$/.test(words[first]!)) return false
  if (head[noun] !== first || (dependency[noun] !== dep.obj && dependency[noun] !== dep.conj)) return false
  joinDeed(draft, first, second, noun)
  return true
}
/** "The agency [funds] and trains rebels": the first of two verbs in the present, read as a noun. */
function mendPaired({ words, tag: tags, head, dependency, sentence }: Draft, first: number): boolean {
  const second = first + 2
  const subject = first - 1
  if (tags[first] !== tag.NOUN || words[first + 1] !== 'and' || !PRESENT.has(words[first]!)) return false
  if (tags[second] !== tag.VERB || head[second] !== first || !words[second]!.endsWith('s')) return false
  if (subject < 0 || head[subject] !== first || dependency[subject] !== dep.compound) return false
  tags[first] = tag.VERB
  for (let at = subject - 1; at >= 0 && subject - at < 12 && sentence[at] === sentence[first]; at--)
    if (head[at] === first) head[at] = subject
  dependency[subject] = dep.nsubj
  if (dependency[first] === dep.nsubj) dependency[first] = dep.ccomp
  return true
}
const PRESENT = new Set('funds arms trains equips supplies supports backs finances sponsors aids'.split(' '))

/** Bare verbs that are nouns as often. */
const DOUBLES = new Set(
  'test field launch fire export ship supply store stock fund finance arm train equip use'.split(' '),
)

/** "Is known to [stockpile]": a verb behind "to" that was read as a noun. */
function mendToDeed({ words, tag: tags, head, dependency, lemma }: Draft, verb: number): boolean {
  const above = head[verb]!
  // "A programme to [arm] rebels": a verb that was hung on like a noun.
  const isPhrase = dependency[verb] === dep.nmod || dependency[verb] === dep.obl
  const isVerb =
    tags[verb] === tag.VERB || (dependency[verb] === dep.nmod && DOUBLES.has(words[verb]!) && words[verb + 1] === 'and')
  if (isVerb && isPhrase && words[verb - 1] === 'to' && words[verb] === lemma[verb]) {
    if (head[verb - 1] !== verb || above > verb) return false
    tags[verb] = tag.VERB
    dependency[verb] = dependency[verb] === dep.nmod ? dep.acl : dep.xcomp
    dependency[verb - 1] = dep.mark
    return true
  }
  if (tags[verb] !== tag.NOUN || dependency[verb] !== dep.obl || above < 0 || above > verb) return false
  if (words[verb - 1] !== 'to' || head[verb - 1] !== verb || words[verb] !== lemma[verb]) return false
  if (!KNOWN.has(lemma[above]!) || tags[above] !== tag.VERB) return false
  tags[verb] = tag.VERB
  dependency[verb] = dep.xcomp
  dependency[verb - 1] = dep.mark
  return true
}
const KNOWN = new Set('know believe think say suspect report understand rumour rumor allege'.split(' '))

/** "Produce [enriched] uranium", read as having it enriched: the participle right behind a verb says what its object is like. */
function mendKind({ words, tag: tags, head, dependency, length }: Draft, kind: number): boolean {
  const verb = kind - 1
  if (tags[kind] !== tag.VERB || dependency[kind] !== dep.xcomp || verb < 0) return false
  if (tags[verb] !== tag.VERB || !words[kind]!.endsWith('ed')) return false
  for (let object = kind + 1; object < Math.min(length, kind + 6); object++) {
    if (head[object] !== kind || dependency[object] !== dep.obj) continue
    head[object] = verb
    head[kind] = object
    dependency[kind] = dep.amod
    return true
  }
  return false
}

const LEDS = new Set(['of', 'from', 'for', 'by'])
/** What lays a deed to somebody or keeps him from it. */
const LAYING = new Set(
  'accuse accused suspect convict charge seize detain arrest jail sentence fine guilty blame criticise criticize capable stop prevent keep ban bar prohibit block refrain sanction punish'.split(
    ' ',
  ),
)

/** "Trained and [armed] militias": the second of two deeds, read as what the noun is like. */
function mendJoinedPast(draft: Draft, second: number): boolean {
  const { words, tag: tags, head, dependency } = draft
  const noun = head[second]!
  const first = second - 2
  if (noun <= second || first < 0 || words[second - 1] !== 'and' || dependency[second] !== dep.amod) return false
  if (!words[second]!.endsWith('ed') || !words[first]!.endsWith('ed') || tags[first] !== tag.VERB) return false
  if (head[noun] !== first || (dependency[noun] !== dep.conj && dependency[noun] !== dep.obj)) return false
  joinDeed(draft, first, second, noun)
  // "Velmark [trained]": the bare noun before a verb without a subject.
  const subject = first - 1
  if (subject >= 0 && head[subject] === first && dependency[subject] === dep['obl:unmarked'])
    dependency[subject] = dep.nsubj
  return true
}
