import { type Selector, type Span, type TextSpan, textSpan } from '../schema/index.ts'

/** Characters kept before and after the words. */
const CONTEXT = 32

/** A Selector for words of `text`. */
export function selectorOf(text: string, { start, end }: Span): Selector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  }
}

/**
 * Where the words of a Selector stand in `text`: at its offsets, or else at the one place where they stand with what was before or after
 * them (W3C Web Annotation, TextQuoteSelector). Absent when they stand nowhere, or when it cannot be told where.
 */
export function locate(text: string, { exact, prefix, suffix, start, end }: Selector): TextSpan | undefined {
  if (exact === '') return undefined
  if (text.slice(start, end) === exact) return textSpan(text, start, end)
  const places: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at)
  const follows = (at: number) => text.slice(0, at).endsWith(prefix)
  const precedes = (at: number) => text.startsWith(suffix, at + exact.length)
  const both = places.filter((at) => follows(at) && precedes(at))
  const either = both.length > 0 ? both : places.filter((at) => follows(at) || precedes(at))
  return either.length === 1 ? textSpan(text, either[0]!, either[0]! + exact.length) : undefined
}
