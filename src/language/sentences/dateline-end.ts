/** "PORT SELLA, Aug. 27 (Coast Wire) — ", "Osk (Wire) - ": a place, what is told of it, the agency, and a dash. */
const CREDITED = /^\p{Lu}[\p{L}\p{M}'’. /-]{1,40}(?:, [^()\n—–]{1,40})?,? ?\([^()\n]{2,60}\) ?(?:[-–—]|--) +(?=\S)/u
/** "KOTA BARA, Sella — ": a place in capitals and a dash. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}'’. /-]{2,40}(?:, [^()\n—–-]{1,30})? (?:[-–—]|--) +(?=\S)/u
/** Longer ones are none. */
const LONGEST = 160

/**
 * Where the dateline at the head of a line ends, behind its dash; `start` where there is none. What stands before the dash is no
 * part of the first sentence: read with it, a town becomes the subject of whatever is told.
 */
export function datelineEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + LONGEST))
  return start + (CREDITED.exec(head) ?? IN_CAPITALS.exec(head) ?? [''])[0].length
}
