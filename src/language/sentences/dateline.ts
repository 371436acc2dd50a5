const MONTH =
  '(?:Jan|Feb|March|Mar|Apr|April|May|June|July|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|August|September|October|November|December)'
const DAY = `(?:${MONTH}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}\\.?(?:,? \\d{4})?)`
const PLACE = "\\p{Lu}[\\p{L}\\p{M}'’./-]*(?: \\p{Lu}[\\p{L}\\p{M}'’./-]*| (?:of|de|el|al)){0,3}"
const AGENCY = '[([]\\p{Lu}[\\p{L}\\p{M} .&/-]{1,30}[)\\]]'
/** "PORT SELLA, Aug. 27 (Coast Wire) — ", with a place, a day or an agency left out. */
const SHAPE = new RegExp(
  `^(?:(?<place>${PLACE}(?:, ${PLACE})?)(?:,? (?<day>${DAY}))?|(?<date>${DAY})),?\\s*(?<agency>${AGENCY})?\\s*(?:—|–|--|-)\\s+(?=["“‘'\\p{Lu}\\d])`,
  'u',
)
/** Longest that a dateline may be, in characters. */
const LONGEST = 90

/** Where the dateline ends that a stretch of text opens with ("SELLA (Wire) — "); -1 where it has none. A place alone is one only in capitals. */
export function datelineEnd(text: string, start: number, end: number): number {
  const match = SHAPE.exec(text.slice(start, Math.min(end, start + LONGEST)))
  if (!match?.groups) return -1
  const { place, day, agency } = match.groups
  const isInCapitals = place !== undefined && /^[\p{Lu}'’. /-]{3,}(?:,|$)/u.test(place)
  const isDated = day !== undefined && place !== undefined
  return isInCapitals || isDated || agency !== undefined ? start + match[0].length : -1
}
