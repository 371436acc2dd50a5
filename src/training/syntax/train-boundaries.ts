import { BOUNDARY_FEATURES, boundaryFeatures, createTokenBuffer, isCandidate, tokenize } from '../../language/index.ts'
import { type LogisticExample, type LogisticModel, trainLogistic } from '../../learning/index.ts'
import type { TreebankDocument } from './treebank.ts'

/** Trains the classifier of sentence ends on the raw text of treebank documents, paragraph by paragraph. */
export function trainBoundaries(documents: readonly TreebankDocument[], seed: number): LogisticModel {
  return trainLogistic(
    documents.flatMap((document) => boundaryExamples(document)),
    { bits: 15, passes: 10, rate: 0.15, seed },
  )
}

function boundaryExamples({ text, sentences }: TreebankDocument): LogisticExample[] {
  const examples: LogisticExample[] = []
  const starts = new Set(sentences.map((sentence) => sentence[0]!.start))
  const features = new Uint32Array(BOUNDARY_FEATURES)
  let paragraphStart = 0
  for (const paragraph of text.split('\n')) {
    const buffer = createTokenBuffer()
    tokenize(text, paragraphStart, paragraphStart + paragraph.length, buffer)
    paragraphStart += paragraph.length + 1
    const view = { text, start: buffer.start, end: buffer.end }
    let from = 0
    for (let i = 0; i + 1 < buffer.length; i++) {
      const isEnd = starts.has(buffer.start[i + 1]!)
      if (isCandidate(view, i)) {
        const count = boundaryFeatures(view, i, from, 0, buffer.length, features)
        examples.push({ features: features.slice(0, count), target: isEnd ? 1 : 0 })
      }
      if (isEnd) from = i + 1
    }
  }
  return examples
}
