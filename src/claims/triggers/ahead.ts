import { child, dep, isInfinitive, type Tree } from '../../attribution/index.ts'
import { isQuestion } from '../factuality/addressed-sentences.ts'

/** Whether a verb tells of what somebody says will be done: "[will] retaliate", "is [ready to] strike", "is [going to] hit". */
export function isAhead(tree: Tree, verb: number, depth = 0): boolean {
  const { head, dependency, lemma } = tree.tokens
  if (depth === 0 && isQuestion(tree, verb)) return false
  // "Asked [whether] the army would strike"
  const mark = child(tree, verb, dep.mark)
  if (mark >= 0 && OPEN.has(tree.words[mark]!)) return false
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (dependency[c] === dep.aux && COMING.has(tree.words[c]!)) return true
  const above = head[verb]!
  if (above < 0 || depth > 2) return false
  const code = dependency[verb]
  // "The response will be swift"
  if (code === dep.nsubj) return depth === 0 && isAhead(tree, above, 2)
  if (code === dep.conj) return child(tree, verb, dep.nsubj) < 0 && isAhead(tree, above, depth + 1)
  if (code !== dep.xcomp && code !== dep.advcl && code !== dep.ccomp) return false
  return isInfinitive(tree, verb) && (INTENT.has(lemma[above]!) || tree.words[above] === 'going')
}
const OPEN = new Set(['whether', 'if', 'unless', 'lest'])
const COMING = new Set(['will', "'ll", '’ll', 'shall', 'would', 'wo', 'wouldn'])
const INTENT = new Set(['ready', 'prepare', 'prepared', 'hesitate', 'willing', 'determined', 'poised', 'have'])
