import type { ListedHolder } from '../../schema/index.ts'

/** What reports say of one person in one office. Dates are those of the reports, ISO 8601, in any precision. */
export interface Tenure {
  readonly entity: string
  readonly name: string
  /** When the person was called the holder, in order. */
  readonly held: readonly string[]
  /** When the person was called a former holder, in order. */
  readonly former: readonly string[]
  /** Since when a pack lists the person as the holder on the date asked for, and where. */
  readonly listed?: Pick<ListedHolder, 'from' | 'until' | 'see'>
}

/** Who is likely meant by an office on a date, and why. */
export interface Holder {
  readonly entity: string
  readonly name: string
  readonly reasons: readonly string[]
}

/**
 * The holder of an office on a date: whom a pack lists, unless the record calls another so since that one came into office, and that one no more.
 * Else of those who were called so by then, the one who was first called so last, unless they were called a former holder by then. Where no one was
 * called so by then, or the date is not known, the holder if there is only one. Absent where it cannot be told.
 */
export function holderOn(date: string | undefined, tenures: readonly Tenure[]): Holder | undefined {
  const listed = date === undefined ? undefined : tenures.find((one) => one.listed !== undefined)
  if (listed && !isOverruled(listed, date!, tenures)) return listedHolder(listed)
  const known = tenures.filter(({ held }) => held.length > 0)
  const byThen = date === undefined ? [] : known.filter(({ held }) => day(held[0]!) <= day(date))
  if (date === undefined || byThen.length === 0) {
    const [only, another] = known
    return only && !another ? holder(only, ['no one else is given that office in the record']) : undefined
  }
  const inOrder = [...byThen].sort((a, b) => (day(a.held[0]!) < day(b.held[0]!) ? 1 : -1))
  const [latest, before] = inOrder
  if (!latest || (before && day(before.held[0]!) === day(latest.held[0]!))) return undefined
  const left = latest.former.find((one) => day(one) <= day(date))
  // A report that calls someone former is no ground to take the one before for the holder again.
  if (left !== undefined) return undefined
  const next = known
    .filter(({ held }) => day(held[0]!) > day(date))
    .sort((a, b) => (a.held[0]! < b.held[0]! ? -1 : 1))[0]
  return holder(latest, [
    ...(before ? [`${before.name} was called so from ${day(before.held[0]!)}, before`] : []),
    ...(next ? [`${next.name} is called so from ${day(next.held[0]!)} only`] : []),
  ])
}

/** Whether by a date the record calls others the holder since the one listed came into office, and that one no more. */
function isOverruled({ entity, held, listed }: Tenure, date: string, tenures: readonly Tenure[]): boolean {
  const isSince = (one: string) => day(one) > listed!.from && day(one) <= day(date)
  return !held.some(isSince) && tenures.some((other) => other.entity !== entity && other.held.some(isSince))
}

function listedHolder({ entity, name, held, listed }: Tenure): Holder {
  const { from, until, see } = listed!
  const span = until === undefined ? `since ${from}` : `from ${from} to ${until}`
  const calls = `${name} is called so in ${held.length} ${held.length === 1 ? 'claim' : 'claims'}`
  return { entity, name, reasons: [`${name} held the office ${span} (${see})`, ...(held.length > 0 ? [calls] : [])] }
}

function holder({ entity, name, held }: Tenure, more: readonly string[]): Holder {
  const span = `${day(held[0]!)}${held.length > 1 ? ` to ${day(held.at(-1)!)}` : ''}`
  const claims = `${held.length} ${held.length === 1 ? 'claim' : 'claims'}`
  return { entity, name, reasons: [`${name} is called so in ${claims}, ${span}`, ...more] }
}

function day(date: string): string {
  return date.slice(0, 10)
}

/** Words by which someone does not hold the office they are named with, or not alone. */
const NOT_THE_HOLDER =
  /\b(?:former|ex|onetime|then|late|deputy|vice|assistant|under|acting|interim|caretaker|shadow|designate|elect|next|future|incoming|an?|another|one of)\b/i

/** Whether words name the one holder of an office: neither "a former minister" nor "the deputy minister". */
export function namesHolder(phrase: string): boolean {
  return !NOT_THE_HOLDER.test(phrase)
}

/** The words that tell one office from another: "Iran's new Defence Minister" → defense minister. Spelling and articles do not count. */
export function officeWords(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !NO_OFFICE.has(word))
}
const NO_OFFICE = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  's',
  'new',
  'current',
  'its',
  'their',
  'his',
  'her',
  'country',
])
