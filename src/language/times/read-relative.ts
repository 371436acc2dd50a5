import { readNumber } from '../numbers.ts'
import type { Cursor } from './cursor.ts'
import type { TimeReading } from './time-reading.ts'
import {
  DAY_PARTS,
  DEICTIC,
  MONTHS,
  NARRATIVE,
  NEIGHBOURS,
  SEASONS,
  TIME_UNITS,
  type TimeUnit,
  VAGUE,
  WEEKDAYS,
} from './time-words.ts'

/** Times told from another time, and lengths of time, that start at token `i`. */
export function readRelative(cursor: Cursor, i: number): TimeReading | undefined {
  return (
    deictic(cursor, i) ?? neighbour(cursor, i) ?? amountOfTime(cursor, i) ?? repeated(cursor, i) ?? vague(cursor, i)
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

/** Last month, this week, the same day, next Monday, last December, that year, the past three months. */
function neighbour(cursor: Cursor, i: number): TimeReading | undefined {
  const { at, tokens, words } = cursor
  const first = at(i, i) === 'the' ? i + 1 : i
  let word = at(first, i)
  let place = first
  if (word === 'that' && NEIGHBOURS.has(at(first + 1, i))) word = at(++place, i)
  if (word === 'this' && (at(first + 1, i) === 'past' || at(first + 1, i) === 'coming')) word = at(++place, i)
  const offset = word === 'that' ? 0 : NEIGHBOURS.get(word)
  if (offset === undefined) return undefined
  const next = at(place + 1, i)
  const narrative = NARRATIVE.has(word)
  const month = MONTHS.get(next)
  if (month !== undefined && next.length > 3) return { kind: 'neighbourDate', offset, date: { month }, end: place + 2 }
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

function neighbourUnit(unit: TimeUnit, offset: number, narrative: boolean, end: number): TimeReading | undefined {
  if (unit.code === 'S' || unit.code === 'MIN' || unit.code === 'H') return undefined
  return { kind: 'neighbour', code: unit.code, count: unit.count, offset, narrative, end }
}

/** A stretch of time that ends or begins now: "the past three months". */
function stretch(offset: number, amount: string, unit: TimeUnit, end: number): TimeReading {
  const count = Number(amount) * unit.count
  if (Number.isNaN(count)) return { kind: 'fixed', value: duration('X', unit), type: 'DURATION', end }
  return { kind: 'span', amount: count, code: unit.code, direction: offset < 0 ? -1 : 1, end }
}

/** ISO 8601 duration of a number of units; vague numbers are X. */
function duration(amount: string, unit: TimeUnit): string {
  const count = amount === 'X' ? 'X' : String(Math.round(Number(amount) * unit.count * 100) / 100)
  if (unit.count === 10 && amount === 'X') return 'PXDE'
  if (unit.count === 100 && amount === 'X') return 'PXCE'
  const code = unit.code === 'MIN' ? 'M' : unit.code
  return unit.code === 'S' || unit.code === 'MIN' || unit.code === 'H' ? `PT${count}${code}` : `P${count}${code}`
}

/** Three days, two years ago, several months later, more than a decade, a three-month. */
function amountOfTime(cursor: Cursor, i: number): TimeReading | undefined {
  const { at, tokens, words } = cursor
  const word = at(i, i)
  let amount = 'X'
  let place = i
  if (word === 'a' || word === 'an' || word === 'one') {
    if (VAGUE.has(at(i + 1, i))) place = i + (at(i + 2, i) === 'of' ? 3 : 2)
    else {
      amount = '1'
      place = i + 1
    }
  } else if (word === 'half' && (at(i + 1, i) === 'a' || at(i + 1, i) === 'an')) {
    amount = '0.5'
    place = i + 2
  } else if (VAGUE.has(word)) place = i + 1
  else if (word === 'the' && VAGUE.has(at(i + 1, i))) place = i + 2
  else {
    const number = readNumber(tokens, words, i)
    if (!number) return unnumbered(cursor, i)
    amount = String(number.value)
    place = number.end
  }
  if (at(place, i) === '-') place++
  if (/^(?:full|whole|entire|long|consecutive|straight|more)$/.test(at(place, i))) place++
  const unit = TIME_UNITS.get(at(place, i))
  if (!unit) return undefined
  if (unit.code === 'S' && !unit.plural) return undefined
  return (
    placed(cursor, i, place + 1, amount, unit) ?? {
      kind: 'fixed',
      value: duration(amount, unit),
      type: 'DURATION',
      end: withAge(cursor, place + 1, i),
    }
  )
}

function withAge({ at }: Cursor, end: number, near: number): number {
  return at(end, near) === '-' && at(end + 1, near) === 'long' ? end : end
}

/** Days ago, weeks later, months before, decades: a plural unit without a number. */
function unnumbered(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const unit = TIME_UNITS.get(at(i, i))
  if (!unit?.plural || unit.code === 'S' || at(i - 1, i) === 'these' || at(i - 1, i) === 'those') return undefined
  const told = placed(cursor, i, i + 1, 'X', unit)
  if (told) return told
  const before = at(i - 1, i)
  if (before !== 'for' && before !== 'in' && before !== 'over' && before !== 'within' && before !== 'just')
    return undefined
  return { kind: 'fixed', value: duration('X', unit), type: 'DURATION', end: i + 1 }
}

/** An amount with "ago", "later", "earlier", "before" or "after" behind it. */
function placed({ at }: Cursor, first: number, end: number, amount: string, unit: TimeUnit): TimeReading | undefined {
  const word = at(end, first)
  if (word === 'ago') return away(amount, unit, -1, false, end + 1)
  if (word === 'later' || word === 'afterward' || word === 'afterwards') return away(amount, unit, 1, true, end + 1)
  if (word === 'earlier' || word === 'before' || word === 'previously')
    return away(amount, unit, -1, true, end + (word === 'before' ? 0 : 1))
  return undefined
}

function away(amount: string, unit: TimeUnit, direction: -1 | 1, narrative: boolean, end: number): TimeReading {
  return { kind: 'away', amount: Number(amount) * unit.count, code: unit.code, direction, narrative, end }
}

const REPEATED = new Map([
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['hourly', 'PT1H'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['annual', 'P1Y'],
])

/** Every day, each month, daily, twice a week. */
function repeated({ at }: Cursor, i: number): TimeReading | undefined {
  const word = at(i, i)
  const adverb = REPEATED.get(word)
  if (adverb !== undefined) return { kind: 'fixed', value: adverb, type: 'SET', end: i + 1 }
  if (word !== 'every' && word !== 'each' && word !== 'per') return undefined
  const next = at(i + 1, i)
  const unit = TIME_UNITS.get(next)
  if (unit && !unit.plural && unit.code !== 'S')
    return { kind: 'fixed', value: duration('1', unit), type: 'SET', end: i + 2 }
  const weekday = WEEKDAYS.get(next)
  if (weekday !== undefined) return { kind: 'fixed', value: `XXXX-WXX-${weekday}`, type: 'SET', end: i + 2 }
  const month = MONTHS.get(next)
  if (month !== undefined)
    return { kind: 'fixed', value: `XXXX-${String(month).padStart(2, '0')}`, type: 'SET', end: i + 2 }
  return undefined
}

/** The past, recent weeks, the future, the end of the year. */
function vague({ at }: Cursor, i: number): TimeReading | undefined {
  const word = at(i, i)
  const next = at(i + 1, i)
  if (word === 'recent' && TIME_UNITS.get(next)?.plural)
    return { kind: 'fixed', value: 'PAST_REF', type: 'DATE', end: i + 2 }
  if (word === 'coming' && TIME_UNITS.get(next)?.plural)
    return { kind: 'fixed', value: 'FUTURE_REF', type: 'DATE', end: i + 2 }
  if (word === 'the' && (next === 'past' || next === 'future') && !/^[a-z]/.test(at(i + 2, i)))
    return { kind: 'fixed', value: next === 'past' ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE', end: i + 2 }
  if (word === 'the' && /^(?:day|week|month|year|night)$/.test(next) && at(i - 1, i) === 'of') {
    const unit = TIME_UNITS.get(next)!
    return neighbourUnit(unit, 0, true, i + 2)
  }
  return undefined
}
