import { readNumber } from '../numbers.ts'
import type { Cursor } from './cursor.ts'
import { readAmountOfTime, stretch } from './read-amount-of-time.ts'
import { readDate } from './read-date.ts'
import { readDay } from './read-day.ts'
import { readSet } from './read-set.ts'
import { yearAt } from './read-years.ts'
import type { TimeReading } from './time-reading.ts'
import {
  DAY_PARTS,
  DEICTIC,
  MONTHS,
  NARRATIVE,
  NEIGHBOURS,
  PERIOD_PARTS,
  SEASONS,
  TIME_UNITS,
  type TimeUnit,
  VAGUE,
  WEEKDAYS,
} from './time-words.ts'

/** Times told from another time, and lengths of time, that start at token `i`. */
export function readRelative(cursor: Cursor, i: number): TimeReading | undefined {
  return (
    deictic(cursor, i) ??
    dayBeside(cursor, i) ??
    weekend(cursor, i) ??
    weekOf(cursor, i) ??
    numberedWeek(cursor, i) ??
    rest(cursor, i) ??
    neighbour(cursor, i) ??
    readAmountOfTime(cursor, i) ??
    readSet(cursor, i) ??
    vague(cursor, i)
  )
}

/** Today, yesterday morning, now. */
function deictic({ at }: Cursor, i: number): TimeReading | undefined {
  const meaning = DEICTIC.get(at(i, i))
  if (meaning === undefined) return undefined
  if (typeof meaning === 'string') return { kind: 'fixed', value: meaning, type: 'DATE', end: i + 1 }
  const part = DAY_PARTS.get(at(i + 1, i)) ?? (at(i, i) === 'tonight' ? 'TNI' : undefined)
  const end = DAY_PARTS.has(at(i + 1, i)) ? i + 2 : i + 1
  return { kind: 'days', offset: meaning, end, ...(part !== undefined && { part }) }
}

/** The day before yesterday, the day after tomorrow. */
function dayBeside({ at }: Cursor, i: number): TimeReading | undefined {
  const place = at(i, i) === 'the' ? i + 1 : i
  if (at(place, i) !== 'day') return undefined
  const word = at(place + 1, i)
  const meaning = DEICTIC.get(at(place + 2, i))
  if (typeof meaning !== 'number' || (word !== 'before' && word !== 'after')) return undefined
  return { kind: 'days', offset: meaning + (word === 'before' ? -1 : 1), end: place + 3 }
}

/** The weekend, this weekend, last weekend. */
function weekend({ at }: Cursor, i: number): TimeReading | undefined {
  const word = at(i, i)
  const offset = NEIGHBOURS.get(word) ?? (word === 'the' ? 0 : undefined)
  if (offset === undefined || at(i + 1, i) !== 'weekend') return undefined
  return { kind: 'weekend', offset, end: i + 2 }
}

/** The week of September 16, the week starting on February 4. */
function weekOf(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const place = at(i, i) === 'the' ? i + 1 : i
  if (at(place, i) !== 'week' || !/^(?:of|starting|beginning|commencing|ending)$/.test(at(place + 1, i)))
    return undefined
  const date = readDate(cursor, at(place + 2, i) === 'on' ? place + 3 : place + 2)
  return date?.date.day === undefined ? undefined : { kind: 'weekOf', date: date.date, end: date.end }
}

/** Week 31; not the tenth week of a war. */
function numberedWeek({ at }: Cursor, i: number): TimeReading | undefined {
  const number = at(i, i) === 'week' && /^\d{1,2}$/.test(at(i + 1, i)) ? Number(at(i + 1, i)) : 0
  if (number < 1 || number > 53) return undefined
  const of = at(i + 2, i) === 'of'
  const year = yearAt(at(of ? i + 3 : i + 2, i))
  if (of && year === undefined) return undefined
  const date = { nth: number, ...(year === undefined ? { years: 0 } : { year }) }
  return { kind: 'date', date, end: year === undefined ? i + 2 : of ? i + 4 : i + 3 }
}

/** The rest of the year, the remainder of this month. */
function rest({ at }: Cursor, i: number): TimeReading | undefined {
  const place = at(i, i) === 'the' ? i + 1 : i
  if (at(place, i) !== 'rest' && at(place, i) !== 'remainder') return undefined
  let unit = at(place + 1, i) === 'of' ? place + 2 : place + 1
  if (/^(?:the|this|current)$/.test(at(unit, i))) unit++
  const { code, plural, count } = TIME_UNITS.get(at(unit, i)) ?? {}
  if (plural || count !== 1 || (code !== 'W' && code !== 'M' && code !== 'Y')) return undefined
  return { kind: 'rest', code, end: unit + 1 }
}

