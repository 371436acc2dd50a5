import type { Span } from '../../schema/index.ts'
import type { Source } from '../sources/sources.ts'

/** Contents without the words of their own source and cue, should a span have run into them. */
export function clearOf(content: readonly Span[], source: Source | undefined, cue: Span): readonly Span[] {
  const cuts: Span[] = [cue, ...(source && !source.inferred ? [source.span] : [])]
  let spans = content
  for (const cut of cuts) {
    spans = spans.flatMap((span) => {
      if (cut.end <= span.start || span.end <= cut.start) return [span]
      const parts: Span[] = []
      if (span.start < cut.start) parts.push({ start: span.start, end: cut.start })
      if (cut.end < span.end) parts.push({ start: cut.end, end: span.end })
      return parts
    })
  }
  return spans
}
