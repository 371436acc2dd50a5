import { ordinalValue } from '../numbers/numerals.ts'
import { readNumber } from '../numbers.ts'
import type { Cursor } from './cursor.ts'
import { duration } from './read-amount-of-time.ts'
import { readFigures } from './read-figures.ts'
import type { TimeReading } from './time-reading.ts'
import { DAY_PARTS, MONTHS, TIME_UNITS, WEEKDAYS } from './time-words.ts'

const REPEATED = new Map([
  ['daily', 'P1D'],
  ['everyday', 'P1D'],
  ['nightly', 'P1D'],
  ['hourly', 'PT1H'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['annual', 'P1Y'],
])

/** Times that come again, from token `i`: daily, every day, each two weeks, every other Friday, twice a week, Sundays. */
export function readSet(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const word = at(i, i)
  const adverb = REPEATED.get(word)
  if (adverb !== undefined) return set(adverb, i + 1)
  if (word === 'once' || word === 'twice' || at(i + 1, i) === 'times') return frequency(cursor, i)
  if (word === 'every' || word === 'each' || word === 'per') return each(cursor, i)
  const part = /^(?:mornings|afternoons|evenings)$/.test(word) ? DAY_PARTS.get(word.slice(0, -1)) : undefined
  if (part !== undefined) return set(part, i + 1)
  const weekday = word.endsWith('days') ? WEEKDAYS.get(word.slice(0, -1)) : undefined
  return weekday === undefined ? undefined : set(`XXXX-WXX-${weekday}`, i + 1)
}

function set(value: string, end: number): TimeReading {
  return { kind: 'fixed', value, type: 'SET', end }
}

/** Once a year, twice every month, three times a day. */
function frequency({ at }: Cursor, i: number): TimeReading | undefined {
  const place = at(i + 1, i) === 'times' ? i + 2 : i + 1
  if (!/^(?:a|an|every|each|per)$/.test(at(place, i))) return undefined
  const unit = TIME_UNITS.get(at(place + 1, i))
  return unit && !unit.plural && unit.code !== 'S' ? set(duration('1', unit), place + 2) : undefined
}

function each(cursor: Cursor, i: number): TimeReading | undefined {
  const { at, tokens, words } = cursor
  const other = at(i + 1, i) === 'other'
  const place = other ? i + 2 : i + 1
  const next = at(place, i)
  const unit = TIME_UNITS.get(next)
  if (unit && !unit.plural && unit.code !== 'S') return set(duration(other ? '2' : '1', unit), place + 1)
  const weekday = WEEKDAYS.get(next)
  if (weekday !== undefined) return set(`XXXX-WXX-${weekday}`, place + 1)
  const month = MONTHS.get(next)
  if (month !== undefined) return set(`XXXX-${String(month).padStart(2, '0')}`, place + 1)
  const part = DAY_PARTS.get(next)
  if (part !== undefined) return set(part, place + 1)
  const figures = next === '' ? undefined : readFigures(cursor, place)
  if (figures?.date.day !== undefined && figures.date.year === undefined)
    return set(
      `XXXX-${[figures.date.month, figures.date.day].map((n) => String(n).padStart(2, '0')).join('-')}`,
      figures.end,
    )
  // "every three weeks", "every third day".
  const ordinal = ordinalValue(next)
  const number =
    next === ''
      ? undefined
      : Number.isNaN(ordinal)
        ? readNumber(tokens, words, place)
        : { value: ordinal, end: place + 1 }
  const counted = number && TIME_UNITS.get(at(number.end, i))
  return counted && number.value >= 1 ? set(duration(String(number.value), counted), number.end + 1) : undefined
}
