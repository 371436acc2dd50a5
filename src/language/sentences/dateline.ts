import type { Span } from '../../schema/index.ts'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DAY = `(?:${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}(?:,? \\d{4})?)`
const AGENCY = '[([]\\p{Lu}[^()[\\]]{1,40}[)\\]]'
const PLACE = "\\p{Lu}[\\p{L}\\p{M}’' ./-]{1,40}?(?:, \\p{Lu}[\\p{L}\\p{M}’'. -]{1,30}?)?"
const CAPITALS = "(?:\\p{Lu}{5,}|\\p{Lu}[\\p{Lu}’'./-]*(?: \\p{Lu}[\\p{Lu}’'./-]+)+)(?:, \\p{Lu}[\\p{L}. -]{1,30}?)?"
/** "PORT SELLA, Aug. 27 (Coast Wire) — ", "Kovaneh, Shamira (GNN) -- ", "PORT SELLA - ": with an agency, a day, or a place in capitals before the dash. */
const SHAPE = new RegExp(
  `^(?:${PLACE},? (?:${DAY},? )?${AGENCY}|${PLACE}, ${DAY}|${DAY} ${AGENCY}|${CAPITALS})(?: [—–-]{1,2}|[—–]) ?(?=["“‘'\\p{Lu}\\p{N}])`,
  'u',
)

/** Where the words of a paragraph of wire copy begin: behind its dateline, or at the start of `span` where it has none. */
export function behindDateline(text: string, span: Span): number {
  const match = SHAPE.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))
  return span.start + (match?.[0].length ?? 0)
}
