import type { Span } from '../schema/index.ts'
import type { GoldSpan } from './gold.ts'

/**
 * Where a gold span stands in the text that was read: gold offsets may refer to the file as it came, so the quoted words
 * decide, nearest to the offsets; without words, or when they are not found, the offsets stand.
 */
export function aligned(gold: GoldSpan, text: string): Span {
  if (gold.text === undefined || gold.text === '') return { start: gold.start, end: gold.end }
  const plain = text.replace(/\u00a0/g, ' ')
  const wanted = gold.text.replace(/\u00a0/g, ' ')
  let best = -1
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - gold.start) < Math.abs(best - gold.start)) best = at
  }
  return best < 0 ? { start: gold.start, end: gold.end } : { start: best, end: best + wanted.length }
}

/** Number of code units two spans share. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Number of code units two lists of spans share. */
export function sharedOf(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const one of a) for (const other of b) sum += shared(one, other)
  return sum
}

/** Number of code units of a list of spans. */
export function sizeOf(spans: readonly Span[]): number {
  let size = 0
  for (const span of spans) size += span.end - span.start
  return size
}
