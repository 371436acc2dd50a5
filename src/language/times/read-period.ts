import { ordinalValue } from '../numbers/numerals.ts'
import { CAPITAL } from '../words.ts'
import type { Cursor } from './cursor.ts'
import { monthDate } from './read-month.ts'
import { readPeriodName } from './read-period-name.ts'
import { yearAt } from './read-years.ts'
import type { DateParts } from './time-reading.ts'
import { SEASONS } from './time-words.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** Parts of a year that start at token `i`: seasons, quarters and halves, weeks of a month. */
export function readPeriod(cursor: Cursor, i: number): Found | undefined {
  return season(cursor, i) ?? quarter(cursor, i) ?? weekOfMonth(cursor, i)
}

/** Summer of 2006, summer 2006, spring. */
function season(cursor: Cursor, i: number): Found | undefined {
  const { at, words } = cursor
  const word = at(i, i)
  const season = SEASONS.get(word.startsWith('mid-') ? word.slice(4) : word)
  if (season === undefined) return undefined
  const year = yearOf(cursor, i + 1, i)
  if (year) return { date: { ...year.date, season }, end: year.end }
  // "the fall of Budapest" is no season.
  if (word === 'fall' && at(i + 1, i) === 'of') return undefined
  const before = at(i - 1, i)
  const told = /^(?:in|the|this|last|next|by|since|until|during|early|late|of|every|that)$/.test(before)
  const verb = word === 'spring' || word === 'fall'
  const alone = verb && !(words.shape[i]! & CAPITAL) && !/^(?:in|the|this|last)$/.test(before)
  return told && !alone ? { date: { season }, end: i + 1 } : undefined
}

/** The third quarter of 2016; Q3 2016; 2016 Q3; 2016H2; the first half of this year. */
function quarter(cursor: Cursor, i: number): Found | undefined {
  const { at } = cursor
  const word = at(i, i)
  const glued = /^(\d{4})([qh][1-4])$/.exec(word)
  const joined = glued ? partCode(glued[2]!) : undefined
  if (glued && joined !== undefined) return { date: { year: Number(glued[1]), season: joined }, end: i + 1 }
  const year = yearAt(word)
  if (year !== undefined) {
    const place = at(i + 1, i) === '-' || at(i + 1, i) === ',' || at(i + 1, i) === 'the' ? i + 2 : i + 1
    const part = partAt(cursor, place, i)
    return part && { date: { year, season: part.season }, end: part.end }
  }
  const part = partAt(cursor, i, i)
  if (!part) return undefined
  const told = yearOf(cursor, part.end, i)
  if (told) return { date: { ...told.date, season: part.season }, end: told.end }
  // A bare "Q3" or "the third quarter" is this year's or the last; a bare half may be of anything.
  return part.season.startsWith('Q') ? { date: { season: part.season }, end: part.end } : undefined
}

function partAt({ at, words }: Cursor, i: number, near: number): { season: string; end: number } | undefined {
  const word = at(i, near)
  const code = partCode(word)
  if (code !== undefined)
    return (words.shape[i]! & CAPITAL) !== 0 || code.startsWith('Q') || yearAt(at(i - 1, near)) !== undefined
      ? { season: code, end: i + 1 }
      : undefined
  const nth = ordinalValue(word)
  const next = at(i + 1, near) === '-' ? i + 2 : i + 1
  const unit = at(next, near)
  if (unit === 'quarter' && nth <= 4) return { season: `Q${nth}`, end: next + 1 }
  return unit === 'half' && nth <= 2 ? { season: `H${nth}`, end: next + 1 } : undefined
}

function partCode(word: string): string | undefined {
  return /^(?:q[1-4]|h[12])$/.test(word) ? word.toUpperCase() : undefined
}

/** A year behind a part of it: "2016", "of 2016", "of fiscal 2016", "this year". */
function yearOf(cursor: Cursor, i: number, near: number): Found | undefined {
  const { at } = cursor
  let place = at(i, near) === 'of' || at(i, near) === ',' || at(i, near) === 'in' ? i + 1 : i
  const period = readPeriodName(cursor, place, near)
  if (period?.code === 'Y') return { date: { years: period.offset }, end: period.end }
  if (at(place, near) === 'fiscal') place++
  if (at(place, near) === 'year') place++
  const year = yearAt(at(place, near))
  return year === undefined ? undefined : { date: { year }, end: place + 1 }
}

/** The first week of October; the last week of next month; the first week of 2019. */
function weekOfMonth(cursor: Cursor, i: number): Found | undefined {
  const { at } = cursor
  const nth = at(i, i) === 'last' ? -1 : ordinalValue(at(i, i))
  if (Number.isNaN(nth) || nth > 5 || at(i + 1, i) !== 'week' || !/^(?:of|in)$/.test(at(i + 2, i))) return undefined
  const year = yearOf(cursor, i + 2, i)
  if (year) return { date: { ...year.date, nth }, end: year.end }
  const month = monthDate(cursor, i + 3, i)
  if (month && month.date.day === undefined) return { date: { ...month.date, nth }, end: month.end }
  const period = readPeriodName(cursor, i + 3, i)
  return period?.code === 'M' ? { date: { nth, months: period.offset }, end: period.end } : undefined
}
