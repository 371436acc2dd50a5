import { ordinalValue } from '../numbers/numerals.ts'
import { CAPITAL } from '../words.ts'
import type { Cursor } from './cursor.ts'
import { readDay } from './read-day.ts'
import { readFigures } from './read-figures.ts'
import { dayOfMonth, monthDate } from './read-month.ts'
import { readPeriodName } from './read-period-name.ts'
import type { DateParts } from './time-reading.ts'
import { WEEKDAYS } from './time-words.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** Monday; Monday, August 17, 2017; Thursday the 21st; Friday next week; next week on Friday; the first Friday of July. */
export function readWeekday(cursor: Cursor, i: number): Found | undefined {
  return namedDay(cursor, i) ?? dayOfWeek(cursor, i) ?? ordinalDay(cursor, i)
}

function namedDay(cursor: Cursor, i: number): Found | undefined {
  const { at, words } = cursor
  const word = at(i, i)
  const weekday = WEEKDAYS.get(word)
  if (weekday === undefined) return undefined
  const next = at(i + 1, i)
  const skip = next === ',' || next === 'the' ? 2 : 1
  const full = monthDate(cursor, i + skip, i) ?? dayOfMonth(cursor, i + skip, i) ?? readFigures(cursor, i + skip)
  if (full?.date.day !== undefined && full.date.month !== undefined)
    return { date: { ...full.date, weekday }, end: full.end }
  if ((words.shape[i]! & CAPITAL) === 0 ? word.length <= 5 : word === 'sun') return undefined
  if (word.length === 3 && words.surface[i]!.length === 3 && next === '') return undefined
  const day = next === 'the' ? readDay(cursor, i + 2, i, true) : undefined
  if (day) return { date: { weekday, day: day.day }, end: day.end }
  const week = readPeriodName(cursor, next === 'of' ? i + 2 : i + 1, i)
  if (week?.code === 'W') return { date: { weekday, weeks: week.offset }, end: week.end }
  return { date: { weekday }, end: i + 1 }
}

/** Next week on Friday; this week Friday. */
function dayOfWeek(cursor: Cursor, i: number): Found | undefined {
  const { at } = cursor
  const week = readPeriodName(cursor, i, i)
  if (week?.code !== 'W') return undefined
  const place = at(week.end, i) === 'on' ? week.end + 1 : week.end
  const weekday = WEEKDAYS.get(at(place, i))
  return weekday === undefined ? undefined : { date: { weekday, weeks: week.offset }, end: place + 1 }
}

/** The first Friday of July 2017; the third Wednesday of last month. */
function ordinalDay(cursor: Cursor, i: number): Found | undefined {
  const { at } = cursor
  const word = at(i, i)
  const nth = word === 'last' ? -1 : ordinalValue(word)
  if (Number.isNaN(nth) || nth > 5) return undefined
  const weekday = WEEKDAYS.get(at(i + 1, i))
  if (weekday === undefined || (at(i + 2, i) !== 'of' && at(i + 2, i) !== 'in')) return undefined
  const month = monthDate(cursor, i + 3, i)
  if (month && month.date.day === undefined) return { date: { ...month.date, nth, weekday }, end: month.end }
  const period = readPeriodName(cursor, i + 3, i)
  return period?.code === 'M' ? { date: { nth, weekday, months: period.offset }, end: period.end } : undefined
}
