import { isUnder, type Tree } from '../attribution/index.ts'
import { type DocumentId, HearsayError, type TextSpan, textSpan } from '../schema/index.ts'
import { clauseHead } from './arguments/times-and-amounts.ts'

/**
 * The words that say it: the clause of the trigger widened to the stated fillers, never beyond the sentence. Whole
 * sentences stand where the clause cannot be told.
 */
export function evidenceOf(tree: Tree, trigger: number, fillers: readonly number[]): TextSpan {
  const { tokens } = tree
  const sentence = tree.analysis.sentences[tokens.sentence[trigger]!]!
  const clause = clauseHead(tree, trigger)
  let first = tree.left[clause]!
  let end = tree.right[clause]!
  for (const filler of fillers) {
    if (isUnder(tree, filler, clause) || tokens.sentence[filler] !== tokens.sentence[trigger]) continue
    first = Math.min(first, tree.left[filler]!, filler)
    end = Math.max(end, filler + 1)
  }
  first = Math.max(first, sentence.firstToken)
  end = Math.min(end, sentence.endToken)
  while (first < end - 1 && LOOSE.has(tree.words[first]!)) first++
  return textSpan(tree.text, tokens.start[first]!, tokens.end[end - 1]!)
}
const LOOSE = new Set([',', ';', ':', '.', '-', '–', '—', ')', '…'])

/**
 * Gives back the span if its words stand in the text where it says, and are not blank.
 * @throws HearsayError EVIDENCE_NOT_FOUND. No span, no record.
 */
export function checked(document: DocumentId, text: string, span: TextSpan): TextSpan {
  const stands = span.start >= 0 && span.end > span.start && text.slice(span.start, span.end) === span.text
  if (!stands || span.text.trim() === '') throw new HearsayError('EVIDENCE_NOT_FOUND', { document })
  return span
}
