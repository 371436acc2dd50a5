import type { Analysis, Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import { isHiddenDeed, mendHiddenDeed } from './gerunds-in-tree.ts'
import { keepTree } from './keep-trees.ts'
import { mayBeArmsNoun, mendArmsNoun } from './mend-arms-nouns.ts'
import { mayBeClause, mendClause } from './mend-clauses.ts'
import { type Draft, mayBeDeed, mendDeed } from './mend-deeds.ts'
import { mendGerund } from './mend-gerunds.ts'
import { mayBeParted, mendParted } from './mend-parted.ts'
import { isSaidBy, mendPlural } from './mend-plurals.ts'
import { mayBeResumed, mendResumed } from './mend-resumed.ts'
import { mayBeSaid, mendSaid } from './mend-said.ts'
import { mayBeStrayed, mendStrayed } from './mend-strayed-verbs.ts'
import { placeOf } from './places-in-tree.ts'
import { draftOf } from './tree-draft.ts'

const NOUN = tag.NOUN
const PROPN = tag.PROPN
const PRON = tag.PRON
const VERB = tag.VERB
const ADJ = tag.ADJ
const ADV = tag.ADV
const AUX = tag.AUX
const DET = tag.DET
const NUM = tag.NUM
const NSUBJ = dep.nsubj
const OBJ = dep.obj
const CASE = dep.case
const MARK = dep.mark
const ACL = dep.acl
const AMOD = dep.amod
const XCOMP = dep.xcomp
const COMPOUND = dep.compound
const AUX_OF_VERB = dep.aux
const RUN = /^(?:run|led|made|built|held|backed|owned|funded|trained|controlled|linked|based|aligned|supplied)$/
const CCOMP = dep.ccomp
/** Where a verb was hung as if it described the noun behind it. */
const DESCRIBING = new Set((['amod', 'compound', 'nmod', 'case', 'nmod:desc'] as const).map((name) => dep[name]))
/** What a verb becomes where it takes the place of a noun that stood for its clause; others keep their name. */
const PLACES = new Map<number, number>([
  [OBJ, CCOMP],
  [dep.obl, dep.advcl],
  [dep.nmod, dep.acl],
  [dep.appos, dep.parataxis],
])
/** A noun in one of these places has a verb of its own: the word before it does describe it. */
const SUBJECTS = new Set((['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj'] as const).map((name) => dep[name]))

/** Farthest that a word is looked for before a verb, in tokens. */
const FARTHEST = 60

/**
 * Tokens with clauses set right whose verb was taken for a participle before a noun: "the army supplied rockets", "Velmark armed the
 * rebels", "it has probably built camps". A word is such a verb where a noun phrase or pronoun ends right before it and a noun
 * phrase that is no subject follows. The same object where there is none. `words` are the tokens in small letters. Linear in tokens.
 */
export function mendedTokens({ tokens, document }: Analysis, words: readonly string[]): Tokens {
  let draft: Draft | undefined
  for (let i = 0; i < tokens.length - 1; i++) {
    const place = placeOf(draft ?? tokens, document.text, i)
    const isMendable =
      place ||
      DESCRIBING.has(tokens.dependency[i]!) ||
      isAfterHelp(tokens, i) ||
      mayBeDeed(tokens, i) ||
      mayBeArmsNoun(tokens, i) ||
      mayBeStrayed(tokens, i) ||
      mayBeClause(tokens, i) ||
      mayBeResumed(tokens, i) ||
      mayBeSaid(draft ?? tokens, i) ||
      isSaidBy(tokens, i) ||
      mayBeParted(tokens, words, i) ||
      haveBefore(tokens, i) >= 0
    if (!isMendable) continue
    draft ??= { ...tokens, ...draftOf(tokens), words }
    if (place) {
      draft.head[i] = place.head
      draft.dependency[i] = place.dependency
    } else if (
      !mendResumed(draft, i) &&
      !mendSaid(draft, i) &&
      !mendParted(draft, i) &&
      !mendArmsNoun(draft, i) &&
      !mendStrayed(draft, i) &&
      !mendClause(draft, i) &&
      !mendDeed(draft, i)
    )
      mend(draft, i)
    keepTree(draft, tokens, i)
  }
  return draft ?? tokens
}

function mend(draft: Draft, token: number): void {
  const { head, dependency, words, tag: tags } = draft
  if (isHiddenDeed(draft, words[token]!, words[token - 1] ?? '', token)) mendHiddenDeed(draft, token)
  else if (haveBefore(draft, token) >= 0) mendPerfect(draft, token)
  else if (words[token - 1] === '-' && RUN.test(words[token]!) && head[token]! > token) {
    // "army-run": what stands behind a hyphen and describes is a participle.
    tags[token] = VERB
    dependency[token] = AMOD
  } else if (isAfterHelp(draft, token)) mendInfinitive(draft, token)
  else if (isSaidBy(draft, token)) mendPlural(draft, token)
  else if (words[token]!.endsWith('ing')) mendGerund(draft, token)
  // "Kalk denies", "the company plans to build": what stands before such a verb is its subject.
  else if (isSubject(draft, token)) mendSubject(draft, token)
  else if (tags[token] === VERB || tags[token] === ADJ) mendPast(draft, token)
}

/** "The army supplied rockets": the participle takes the place of the noun it was hung on, with what stands before and behind it for subject and object. */
function mendPast(draft: Draft, verb: number): void {
  const { head, dependency, sentence } = draft
  if (!isPast(draft, verb)) return
  const opening = openingOf(draft, verb)
  const end = nounBefore(draft, opening)
  if (end < 0) return
  const object = objectOf(draft, verb)
  if (object < 0 || sentence[object] !== sentence[verb] || SUBJECTS.has(dependency[object]!)) return
  const subject = topOf(draft, end, opening, object)
  if (subject < 0 || (head[subject] !== object && head[subject] !== verb && !SUBJECTS.has(dependency[subject]!))) return
  const host = head[verb] === subject ? subject : object
  const above = head[host]!
  if (above === verb) return
  if (host === object && above === object + 1 && isPast(draft, above)) {
    // "they supplied missiles [made] in a factory": the participle behind the object belongs to it.
    for (let at = verb - 1; at >= Math.max(0, verb - FARTHEST) && sentence[at] === sentence[verb]; at--)
      if (head[at] === above) head[at] = verb
    head[verb] = head[above]!
    dependency[verb] = dependency[above]!
    head[above] = object
    dependency[above] = ACL
    head[object] = verb
    draft.tag[verb] = VERB
    return
  }
  const place = dependency[host]!
  // A noun that is the subject of a verb behind it is what that verb says, where the clause was taken for it.
  const isSpoken = host === subject && SUBJECTS.has(place)
  head[verb] = above
  dependency[verb] = isSpoken ? CCOMP : (PLACES.get(place) ?? place)
  draft.tag[verb] = VERB
  // What stands before the verb and hung on the noun behind it belongs to the clause, articles and the like to the subject.
  for (let at = verb - 1; at >= Math.max(0, verb - FARTHEST) && sentence[at] === sentence[verb]; at--) {
    if (head[at] !== object || at === subject) continue
    head[at] = at < subject && subject - at <= 3 && isInside(draft, at) ? subject : verb
    if (dependency[at] === CASE && head[at] === verb) dependency[at] = MARK
  }
  head[subject] = verb
  dependency[subject] = NSUBJ
  head[object] = verb
  dependency[object] = OBJ
}

/** "Has [established] factories", read as having them: the "have" right before a participle that describes a noun, or -1. */
function haveBefore({ tag: tags, lemma, dependency, head, sentence }: Tokens, i: number): number {
  if (tags[i] !== VERB || (dependency[i] !== ACL && dependency[i] !== AMOD)) return -1
  let at = i - 1
  while (at > 0 && tags[at] === ADV) at--
  const isMain = tags[at] === VERB || (tags[at] === AUX && dependency[at] === dep.root)
  const isHave = at >= 0 && sentence[at] === sentence[i] && isMain && lemma[at] === 'have'
  // "has no trained fighters", "the factories they have built": what is had stands behind the participle.
  return isHave && head[at] !== i && (head[i]! < i ? head[i] !== at : head[head[i]!] === at) ? at : -1
}

/** The participle takes the place of "have", whose subject, object and clause are its own. */
function mendPerfect(draft: Draft, verb: number): void {
  const { head, dependency, words, tag: tags, length } = draft
  const have = haveBefore(draft, verb)
  if (!isPast(draft, verb) || KINDS.has(words[verb]!)) return
  const object = head[verb]! > verb ? head[verb]! : -1
  head[verb] = head[have]!
  dependency[verb] = dependency[have]!
  for (let i = Math.max(0, have - FARTHEST); i < Math.min(length, verb + FARTHEST); i++)
    if (head[i] === have && i !== verb) head[i] = verb
  if (object >= 0) dependency[object] = OBJ
  head[have] = verb
  dependency[have] = AUX_OF_VERB
  tags[have] = AUX
}
/** Participles that tell kinds of arms and troops apart: "has guided missiles". */
const KINDS = new Set(
  'guided unguided armed manned tracked wheeled mounted fortified advanced skilled trained enriched stockpiled improved limited'.split(
    ' ',
  ),
)

/** A bare form behind "help" with a noun phrase of its own: "helped [finance] the movement". */
function isAfterHelp({ tag: tags, lemma, dependency, head }: Tokens, i: number): boolean {
  if (i === 0 || tags[i] !== NOUN || lemma[i - 1] !== 'help' || tags[i - 1] !== VERB) return false
  return dependency[i] === OBJ && head[i] === i - 1 && (tags[i + 1] === DET || tags[i + 1] === PROPN)
}

function mendInfinitive({ tag: tags, dependency, head, length }: Draft, verb: number): void {
  tags[verb] = VERB
  dependency[verb] = XCOMP
  for (let i = verb + 1; i < Math.min(length, verb + 8); i++) {
    if (head[i] !== verb || (tags[i] !== NOUN && tags[i] !== PROPN)) continue
    dependency[i] = OBJ
    return
  }
}

function isSubject({ head, dependency, tag: tags, words }: Draft, token: number): boolean {
  const verb = head[token]!
  if (tags[verb] !== VERB || verb < token) return false
  // "A [rocket] struck", with an article of its own.
  const hasArticle = head[token - 1] === token && dependency[token - 1] === dep.det
  return tags[token] === PROPN || (tags[token] === NOUN && (words[verb + 1] === 'to' || hasArticle))
}

function mendSubject({ dependency, head }: Draft, name: number): void {
  const verb = head[name]!
  if (dependency[name] !== COMPOUND) return
  for (let i = Math.max(0, verb - 30); i < verb; i++) if (head[i] === verb && SUBJECTS.has(dependency[i]!)) return
  dependency[name] = NSUBJ
}

/** Past forms alone: "-ing" and bare forms before a noun do describe it. */
function isPast({ words, lemma }: Draft, verb: number): boolean {
  const word = words[verb]!
  // "North Korean": a lemma in capitals is no other form.
  return !word.endsWith('ing') && (word.endsWith('ed') || word !== lemma[verb]!.toLowerCase()) && !word.endsWith('s')
}

/** The first of the adverbs, forms of "have" and hyphened prefixes before a verb, or the verb. */
function openingOf({ tag: tags, words }: Draft, verb: number): number {
  let at = verb
  if (words[at - 1] === '-') at -= words[at - 2] === 'test' ? 2 : 0
  while (
    at > 0 &&
    (tags[at - 1] === ADV || (tags[at - 1] === AUX && /^(?:has|have|had|’ve|'ve)$/.test(words[at - 1]!)))
  )
    at--
  return at
}

/** The token before `opening` where it can end the phrase of a subject, or -1. */
function nounBefore({ tag: tags, words, sentence }: Draft, opening: number): number {
  const at = opening - 1
  if (at < 0 || sentence[at] !== sentence[opening]) return -1
  // "The general dismissed reports"
  if (tags[at] === ADJ && tags[at - 1] === DET && NOUNS.has(words[at]!)) return at
  if (tags[at] === PRON) return SUBJECT_PRONOUNS.has(words[at]!) ? at : -1
  return tags[at] === NOUN || tags[at] === PROPN ? at : -1
}
/** Nouns that are read as adjectives. */
const NOUNS = new Set(['general', 'official', 'military'])
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who'])

/** The noun that the verb was hung on or that hangs on it, behind it and with nothing but its own words between; or -1. */
function objectOf({ head, dependency, tag: tags, length }: Draft, verb: number): number {
  if (head[verb]! > verb) {
    for (let i = verb + 1; i < head[verb]!; i++) {
      const code = tags[i]
      if (code !== NOUN && code !== PROPN && code !== ADJ && code !== NUM && code !== DET && code !== VERB) return -1
    }
    return tags[head[verb]!] === NOUN || tags[head[verb]!] === PROPN ? head[verb]! : -1
  }
  for (let i = verb + 1; i < Math.min(length, verb + 8); i++) if (head[i] === verb && dependency[i] === OBJ) return i
  return -1
}

/** The head of the noun phrase that ends with `end`: as far up as it stays before `opening`. */
function topOf({ head }: Draft, end: number, opening: number, object: number): number {
  let at = end
  for (let steps = 0; steps < 6; steps++) {
    const above = head[at]!
    if (above < 0 || above >= opening || above === object) return at
    at = above
  }
  return -1
}

function isInside({ tag: tags }: Draft, token: number): boolean {
  return (
    tags[token] === DET || tags[token] === ADJ || tags[token] === NUM || tags[token] === NOUN || tags[token] === PROPN
  )
}
