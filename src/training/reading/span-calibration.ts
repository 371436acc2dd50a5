import type { NameTrie, ReadingModel } from '../../language/index.ts'
import { calibrate, calibrationArrays, calibrationError } from '../../learning/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import type { NameDocument } from '../mentions/name-corpora.ts'
import type { ReadingDocument } from './documents.ts'
import { judgedNames } from './score-names.ts'
import { judgedParts } from './score-parts.ts'

/** Dev documents: every second one shows how sure spans are, the others are judged. */
export interface SpanDocuments {
  readonly names: readonly NameDocument[]
  /** None where attributions are not taught. */
  readonly attributed: readonly ReadingDocument[]
}

/** Points that turn how sure a model is of a name or part of an attribution into a probability, as arrays of its file. */
export function spanCalibration(documents: SpanDocuments, model: ReadingModel, trie: NameTrie) {
  const held = half(documents, 0)
  return {
    ...points('names', judgedNames(held.names, model, trie)),
    ...(held.attributed.length > 0 && points('attributions', judgedParts(held.attributed, model, trie))),
  }
}

/** Expected calibration errors, in percent, on documents that were not used for `spanCalibration`. */
export function spanErrors(documents: SpanDocuments, model: ReadingModel, trie: NameTrie): AccuracyRow[] {
  const { names, attributed } = half(documents, 1)
  const rows = [errorRow('en-worldwide-newswire, every fourteenth article', 'names', judgedNames(names, model, trie))]
  if (attributed.length > 0)
    rows.push(errorRow('PolNeAR dev, every second article', 'parts', judgedParts(attributed, model, trie)))
  return rows
}

function half({ names, attributed }: SpanDocuments, which: number): SpanDocuments {
  const isOurs = (_: unknown, index: number) => index % 2 === which
  return { names: names.filter(isOurs), attributed: attributed.filter(isOurs) }
}

interface Judged {
  readonly confidences: readonly number[]
  readonly outcomes: readonly boolean[]
}

function points(head: string, { confidences, outcomes }: Judged) {
  return calibrationArrays(head, calibrate(confidences, outcomes))
}

function errorRow(corpus: string, what: string, { confidences, outcomes }: Judged): AccuracyRow {
  const value = 100 * calibrationError(confidences, outcomes)
  return { corpus, metric: `${what}, expected calibration error`, value }
}
