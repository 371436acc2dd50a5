import {
  createTokenBuffer,
  pushToken,
  readSpans,
  type SplitText,
  splitSentences,
  type TokenBuffer,
  tokenize,
} from '../../language/index.ts'
import type { LogisticModel } from '../../learning/index.ts'
import type { Sentence } from '../../schema/index.ts'
import { bareDocument } from '../bare-document.ts'

/** A text made of given words, one after another: forms that share characters of a fused word would overlap in the raw text. */
export function splitWords(words: readonly string[], opens: Uint8Array, lines: Uint8Array): SplitText {
  const buffer = createTokenBuffer()
  const sentences: Sentence[] = []
  const firsts: number[] = []
  let text = ''
  words.forEach((word, i) => {
    if (opens[i]) firsts.push(i)
    pushToken(buffer, text.length, text.length + word.length)
    text += `${word} `
  })
  firsts.forEach((firstToken, i) => {
    const endToken = firsts[i + 1] ?? words.length
    const start = buffer.start[firstToken]!
    sentences.push({ start, end: buffer.end[endToken - 1]!, firstToken, endToken })
  })
  const linesAt = firsts.filter((first) => lines[first])
  return { document: bareDocument('words', text), buffer, sentences, lines: linesAt }
}

/** Tokens of a plain text as the engine cuts it, with 1 on the first token of each sentence and line. */
export function splitPlain(id: string, text: string, boundaries: LogisticModel) {
  const buffer = createTokenBuffer()
  const opensAt: number[] = []
  const linesAt: number[] = []
  for (const span of readSpans(bareDocument(id, text))) {
    const first = buffer.length
    tokenize(text, span.start, span.end, buffer)
    if (buffer.length === first) continue
    linesAt.push(first)
    const view = { text, start: buffer.start, end: buffer.end }
    opensAt.push(...splitSentences(view, first, buffer.length, boundaries))
  }
  const mark = (places: readonly number[]) => {
    const marks = new Uint8Array(buffer.length)
    for (const place of places) marks[place] = 1
    return marks
  }
  return { buffer, opens: mark(opensAt), lines: mark(linesAt) }
}

/** The words of tokens. */
export function wordsIn(text: string, { length, start, end }: TokenBuffer): string[] {
  return Array.from({ length }, (_, i) => text.slice(start[i]!, end[i]!))
}
