import { child, dep, type Tree, tag } from '../../attribution/index.ts'
import { hasNo } from '../factuality/negation-scope.ts'
import { MAKING } from '../factuality/taken-for-granted.ts'

/** "Might attack the foreign [troops] there", "fears its [proxies]": a noun for a party, whose being there is no part of what is said to happen. */
export function isGivenParty(tree: Tree, noun: number): boolean {
  const { head, lemma, tag: tags } = tree.tokens
  if (tags[noun] !== tag.NOUN || hasNo(tree, noun) || child(tree, noun, dep.cop) >= 0) return false
  const verb = head[noun]!
  return verb < 0 || (!MAKING.has(lemma[verb]!) && !PLACING.has(lemma[verb]!) && child(tree, verb, dep.expl) < 0)
}
const PLACING = new Set(['deploy', 'send', 'station', 'keep', 'put', 'leave', 'remain', 'be', 'use', 'become'])
