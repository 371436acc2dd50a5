import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const SUBJECTS = new Set([dep.nsubj, dep['nsubj:pass'], dep['nsubj:outer'], dep.csubj, dep.expl])
const WITHIN_PHRASE = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.DET, tag.NUM, tag.ADP])
const HELPS = new Set([dep.aux, dep['aux:pass'], dep.cop])

/** Whether a token is a second verb that may have been joined to what it cannot go with. */
export function mayBeJoined({ tag: tags, dependency }: Tokens, token: number): boolean {
  return tags[token] === tag.VERB && dependency[token] === dep.conj
}

/** Joins a second verb to the verb it goes with, or makes it one of its own; says whether it did. */
export function mendJoinedVerb(draft: Draft, verb: number): boolean {
  if (!mayBeJoined(draft, verb) || !isPast(draft, verb) || hasChild(draft, verb, SUBJECTS)) return false
  return mendPastOfTwo(draft, verb) || mendNounRoot(draft, verb) || mendPartedSubject(draft, verb)
}

/** "Asked parliament to declare war and [offered] weapons": a past form goes with the past form, not with the infinitive between. */
function mendPastOfTwo({ head, dependency, words, length, sentence, tag: tags, lemma }: Draft, verb: number): boolean {
  const first = head[verb]!
  let to = -1
  for (let i = Math.max(0, first - 4); i < first; i++)
    if (head[i] === first && dependency[i] === dep.mark && words[i] === 'to') to = i
  if (to < 0 || words[first] !== lemma[first] || HELPS.has(dependency[verb - 1]!)) return false
  let above = head[first]!
  for (let steps = 0; above >= 0 && words[above] === lemma[above] && steps < 4; steps++) above = head[above]!
  if (above < 0 || above > to || tags[above] !== tag.VERB || words[above]!.endsWith('ing')) return false
  head[verb] = above
  for (let i = verb + 1; i < length && sentence[i] === sentence[verb]; i++) if (head[i] === first) head[i] = verb
  return true
}

/** "Brigade 51, one of the first units to be outfitted, [surrendered] six trucks": a noun is joined to no verb; it is its subject. */
function mendNounRoot(draft: Draft, verb: number): boolean {
  const { head, dependency, words, tag: tags, sentence, length } = draft
  const noun = head[verb]!
  const isNoun = tags[noun] === tag.NOUN || tags[noun] === tag.PROPN
  if (!isNoun || head[noun]! >= 0 || words[beforeHelps(draft, verb)] !== ',') return false
  if (hasChild(draft, noun, SUBJECTS) || hasChild(draft, noun, HELPS) || words[verb + 1] === 'by') return false
  head[verb] = -1
  dependency[verb] = dep.root
  head[noun] = verb
  dependency[noun] = hasChild(draft, verb, new Set([dep['aux:pass']])) ? dep['nsubj:pass'] : dep.nsubj
  for (let i = verb + 1; i < length && sentence[i] === sentence[verb]; i++) if (head[i] === noun) head[i] = verb
  return true
}

/** "…, and tanks of the brigade, led by his son, [shelled] the town": the noun behind "and" that an aside parts from its verb. */
function mendPartedSubject(draft: Draft, verb: number): boolean {
  const { head, dependency, words, tag: tags, sentence } = draft
  const end = beforeHelps(draft, verb)
  if (words[end] !== ',') return false
  let open = end - 1
  while (open > 0 && sentence[open] === sentence[verb] && words[open] !== ',') open--
  if (words[open] !== ',' || tags[open + 1] !== tag.VERB || words[open + 2] !== 'by') return false
  let and = open - 1
  while (and > 0 && WITHIN_PHRASE.has(tags[and]!)) and--
  if (words[and] !== 'and' || words[and - 1] !== ',') return false
  let noun = open - 1
  while (head[noun]! > and && head[noun]! < open) noun = head[noun]!
  if (tags[noun] !== tag.NOUN && tags[noun] !== tag.PROPN) return false
  if (head[verb] === open + 1) {
    head[verb] = head[open + 1]!
    dependency[verb] = dependency[open + 1]!
  }
  head[noun] = verb
  dependency[noun] = dep.nsubj
  head[open + 1] = noun
  dependency[open + 1] = dep.acl
  return true
}

/** The token before the adverbs and auxiliaries that open a verb. */
function beforeHelps({ tag: tags }: Draft, verb: number): number {
  let at = verb - 1
  while (at > 0 && (tags[at] === tag.AUX || tags[at] === tag.ADV)) at--
  return at
}

function hasChild({ head, dependency, length, sentence }: Draft, of: number, codes: ReadonlySet<number>): boolean {
  for (let i = Math.max(0, of - 40); i < Math.min(length, of + 40); i++)
    if (head[i] === of && sentence[i] === sentence[of] && codes.has(dependency[i]!)) return true
  return false
}

/** A past form that is told apart from the bare one, with no "to" of its own. */
function isPast({ words, lemma }: Draft, verb: number): boolean {
  const word = words[verb]!
  return word !== lemma[verb] && !word.endsWith('ing') && !(word.endsWith('s') && !word.endsWith('ss'))
}
