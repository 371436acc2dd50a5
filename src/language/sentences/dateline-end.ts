const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DAY = `(?:${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}(?:,? \\d{4})?)`
const DASH = '(?: ?(?:[-–—]|--) +|[–—])(?=["“‘\'\\p{Lu}\\p{N}])'
/** "PORT SELLA, Aug. 27 (Coast Wire) — ", "Osk (Wire) - ": a place, what is told of it, the agency, and a dash. */
const CREDITED = /^\p{Lu}[\p{L}\p{M}'’. /-]{1,40}(?:,? [^()\n—–]{1,40})?,? ?\([^()\n]{2,60}\) ?(?:[-–—]|--) +(?=\S)/u
/** "PORT SELLA, Sept 9 - ": a place, a day, and a dash. */
const DATED = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}'’. /-]{1,40}, ${DAY}${DASH}`, 'u')
/** "KOTA BARA, Sella — ", "TOLMIN—": a place in capitals and a dash; not "NATO – the alliance – said". */
const IN_CAPITALS = new RegExp(
  `^(?:\\p{Lu}{5,}|\\p{Lu}[\\p{Lu}'’./-]*(?: \\p{Lu}[\\p{Lu}'’./-]+)+)(?:, [^()\\n—–-]{1,30})?${DASH}`,
  'u',
)
const SHAPES = [CREDITED, DATED, IN_CAPITALS]
/** Longer ones are none. */
const LONGEST = 160

/**
 * Where the dateline at the head of a line ends, behind its dash; `start` where there is none. What stands before the dash is no
 * part of the first sentence: read with it, a town becomes the subject of whatever is told.
 */
export function datelineEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + LONGEST))
  for (const shape of SHAPES) {
    const found = shape.exec(head)
    if (found) return start + found[0].length
  }
  return start
}
