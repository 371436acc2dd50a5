import type { Resources } from '../../resources/index.ts'
import type { Span } from '../../schema/index.ts'
import { loadReadingModel } from '../reading/reading-model.ts'
import { createTokenBuffer, tokenize } from '../tokens/index.ts'
import { splitSentences } from './split-sentences.ts'

/** Spans of the sentences of one paragraph, in order. */
export type SentenceSplitter = (text: string) => Span[]

/** Splits a paragraph as the reader of reports does. */
export function sentenceSplitter(resources: Resources): SentenceSplitter {
  const { boundaries, secondLook } = loadReadingModel(resources)
  return (text) => {
    const buffer = createTokenBuffer(Math.max(64, text.length >> 2))
    tokenize(text, 0, text.length, buffer)
    const view = { text, start: buffer.start, end: buffer.end }
    const starts = splitSentences(view, 0, buffer.length, boundaries, secondLook?.breaks)
    return starts.map((first, i) => ({
      start: buffer.start[first]!,
      end: buffer.end[(starts[i + 1] ?? buffer.length) - 1]!,
    }))
  }
}
