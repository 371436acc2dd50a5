import { type Cursor, isGlued } from './cursor.ts'
import { readDate } from './read-date.ts'
import { readDay } from './read-day.ts'
import { dayOfMonth, monthDate } from './read-month.ts'
import { readPeriodName } from './read-period-name.ts'
import { yearAt } from './read-years.ts'
import type { DateParts, Endpoint, TimeReading } from './time-reading.ts'
import { DEICTIC } from './time-words.ts'

type Ended<Part> = Part & { readonly end: number }
type Interval = Ended<Extract<TimeReading, { kind: 'interval' }>>

/** What follows a date to make it an interval: "1980-88", "June-August 2017", "Oct. 2 to October 22", "between 2011 and 2014". */
export function readInterval(cursor: Cursor, first: number, from: Ended<Endpoint>): Interval | undefined {
  const joint = jointAt(cursor, from.end, first)
  if (joint === undefined) return undefined
  if (from.kind === 'date') {
    const short = shortYear(cursor, from, joint, first) ?? laterDay(cursor, from, joint, first)
    if (short) return short
  }
  const to = endpoint(cursor, joint, first)
  if (!to) return undefined
  if (from.kind !== 'date' || to.kind !== 'date') return { kind: 'interval', from, to, end: to.end }
  if (grainOf(from.date) !== grainOf(to.date)) return undefined
  const { year, years } = to.date
  const shared = {
    ...(from.date.year === undefined && from.date.years === undefined && year !== undefined && { year }),
    ...(from.date.year === undefined && from.date.years === undefined && years !== undefined && { years }),
  }
  return { kind: 'interval', from: { kind: 'date', date: { ...shared, ...from.date } }, to, end: to.end }
}

/** Days that share the month behind them, from token `i`: "4 to 22 January 1995", "3 and 12 of September", "4-23 next month". */
export function readDayRange(cursor: Cursor, i: number): Interval | undefined {
  const { at } = cursor
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(at(i, i))) return undefined
  const first = readDay(cursor, i, i)
  const joint = first && jointAt(cursor, first.end, i)
  if (!first || joint === undefined) return undefined
  const date = dayOfMonth(cursor, joint, i) ?? monthDate(cursor, joint, i) ?? dayOfPeriod(cursor, joint, i)
  if (date?.date.day === undefined || date.date.day <= first.day || date.date.before) return undefined
  const to: Endpoint = { kind: 'date', date: date.date }
  return { kind: 'interval', from: { kind: 'date', date: { ...date.date, day: first.day } }, to, end: date.end }
}

/** "499-493 BC": years before Christ, whose era stands behind the last. */
export function readEraRange(cursor: Cursor, i: number): Interval | undefined {
  const { at } = cursor
  const joint = /^\d{1,4}$/.test(at(i, i)) ? jointAt(cursor, i + 1, i) : undefined
  if (joint === undefined || !/^\d{1,4}$/.test(at(joint, i))) return undefined
  const to = readDate(cursor, joint)
  if (!to?.date.before || to.date.month !== undefined || Number(at(i, i)) <= Number(at(joint, i))) return undefined
  return { kind: 'interval', from: { kind: 'date', date: { ...to.date, year: Number(at(i, i)) } }, to, end: to.end }
}

/** "22 this month", "23 in next month". */
function dayOfPeriod(cursor: Cursor, i: number, near: number): { date: DateParts; end: number } | undefined {
  const day = readDay(cursor, i, near)
  if (!day) return undefined
  const joint = cursor.at(day.end, near)
  const period = readPeriodName(cursor, joint === 'in' || joint === 'of' ? day.end + 1 : day.end, near)
  return period?.code === 'M' ? { date: { day: day.day, months: period.offset }, end: period.end } : undefined
}

/** The token behind what joins two ends of an interval at token `i`; "and" does where "between" stands before `first`. */
function jointAt(cursor: Cursor, i: number, first: number): number | undefined {
  const { at } = cursor
  const word = at(i, first)
  if (word === 'and') return at(first - 1, first) === 'between' ? i + 1 : undefined
  if (/^(?:to|until|till|through|thru)$/.test(word)) return i + 1
  if (word === '–' || word === '—') return i + 1
  // A hyphen leans on both sides, or stands free between them.
  return word === '-' && isGlued(cursor, i) === isGlued(cursor, i + 1) ? i + 1 : undefined
}

function endpoint(cursor: Cursor, i: number, near: number): Ended<Endpoint> | undefined {
  const word = cursor.at(i, near)
  if (word === '') return undefined
  const deictic = readDeicticDay(cursor, i, near)
  return deictic ?? readDate(cursor, i) ?? (word === 'the' ? readDate(cursor, i + 1) : undefined)
}

/** Today, tomorrow, yesterday or now as an end of an interval. */
export function readDeicticDay({ at }: Cursor, i: number, near: number): Ended<Endpoint> | undefined {
  const meaning = DEICTIC.get(at(i, near))
  const offset = at(i, near) === 'now' ? 0 : meaning
  return typeof offset === 'number' ? { kind: 'days', offset, end: i + 1 } : undefined
}

/** "1980-88". */
function shortYear(
  { at }: Cursor,
  from: Ended<Extract<Endpoint, { kind: 'date' }>>,
  joint: number,
  first: number,
): Interval | undefined {
  const { year } = from.date
  const short = at(joint, first)
  if (grainOf(from.date) !== 'year' || year === undefined || !/^\d{2}$/.test(short)) return undefined
  if (at(joint - 1, first) === 'to' || year % 100 >= Number(short)) return undefined
  const to = { kind: 'date' as const, date: { year: Math.floor(year / 100) * 100 + Number(short) } }
  return { kind: 'interval', from: { kind: 'date', date: from.date }, to, end: joint + 1 }
}

/** "August 17-19, 2017", "November 19 to 20". */
function laterDay(
  cursor: Cursor,
  from: Ended<Extract<Endpoint, { kind: 'date' }>>,
  joint: number,
  first: number,
): Interval | undefined {
  const { at } = cursor
  const { day, month, year } = from.date
  const last = readDay(cursor, joint, first)
  if (day === undefined || month === undefined || !last || last.day <= day) return undefined
  if (!/^\d/.test(at(joint, first)) || dayOfMonth(cursor, joint, first)) return undefined
  const comma = at(last.end, first) === ',' ? 1 : 0
  const told = yearAt(at(last.end + comma, first))
  const shared = { month, ...(told !== undefined ? { year: told } : year !== undefined && { year }) }
  return {
    kind: 'interval',
    from: { kind: 'date', date: { ...shared, day } },
    to: { kind: 'date', date: { ...shared, day: last.day } },
    end: last.end + (told === undefined ? 0 : comma + 1),
  }
}

function grainOf({ day, weekday, month, season, year, grain }: DateParts): string {
  if (day !== undefined || weekday !== undefined) return 'day'
  if (month !== undefined) return 'month'
  if (season !== undefined) return 'season'
  return grain ?? (year === undefined ? 'period' : 'year')
}
