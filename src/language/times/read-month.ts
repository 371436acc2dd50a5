import { CAPITAL, DIGIT } from '../words.ts'
import { type Cursor, isGlued, isNominal, isPhraseEnd } from './cursor.ts'
import { readDay } from './read-day.ts'
import { readPeriodName } from './read-period-name.ts'
import { yearAt } from './read-years.ts'
import type { DateParts } from './time-reading.ts'
import { MONTHS } from './time-words.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** August 17, 2017; August 17; Oct-2; August of 2017; June next year; mid-August. */
export function monthDate(cursor: Cursor, i: number, near = i): Found | undefined {
  const { at } = cursor
  const month = monthAt(cursor, i, near)
  if (month === undefined) return undefined
  const next = at(i + 1, near)
  const joined = (next === '-' || next === '/' || next === '.') && isGlued(cursor, i + 1) && isGlued(cursor, i + 2)
  const comma = next === ',' && readDay(cursor, i + 2, near)?.ordinal === true
  const day = readDay(cursor, joined || comma || next === 'the' ? i + 2 : i + 1, near, true)
  if (day && !isCount(cursor, day.end, near)) {
    const year = yearBehind(cursor, day.end, near)
    return { date: { month, day: day.day, ...year?.date }, end: year?.end ?? day.end }
  }
  const year = yearBehind(cursor, i + 1, near)
  return { date: { month, ...year?.date }, end: year?.end ?? i + 1 }
}

/** 17 August; 17th of August 2017; 16. Nov. 2016; the 20th of next month. */
export function dayOfMonth(cursor: Cursor, i: number, near = i): Found | undefined {
  const { at } = cursor
  const named = readDay(cursor, i, near)
  if (!named || /^\p{Sc}$/u.test(at(i - 1, near))) return undefined
  // "the 15th day of June"
  const day = named.ordinal && at(named.end, near) === 'day' ? { ...named, end: named.end + 1 } : named
  const next = at(day.end, near)
  const of = next === 'of' || next === '.' || (next === '-' && isGlued(cursor, day.end)) ? day.end + 1 : day.end
  const month = monthAt(cursor, of, near)
  if (month !== undefined) {
    const year = yearBehind(cursor, of + 1, near)
    return { date: { month, day: day.day, ...year?.date }, end: year?.end ?? of + 1 }
  }
  const period = next === 'of' ? readPeriodName(cursor, of, near) : undefined
  if (period?.code === 'M') return { date: { day: day.day, months: period.offset }, end: period.end }
  const figures = /^\d/.test(at(i, near))
  const ends = isPhraseEnd(cursor, day.end, near)
  const alone =
    at(i - 1, near) === 'the' &&
    /^(?:on|for|until|till|from|by|since)$/.test(at(i - 2, near)) &&
    (figures && day.ordinal ? !isNominal(cursor, day.end, near) : ends && (figures || day.day > 20))
  return alone ? { date: { day: day.day }, end: day.end } : undefined
}

function monthAt(cursor: Cursor, i: number, near: number): number | undefined {
  const { at, words } = cursor
  const word = at(i, near)
  const name = word.startsWith('mid-') ? word.slice(4) : word
  const month = MONTHS.get(name)
  if (month === undefined) return undefined
  const small = (words.shape[i]! & CAPITAL) === 0 && word === name
  if (small && (name === 'may' || name === 'march' || name.length <= 3)) {
    return isBesideFigures(cursor, i, near) || (name.length === 3 && name !== 'may' && isBehindYear(cursor, i, near))
      ? month
      : undefined
  }
  return !/^(?:may|march|mar|sun|jun|jan|dec|oct|nov|sep|apr|feb)$/.test(word) || believableMonth(cursor, i, near)
    ? month
    : undefined
}

const BEFORE_MONTH = new Set(
  'in since until till by of during from between and last next this early late mid after before through to past every each - , ( on'.split(
    ' ',
  ),
)

/** "May" and "March" are months only where something by them says so. */
function believableMonth(cursor: Cursor, i: number, near: number): boolean {
  const { at } = cursor
  const word = at(i, near)
  if ((word !== 'may' && word !== 'march') || isBesideFigures(cursor, i, near)) return true
  const before = at(i - 1, near)
  if (before === 'to' || before === 'and') return /\d$/.test(at(i - 2, near)) || MONTHS.has(at(i - 2, near))
  return BEFORE_MONTH.has(before) && before !== ','
}

/** Whether a day stands beside the month, or a year behind it. */
function isBesideFigures(cursor: Cursor, i: number, near: number): boolean {
  const { at } = cursor
  const next = at(i + 1, near)
  const day = readDay(cursor, i + 1, near, true)
  if ((day && (day.ordinal || /^\d/.test(next) || day.end > i + 2)) || yearAt(next) !== undefined) return true
  if (
    /^[,\-/.]$/.test(next) &&
    (yearAt(at(i + 2, near)) !== undefined || (next !== ',' && /^\d{1,2}$/.test(at(i + 2, near))))
  )
    return true
  const before = at(i - 1, near)
  return readDay(cursor, before === 'of' || before === '-' ? i - 2 : i - 1, near) !== undefined
}

function isBehindYear({ at }: Cursor, i: number, near: number): boolean {
  return yearAt(at(at(i - 1, near) === ',' ? i - 2 : i - 1, near)) !== undefined
}

/** "August 17 percent": what follows makes it a number. */
function isCount({ at }: Cursor, i: number, near: number): boolean {
  return at(i, near) === '%' || at(i, near) === 'percent'
}

/** A year behind a month: "2017", ", 2017", "of 2017", "478 BC", "next year". */
function yearBehind(cursor: Cursor, i: number, near: number): Found | undefined {
  const { at, words } = cursor
  const joint = at(i, near)
  const place = /^(?:,|of|-|\/|in)$/.test(joint) ? i + 1 : i
  const word = at(place, near)
  if ((joint === '-' || joint === '/') && !(isGlued(cursor, i) && isGlued(cursor, place))) return undefined
  const year = yearAt(word)
  if (year !== undefined) return { date: { year }, end: place + 1 }
  if (joint === '-' || joint === '/') return undefined
  if (/^\d{1,4}$/.test(word) && (words.shape[place]! & DIGIT) !== 0 && /^(?:bc|b\.c|bce)$/.test(at(place + 1, near)))
    return { date: { year: Number(word), before: true }, end: place + 2 }
  const period = joint === ',' ? undefined : readPeriodName(cursor, place, near)
  return period?.code === 'Y' ? { date: { years: period.offset }, end: period.end } : undefined
}
