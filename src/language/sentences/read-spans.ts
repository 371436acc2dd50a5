import type { Document, Span, ZoneKind } from '../../schema/index.ts'
import { datelineEnd } from './dateline-end.ts'

const READ: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['title', 'body', 'caption'])
/** A line at least this long may have been broken by a program that wraps lines. */
const WRAPPED_FROM = 50
const WRAPPED_TO = 90

/**
 * The stretches of a Document's text that are read, in text order, none of which a sentence may cross: lines of title,
 * body and caption zones, and of text in no zone; a dateline at the head of a line stands by itself. Zones that repeat an
 * earlier one are left out. A line that a program wrapped (of usual width, without an end mark, the next going on with a
 * small letter) is read on.
 */
export function readSpans({ text, zones }: Document): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const zone of zones) {
    const start = Math.max(at, Math.min(zone.start, text.length))
    const end = Math.max(start, Math.min(zone.end, text.length))
    addLines(text, at, start, spans)
    if (READ.has(zone.kind) && !zone.repeats) addLines(text, start, end, spans)
    at = end
  }
  addLines(text, at, text.length, spans)
  return spans
}

function addLines(text: string, from: number, to: number, spans: Span[]): void {
  let start = from
  let lineStart = from
  while (start < to) {
    let end = text.indexOf('\n', lineStart)
    if (end < 0 || end > to) end = to
    if (end < to && isWrapped(text, lineStart, end, to)) {
      lineStart = end + 1
      continue
    }
    const opening = datelineEnd(text, start, end)
    if (opening > start) spans.push({ start, end: opening })
    if (end > opening) spans.push({ start: opening, end })
    start = lineStart = end + 1
  }
}

function isWrapped(text: string, start: number, end: number, to: number): boolean {
  const length = end - start
  if (length < WRAPPED_FROM || length > WRAPPED_TO || end + 1 >= to) return false
  const next = text.charCodeAt(end + 1)
  const isSmallLetter = next >= 97 && next <= 122
  return isSmallLetter && /[\p{Ll}\d,]/u.test(text[end - 1]!)
}
