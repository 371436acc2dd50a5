import type { Cursor } from './cursor.ts'
import type { DateParts, TimeReading } from './time-reading.ts'

const YEAR = /^(?:1[5-9]|20)\d\d$/

/** What follows a date to make it an interval: "1980-88", "June-August 2017", "August 17-19, 2017". `next` reads a date. */
export function readInterval(
  cursor: Cursor,
  first: number,
  from: { readonly date: DateParts; readonly end: number },
  next: (i: number) => { readonly date: DateParts; readonly end: number } | undefined,
): TimeReading | undefined {
  const { at, tokens } = cursor
  const dash = at(from.end, first)
  if (dash !== '-' && dash !== '–' && dash !== '—') return undefined
  if (tokens.start[from.end] !== tokens.end[from.end - 1] && dash === '-') return undefined
  const after = at(from.end + 1, first)
  const onlyYear = from.date.year !== undefined && from.date.month === undefined && from.date.season === undefined
  if (onlyYear && /^\d{2}$/.test(after) && from.date.year! % 100 < Number(after)) {
    const to = { year: Math.floor(from.date.year! / 100) * 100 + Number(after) }
    return { kind: 'interval', from: from.date, to, end: from.end + 2 }
  }
  if (onlyYear && YEAR.test(after) && Number(after) > from.date.year!)
    return { kind: 'interval', from: from.date, to: { year: Number(after) }, end: from.end + 2 }
  const { day, month } = from.date
  if (
    day !== undefined &&
    month !== undefined &&
    /^\d{1,2}$/.test(after) &&
    Number(after) > day &&
    Number(after) <= 31
  ) {
    const comma = at(from.end + 2, first) === ',' ? 1 : 0
    const year = at(from.end + 2 + comma, first)
    const told = YEAR.test(year)
    const shared = {
      month,
      ...(told ? { year: Number(year) } : from.date.year !== undefined && { year: from.date.year }),
    }
    return {
      kind: 'interval',
      from: { ...shared, day },
      to: { ...shared, day: Number(after) },
      end: from.end + 2 + (told ? comma + 1 : 0),
    }
  }
  if (month === undefined) return undefined
  const to = next(from.end + 1)
  if (!to || to.date.month === undefined) return undefined
  const year = from.date.year ?? to.date.year
  return { kind: 'interval', from: { ...from.date, ...(year !== undefined && { year }) }, to: to.date, end: to.end }
}
