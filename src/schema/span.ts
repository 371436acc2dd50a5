import { z } from 'zod'

/** Half-open [start, end) in UTF-16 code units of one Document's text. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly()
export type Span = z.infer<typeof Span>

/** A Span with the words that stand there: `text === document.text.slice(start, end)`, checked before it is kept. */
export const TextSpan = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() })
  .readonly()
export type TextSpan = z.infer<typeof TextSpan>

/** Whether two Spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The words at [start, end) of `text`, as a TextSpan. */
export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) }
}
