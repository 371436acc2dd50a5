import type { Extraction } from '../../../src/schema/extraction.ts'

/** What a stretch of the report was read as. `argument` belongs to a claim, `found` to the address. */
export type MarkKind = 'source' | 'cue' | 'content' | 'claim' | 'argument' | 'found'

export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** Id of the attribution or claim it belongs to. */
  readonly of: string
}

/** Everything read in a report, as marks on its text; `found` is a stretch the address points to. */
export function marksOf(extraction: Extraction, found?: { readonly start: number; readonly end: number }): Mark[] {
  const marks: Mark[] = []
  for (const { id, source, cue, content } of extraction.attributions) {
    if (source) marks.push({ kind: 'source', start: source.start, end: source.end, of: id })
    marks.push({ kind: 'cue', start: cue.start, end: cue.end, of: id })
    for (const { start, end } of content) marks.push({ kind: 'content', start, end, of: id })
  }
  for (const claim of extraction.claims) {
    marks.push({ kind: 'claim', start: claim.evidence.start, end: claim.evidence.end, of: claim.id })
    for (const { start, end } of claim.arguments) marks.push({ kind: 'argument', start, end, of: claim.id })
  }
  if (found) marks.push({ kind: 'found', ...found, of: 'address' })
  return marks.filter((mark) => mark.end > mark.start)
}
