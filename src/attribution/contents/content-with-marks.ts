import { lowerBound } from '../../learning/index.ts'
import { overlaps, type Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import type { MarkedAttribution } from '../marks/marked.ts'
import type { Tree } from '../trees/tree.ts'

/** Offsets of all cues of a Document, listed or marked, ascending; adverbs stand for no one else’s words. */
export function cuePlaces(
  { tokens }: Tree,
  cues: readonly Cue[],
  marked: readonly MarkedAttribution[],
): readonly number[] {
  const listed = cues.flatMap(({ kind, first }) => (kind === 'adverb' ? [] : [tokens.start[first]!]))
  return [...listed, ...marked.map(({ cue }) => tokens.start[cue.first]!)].sort((a, b) => a - b)
}

/**
 * Whether marks say better than syntax what a cue attributes. They do, unless another cue that stands in the content stands outside
 * the marks, which know no attribution within another, or unless they only end earlier: that is as often wrong as right.
 */
export function areBetter(
  marks: readonly Span[],
  content: readonly Span[],
  places: readonly number[],
  own: readonly number[],
): boolean {
  return !isCutShort(content, marks) && !content.some((span) => losesCue(span, marks, places, own))
}

function losesCue(span: Span, marks: readonly Span[], places: readonly number[], own: readonly number[]): boolean {
  for (
    let i = lowerBound(places.length, (place) => places[place]! < span.start);
    i < places.length && places[i]! < span.end;
    i++
  ) {
    const at = places[i]!
    if (!own.includes(at) && !marks.some(({ start, end }) => start <= at && at < end)) return true
  }
  return false
}

/** Whether one of the spans of a content is not marked at all. */
export function lacksAny(marks: readonly Span[], content: readonly Span[]): boolean {
  return marks.length > 0 && content.some((span) => !marks.some((mark) => overlaps(mark, span)))
}

function isCutShort(content: readonly Span[], marks: readonly Span[]): boolean {
  const [whole, marked] = [content[0], marks[0]]
  if (!whole || !marked || content.length + marks.length > 2) return false
  return whole.start === marked.start && marked.end < whole.end
}
