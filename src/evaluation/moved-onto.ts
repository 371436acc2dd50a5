import type { GoldReport, GoldSpan } from './gold.ts'

/**
 * The gold with its offsets moved onto the text that was read. Gold of a page or a feed counts in the text as it was
 * written, of which a reader leaves out furniture: each paragraph is looked for in order, and its spans move with it.
 * Gold without a text of its own is returned as it is. O(length of the texts).
 */
export function movedOnto(gold: GoldReport, text: string): GoldReport {
  if (gold.text === undefined) return gold
  const moves: { readonly start: number; readonly end: number; readonly by: number }[] = []
  let start = 0
  let read = 0
  for (const paragraph of gold.text.split('\n')) {
    const at = paragraph === '' ? -1 : text.indexOf(paragraph, read)
    if (at >= 0) {
      moves.push({ start, end: start + paragraph.length, by: at - start })
      read = at + paragraph.length
    }
    start += paragraph.length + 1
  }
  const span = (one: GoldSpan): GoldSpan => {
    const move = moves.find((candidate) => candidate.start <= one.start && one.start <= candidate.end)
    return move ? { ...one, start: one.start + move.by, end: one.end + move.by } : one
  }
  return {
    ...gold,
    notClaims: gold.notClaims.map(span),
    attributions: gold.attributions.map((attribution) => ({
      ...attribution,
      ...(attribution.source && { source: span(attribution.source) }),
      cue: span(attribution.cue),
      content: attribution.content.map(span),
    })),
    claims: gold.claims.map((claim) => ({ ...claim, region: span(claim.region) })),
  }
}
