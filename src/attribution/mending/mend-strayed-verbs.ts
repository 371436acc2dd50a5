import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

/** Past forms that no corpus of the tagger shows often enough, and that it takes for prepositions. */
const STRAYED = new Set(['froze', 'forbid', 'forbade', 'forbids', 'freezes'])

/** Whether a token is a verb that was read as a preposition or adverb before a noun. */
export function mayBeStrayed({ lemma, tag: tags, dependency }: Tokens, token: number): boolean {
  return (
    dependency[token] === dep.case &&
    tags[token] !== tag.VERB &&
    (STRAYED.has(lemma[token]!) || lemma[token] === 'freeze')
  )
}

/** "The council [froze] the assets of two firms": the noun behind is its object, the one before its subject, or the verb before a comma is joined to it. Says whether it did. */
export function mendStrayed(draft: Draft, verb: number): boolean {
  const { words, tag: tags, head, dependency, sentence, length } = draft
  if (!STRAYED.has(words[verb]!) || !mayBeStrayed(draft, verb)) return false
  const object = head[verb]!
  const before = head[object]!
  if (object > verb && before > object && sentence[before] === sentence[verb]) return mendOpened(draft, verb, before)
  if (object <= verb || before < 0 || before >= verb || sentence[before] !== sentence[verb]) return false
  const isJoined = words[verb - 1] === ',' || words[verb - 1] === 'and'
  let top = before
  while (isJoined && top >= 0 && tags[top] !== tag.VERB) top = head[top]!
  if (top < 0) return false
  tags[verb] = tag.VERB
  head[object] = verb
  dependency[object] = dep.obj
  if (tags[top] === tag.VERB) {
    head[verb] = top
    dependency[verb] = dep.conj
    return true
  }
  head[verb] = head[top]!
  dependency[verb] = dependency[top]!
  head[top] = verb
  dependency[top] = dep.nsubj
  for (let at = verb + 1; at < Math.min(length, verb + 60) && sentence[at] === sentence[verb]; at++)
    if (head[at] === top) head[at] = verb
  return true
}

/** "The bank [froze] the accounts after the council accused it": the verb behind the opener, which took what belongs to this one, tells when or why. */
function mendOpened({ words, tag: tags, head, dependency, sentence }: Draft, verb: number, later: number): boolean {
  let opener = later - 1
  while (opener > verb && !OPENERS.has(words[opener]!)) opener--
  const named = head[opener]!
  if (opener === verb || named <= opener || named > later) return false
  let subject = verb - 1
  while (subject >= 0 && sentence[subject] === sentence[verb] && head[subject] !== later) subject--
  if (subject < 0 || sentence[subject] !== sentence[verb]) return false
  tags[verb] = tag.VERB
  head[verb] = head[later]!
  dependency[verb] = dependency[later]!
  for (let i = verb - 1; i >= 0 && sentence[i] === sentence[verb]; i--) if (head[i] === later) head[i] = verb
  dependency[subject] = dep.nsubj
  for (let i = verb + 1; i < opener; i++) if (head[i] === later) head[i] = verb
  head[later] = verb
  dependency[later] = dep.advcl
  head[opener] = later
  dependency[opener] = dep.mark
  if (named !== later) {
    head[named] = later
    dependency[named] = dep.nsubj
  }
  return true
}
const OPENERS = new Set(['after', 'before', 'when', 'once', 'because', 'since', 'while'])
