import { calendarDate, findDate } from './dates.ts'
import { agencyName } from './outlets.ts'

/** What stands before the first sentence of wire copy: "PORT SELLA, Aug. 27 (Coast Wire) —". */
export interface Dateline {
  readonly place?: string
  /** Agency in brackets. */
  readonly credit?: string
  /** ISO date where the dateline has a year, or `year` was given. */
  readonly date?: string
}

const shape =
  /^(?:(?<place>\p{Lu}[\p{L}\p{M}'’. /-]{1,40}(?:, \p{Lu}[\p{L}\p{M}'’. -]{1,30})?)(?:,? (?<when>(?:Jan|Feb|March|Mar|Apr|April|May|June|July|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|August|September|October|November|December)\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? \d{4})?))?,?\s*)?(?:[([](?<agency>[^()[\]]{2,60})[)\]]\s*)?(?<dash>[-–—]{1,3}|:)\s+/u

/**
 * Reads the dateline at the head of a paragraph; absent when there is none. `year` completes a day and month printed without a year.
 */
export function readDateline(paragraph: string, year?: number): Dateline | undefined {
  const match = shape.exec(paragraph.slice(0, 160))
  if (!match?.groups) return undefined
  const { place, when, agency, dash } = match.groups
  const credit = agency && creditOf(agency)
  const inCapitals = place !== undefined && /^\p{Lu}[\p{Lu}'’. /-]+(?:,|$)/u.test(place)
  if (!credit && !(place && (inCapitals || when))) return undefined
  if (dash === ':' && !credit && !when) return undefined
  const date = (when && dateOf(when, year)) ?? (agency && findDate(agency)?.value)
  return { ...(place && { place: place.trim() }), ...(credit && { credit }), ...(date && { date }) }
}

/** Brackets in a dateline name an agency when they hold capitalised words and no verb. */
function creditOf(text: string): string | undefined {
  const name = text.split(/[,–—]| - /)[0]!.trim()
  const agency = agencyName(name)
  if (agency) return agency
  return /^(?:[\p{Lu}][\p{L}\p{N}.'’&/-]*|of|and|the)(?: (?:[\p{Lu}][\p{L}\p{N}.'’&/-]*|of|and)){0,5}$/u.test(name)
    ? name
    : undefined
}

function dateOf(when: string, year: number | undefined): string | undefined {
  const full = findDate(when)
  if (full) return full.value
  if (year === undefined) return undefined
  const found = findDate(`${when} ${year}`) ?? findDate(`${when}, ${year}`)
  if (!found) return undefined
  const [y, m, d] = found.value.split('-').map(Number)
  return calendarDate(y!, m!, d!)
}
