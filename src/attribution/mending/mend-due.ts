import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

/** Whether a token may be the "due" of "is due to report", read as a word that opens the clause of the verb behind it. */
export function mayBeDue({ tag: tags, dependency, head }: Tokens, words: readonly string[], token: number): boolean {
  return (
    words[token] === 'due' &&
    words[token + 1] === 'to' &&
    tags[token + 2] === tag.VERB &&
    head[token] === token + 2 &&
    (dependency[token] === dep.case || dependency[token] === dep.mark || dependency[token] === dep.advmod)
  )
}

/** "The ship is [due] to arrive": it takes the place of the verb, which is open to it. Says whether it did. */
export function mendDue(draft: Draft, due: number): boolean {
  const { head, dependency, words, lemma } = draft
  const verb = due + 2
  if (!mayBeDue(draft, words, due) || words[verb] !== lemma[verb]) return false
  head[due] = head[verb]!
  dependency[due] = dependency[verb]!
  for (let i = Math.max(0, due - 40); i < due; i++) {
    if (head[i] !== verb) continue
    head[i] = due
    if (dependency[i] === dep['nsubj:outer']) dependency[i] = dep.nsubj
  }
  head[verb] = due
  dependency[verb] = dep.xcomp
  head[due + 1] = verb
  dependency[due + 1] = dep.mark
  return true
}