/** Last month, this week, the same day, next Monday, last December, that year, the past three months. */
function neighbour(cursor: Cursor, i: number): TimeReading | undefined {
  const { at, tokens, words } = cursor
  const first = at(i, i) === 'the' ? i + 1 : i
  let word = at(first, i)
  let place = first
  if (word === 'that' && NEIGHBOURS.has(at(first + 1, i))) word = at(++place, i)
  if (word === 'this' && /^(?:past|coming|upcoming|last)$/.test(at(first + 1, i))) word = at(++place, i)
  // "is to last three months", "did not last a day"
  if (word === 'last' && place === i && VERBAL.test(at(i - 1, i))) return undefined
  const offset = word === 'that' ? 0 : NEIGHBOURS.get(word)
  if (offset === undefined) return undefined
  const next = at(place + 1, i)
  const narrative = NARRATIVE.has(word)
  const month = MONTHS.get(next)
  const surface = words.surface[place + 1] ?? ''
  if (month !== undefined && isMonthName(next, surface) && !readDay(cursor, place + 2, i))
    return { kind: 'neighbourDate', offset, date: { month }, end: place + 2 }
  const weekday = WEEKDAYS.get(next)
  if (weekday !== undefined) return { kind: 'neighbourDate', offset, date: { weekday }, end: place + 2 }
  const season = SEASONS.get(next)
  if (season !== undefined) return { kind: 'neighbourDate', offset, date: { season }, end: place + 2 }
  const part = DAY_PARTS.get(next)
  if (part !== undefined && word !== 'that' && word !== 'same') {
    if (word !== 'this' && word !== 'last') return undefined
    return { kind: 'days', offset: word === 'last' ? -1 : 0, part, end: place + 2 }
  }
  const unit = TIME_UNITS.get(next)
  if (unit !== undefined) {
    // "the last week of May" is read from "last" on.
    if (place > i && unit.code === 'W' && at(place + 2, i) === 'of') return undefined
    if (unit.plural) return word === 'this' || word === 'that' ? undefined : stretch(offset, 'X', unit, place + 2)
    if (word === 'current' || word === 'coming') return neighbourUnit(unit, offset, false, place + 2)
    if (word === 'past') return stretch(-1, '1', unit, place + 2)
    return neighbourUnit(unit, offset, narrative, place + 2)
  }
  if (offset === 0) return undefined
  const number = VAGUE.has(next)
    ? { end: place + 2, value: Number.NaN }
    : next === ''
      ? undefined
      : readNumber(tokens, words, place + 1)
  if (!number) return undefined
  const counted = TIME_UNITS.get(at(number.end, i))
  if (!counted || !(counted.plural || number.value === 1)) return undefined
  return stretch(offset, Number.isNaN(number.value) ? 'X' : String(number.value), counted, number.end + 1)
}

/** Words that make a verb of "last". */
const VERBAL = /^(?:to|not|n't|will|'ll|would|could|can|may|might|should|must|did|do|does)$/

/** Whether a word that can be a month is one: not "this may", nor "last mar". */
function isMonthName(word: string, surface: string): boolean {
  return surface !== word || (word !== 'may' && word !== 'march' && word !== 'mar')
}

function neighbourUnit(unit: TimeUnit, offset: number, narrative: boolean, end: number): TimeReading | undefined {
  if (unit.code === 'S' || unit.code === 'MIN' || unit.code === 'H') return undefined
  return { kind: 'neighbour', code: unit.code, count: unit.count, offset, narrative, end }
}

/** The past, recent weeks, the future, the end of the year. */
function vague({ at }: Cursor, i: number): TimeReading | undefined {
  const word = at(i, i)
  const next = at(i + 1, i)
  // "end of month"
  const bare = at(i - 1, i) === 'of' && PERIOD_PARTS.has(at(i - 2, i)) ? TIME_UNITS.get(word) : undefined
  if (bare && !bare.plural) return neighbourUnit(bare, 0, false, i + 1)
  if (word === 'recent' && TIME_UNITS.get(next)?.plural)
    return { kind: 'fixed', value: 'PAST_REF', type: 'DATE', end: i + 2 }
  if (word === 'coming' && TIME_UNITS.get(next)?.plural)
    return { kind: 'fixed', value: 'FUTURE_REF', type: 'DATE', end: i + 2 }
  if (word === 'the' && (next === 'past' || next === 'future') && !/^[a-z]/.test(at(i + 2, i)))
    return { kind: 'fixed', value: next === 'past' ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE', end: i + 2 }
  const of = at(i - 1, i) === 'of'
  const later = at(i - 1, i) === 'in' && /^(?:earlier|later|early|late)$/.test(at(i - 2, i))
  if (word === 'the' && /^(?:day|week|month|year|night)$/.test(next) && (of || later))
    return neighbourUnit(TIME_UNITS.get(next)!, 0, of, i + 2)
  return undefined
}
