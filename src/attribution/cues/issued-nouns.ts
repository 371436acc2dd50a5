import { isPassive } from '../trees/clauses.ts'
import { dep, isNegated, type Tree } from '../trees/tree.ts'
import type { SpeechWord } from './speech-lexicon.ts'

/** Whether a noun of saying is what somebody makes, issues or gives: "issued a new [warning]", "made [charges]", "delivered an [ultimatum]". */
export function isIssued(tree: Tree, noun: number, word: SpeechWord): boolean {
  const { dependency, head, lemma } = tree.tokens
  const verb = head[noun]!
  if (dependency[noun] !== dep.obj || verb < 0 || verb > noun || !ISSUING.has(lemma[verb]!)) return false
  // "Will make a statement", "gives an indication": announced, or told by things.
  if (!PLAIN.has(word.act) && !REMARKS.has(lemma[noun]!)) return false
  return !isPassive(tree, verb) && !isNegated(tree, verb)
}
const ISSUING = new Set('issue make deliver voice level repeat reiterate raise launch send'.split(' '))
const PLAIN = new Set<string>(['warn', 'accuse', 'request', 'vow', 'deny'])
const REMARKS = new Set('remark comment announcement claim assertion revelation admission declaration'.split(' '))
