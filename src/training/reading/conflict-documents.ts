import { CONFLICT_TYPES } from '../../language/index.ts'
import { bioesLabels, type KindSpan, type LogisticModel } from '../../learning/index.ts'
import { readRe3d, type SpanDocument } from '../mentions/place-corpora.ts'
import type { ReadingDocument } from './documents.ts'
import { splitPlain, wordsIn } from './given-tokens.ts'

const TYPES: readonly string[] = CONFLICT_TYPES

/** The re3d documents whose text may be used: every fifth is development. */
export function splitRe3d(corpora: string): { train: SpanDocument[]; dev: SpanDocument[] } {
  const documents = readRe3d(corpora)
  return {
    train: documents.filter((_, index) => index % 5 !== 2),
    dev: documents.filter((_, index) => index % 5 === 2),
  }
}

/** The tokens of a re3d document with labels of what is named and described; of two that overlap the longer counts. */
export function conflictReading({ id, text, spans }: SpanDocument, boundaries: LogisticModel): ReadingDocument {
  const { buffer, opens, lines } = splitPlain(id, text, boundaries)
  const { length, start, end } = buffer
  const taken = new Uint8Array(length)
  const kept: KindSpan[] = []
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    let first = 0
    while (first < length && end[first]! <= span.start) first++
    let last = first
    while (last < length && start[last]! < span.end) last++
    if (first === last || taken.subarray(first, last).includes(1)) continue
    taken.fill(1, first, last)
    kept.push({ first, end: last, kind: TYPES.indexOf(span.type) })
  }
  return { words: wordsIn(text, buffer), opens, lines, gold: { mentions: bioesLabels(kept, length) } }
}
