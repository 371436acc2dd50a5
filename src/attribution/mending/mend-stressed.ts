import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const STRESSES = new Set(['itself', 'himself', 'herself', 'themselves', 'ourselves', 'myself'])
/** What a main "have" is in a clause; the participle takes over its place. */
const MAIN = new Set([dep.root, dep.ccomp, dep.conj, dep.advcl, dep.parataxis, dep.acl, dep['acl:relcl']])

/** Whether a token may be the participle of "had itself sold". */
export function mayBeStressed({ tag: tags, lemma }: Tokens, words: readonly string[], token: number): boolean {
  return token > 1 && tags[token] === tag.VERB && STRESSES.has(words[token - 1]!) && lemma[token - 2] === 'have'
}

/**
 * "The council had itself [sold] rifles", read as having itself: "have" is an auxiliary of the participle, which takes its place and what hangs on
 * it. Says whether anything was set right.
 */
export function mendStressed(draft: Draft, verb: number): boolean {
  const { head, dependency, tag: tags, words, lemma, sentence, length } = draft
  const have = verb - 2
  const isRead = mayBeStressed(draft, words, verb) && head[have] !== verb && words[verb] !== lemma[verb]
  if (!isRead || !MAIN.has(dependency[have]!) || head[have]! >= verb || sentence[have] !== sentence[verb]) return false
  head[verb] = head[have]!
  dependency[verb] = dependency[have]!
  for (let i = 0; i < length && i < verb + 60; i++)
    if (head[i] === have && i !== verb && sentence[i] === sentence[verb]) head[i] = verb
  head[verb - 1] = verb
  dependency[verb - 1] = dep['obl:unmarked']
  head[have] = verb
  dependency[have] = dep.aux
  tags[have] = tag.AUX
  return true
}
