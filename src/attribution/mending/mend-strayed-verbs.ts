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
