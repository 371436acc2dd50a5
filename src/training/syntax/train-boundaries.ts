import {
  BOUNDARY_FEATURES,
  BREAK_FEATURES,
  boundaryFeatures,
  breakFeatures,
  createTokenBuffer,
  isCandidate,
  lineView,
  tokenize,
} from '../../language/index.ts'
import { type LogisticExample, type LogisticModel, trainLogistic } from '../../learning/index.ts'
import type { TreebankDocument } from './treebank.ts'

/** Trains the classifier of sentence ends on the raw text of treebank documents, paragraph by paragraph. */
export function trainBoundaries(documents: readonly TreebankDocument[], seed: number): LogisticModel {
  return trainLogistic(
    documents.flatMap((document) => examplesOf(document, boundaryWriter)),
    { bits: 15, passes: 10, rate: 0.15, seed },
  )
}

/** Trains the second classifier of sentence ends, asked where the first is not sure: the mean of several, each learnt in another order. */
export function trainBreaks(documents: readonly TreebankDocument[], bits: number, seed: number): LogisticModel {
  const examples = documents.flatMap((document) => examplesOf(document, breakWriter))
  const models = Array.from({ length: ORDERS }, (_, k) =>
    trainLogistic(examples, { bits, passes: 3, rate: 0.07, penalty: 1e-4, seed: seed + k }),
  )
  const weights = models[0]!.weights.map((_, row) => {
    return models.reduce((sum, model) => sum + model.weights[row]!, 0) / ORDERS
  })
  return { rows: models[0]!.rows, weights }
}

const ORDERS = 4

/** Writes the features of a break after token i of a paragraph's tokens, in a sentence that began at `from`. */
type FeatureWriter = (i: number, from: number, features: Uint32Array) => number

interface Paragraph {
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
  readonly length: number
}

function boundaryWriter(view: Paragraph): FeatureWriter {
  return (i, from, features) => boundaryFeatures(view, i, from, 0, view.length, features)
}

function breakWriter(view: Paragraph): FeatureWriter {
  const line = lineView(view, 0, view.length)
  return (i, from, features) => breakFeatures(line, i, from, features)
}

function examplesOf(
  { text, sentences }: TreebankDocument,
  writer: (view: Paragraph) => FeatureWriter,
): LogisticExample[] {
  const examples: LogisticExample[] = []
  const starts = new Set(sentences.map((sentence) => sentence[0]!.start))
  const features = new Uint32Array(Math.max(BOUNDARY_FEATURES, BREAK_FEATURES))
  let paragraphStart = 0
  for (const paragraph of text.split('\n')) {
    const buffer = createTokenBuffer()
    tokenize(text, paragraphStart, paragraphStart + paragraph.length, buffer)
    paragraphStart += paragraph.length + 1
    const view = { text, start: buffer.start, end: buffer.end, length: buffer.length }
    const write = writer(view)
    let from = 0
    for (let i = 0; i + 1 < buffer.length; i++) {
      const isEnd = starts.has(buffer.start[i + 1]!)
      if (isCandidate(view, i)) {
        const count = write(i, from, features)
        examples.push({ features: features.slice(0, count), target: isEnd ? 1 : 0 })
      }
      if (isEnd) from = i + 1
    }
  }
  return examples
}
