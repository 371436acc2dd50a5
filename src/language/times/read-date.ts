import { ordinalValue } from '../numbers.ts'
import { CAPITAL, DIGIT } from '../words.ts'
import type { Cursor } from './cursor.ts'
import type { DateParts, DateReading } from './time-reading.ts'
import { MONTHS, SEASONS, WEEKDAYS } from './time-words.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** Dates with a month, a weekday, a season, a year or in figures, that start at token `i`. */
export function readDate(cursor: Cursor, i: number): (DateReading & { readonly end: number }) | undefined {
  const found =
    figures(cursor, i) ?? weekdayDate(cursor, i) ?? monthDate(cursor, i) ?? season(cursor, i) ?? years(cursor, i)
  return found && { kind: 'date', date: found.date, end: found.end }
}

/** 2017-08-17, 17/08/2017, 8/17/2017. Slashed dates are month first unless that cannot be. */
function figures({ at, words, tokens }: Cursor, i: number): Found | undefined {
  const word = at(i, i)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  if (iso) return valid({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, i + 1)
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(word)
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3]!)]
    return first > 12
      ? valid({ year, month: second, day: first }, i + 1)
      : valid({ year, month: first, day: second }, i + 1)
  }
  // The tokenizer may part 2017-08-17 at its hyphens.
  if (
    /^\d{4}$/.test(word) &&
    at(i + 1, i) === '-' &&
    at(i + 3, i) === '-' &&
    tokens.end[i + 3] === tokens.start[i + 4]
  ) {
    const [month, day] = [at(i + 2, i), at(i + 4, i)]
    if (/^\d{2}$/.test(month) && /^\d{2}$/.test(day))
      return valid({ year: Number(word), month: Number(month), day: Number(day) }, i + 5)
  }
  if (/^\d{1,2}$/.test(word) && at(i + 1, i) === '/' && at(i + 3, i) === '/' && (words.shape[i + 2]! & DIGIT) !== 0) {
    const [second, year] = [Number(at(i + 2, i)), fullYear(at(i + 4, i))]
    const first = Number(word)
    return first > 12
      ? valid({ year, month: second, day: first }, i + 5)
      : valid({ year, month: first, day: second }, i + 5)
  }
  return undefined
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 2 ? (year < 50 ? 2000 + year : 1900 + year) : year
}

function valid(date: DateParts & { readonly month: number; readonly day: number }, end: number): Found | undefined {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? { date, end } : undefined
}

/** Monday; Monday, August 17, 2017. */
function weekdayDate(cursor: Cursor, i: number): Found | undefined {
  const { at, words } = cursor
  const weekday = WEEKDAYS.get(at(i, i))
  if (weekday === undefined || (words.shape[i]! & CAPITAL) === 0) {
    return weekday !== undefined && at(i, i).length > 5 ? { date: { weekday }, end: i + 1 } : undefined
  }
  if (at(i, i) === 'sun' || (at(i, i).length === 3 && words.surface[i]!.length === 3 && at(i + 1, i) === ''))
    return undefined
  for (const skip of [1, 2]) {
    if (skip === 2 && at(i + 1, i) !== ',' && at(i + 1, i) !== 'the') break
    const more = monthDate(cursor, i + skip, i)
    if (more?.date.day !== undefined) return { date: { ...more.date, weekday }, end: more.end }
  }
  return { date: { weekday }, end: i + 1 }
}

/** August 17, 2017; 17 August; the 17th of August 2017; August of 2017; mid-August. */
function monthDate(cursor: Cursor, i: number, near = i): Found | undefined {
  const { at, words } = cursor
  const word = at(i, near)
  const month = monthOf(cursor, i, near)
  if (month !== undefined) {
    if (/^(may|march|mar|sun|jun|jan|dec|oct|nov|sep|apr|feb)$/.test(word) && !believableMonth(cursor, i, near))
      return undefined
    const next = at(i + 1, near) === 'the' ? i + 2 : i + 1
    const day = dayOfMonth(at(next, near))
    if (day !== undefined && !namesYear(at(next, near)) && !isRangeOfNumbers(cursor, next, near)) {
      const year = yearAfter(cursor, next + 1, near)
      return { date: { month, day, ...year?.date }, end: year?.end ?? next + 1 }
    }
    const year =
      yearAfter(cursor, i + 1, near) ?? (at(i + 1, near) === 'of' ? yearAfter(cursor, i + 2, near) : undefined)
    return { date: { month, ...year?.date }, end: year?.end ?? i + 1 }
  }
  const day = dayOfMonth(word)
  if (day === undefined || !(words.shape[i]! & DIGIT || !Number.isNaN(ordinalValue(word)))) return undefined
  const at1 = at(i + 1, near) === 'of' ? i + 2 : i + 1
  const name = monthOf(cursor, at1, near)
  if (name === undefined) return undefined
  const year = yearAfter(cursor, at1 + 1, near)
  return { date: { month: name, day, ...year?.date }, end: year?.end ?? at1 + 1 }
}

function monthOf({ at, words }: Cursor, i: number, near: number): number | undefined {
  const word = at(i, near)
  const name = word.startsWith('mid-') ? word.slice(4) : word
  const month = MONTHS.get(name)
  if (month === undefined) return undefined
  return (words.shape[i]! & CAPITAL) !== 0 || word !== name ? month : undefined
}

const BEFORE_MONTH = new Set(
  'in since until till by of during from between and last next this early late mid after before through to past every each - , ( on'.split(
    ' ',
  ),
)

/** "May" and "March" are months only where something by them says so; so are abbreviations. */
function believableMonth(cursor: Cursor, i: number, near: number): boolean {
  const { at } = cursor
  const next = at(i + 1, near)
  if (dayOfMonth(next) !== undefined || namesYear(next) || (next === ',' && namesYear(at(i + 2, near)))) return true
  if (dayOfMonth(at(i - 1, near)) !== undefined) return true
  const word = at(i, near)
  if (word !== 'may' && word !== 'march') return word.length > 4
  return (
    BEFORE_MONTH.has(at(i - 1, near)) &&
    at(i - 1, near) !== ',' &&
    at(i - 1, near) !== 'and' &&
    at(i - 1, near) !== 'to'
  )
}

function dayOfMonth(word: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  const day = match ? Number(match[1]) : ordinalValue(word)
  return day >= 1 && day <= 31 ? day : undefined
}

/** "August 17-19": the day is read, the range is left to the interval rule. */
function isRangeOfNumbers({ at }: Cursor, i: number, near: number): boolean {
  return at(i + 1, near) === '%' || at(i + 1, near) === 'percent'
}

function namesYear(word: string): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(word)
}

/** A year at token `i`, behind a comma or not, with its era. */
function yearAfter(cursor: Cursor, i: number, near: number): Found | undefined {
  const { at } = cursor
  const place = at(i, near) === ',' ? i + 1 : i
  const word = at(place, near)
  if (namesYear(word)) return { date: { year: Number(word) }, end: place + 1 }
  const era = eraAt(cursor, place + 1, near)
  if (/^\d{1,4}$/.test(word) && era > 0) return { date: { year: Number(word), before: true }, end: place + 1 + era }
  return undefined
}

/** How many tokens "BC", "B.C." or "BCE" takes at `i`; 0 for none. */
function eraAt({ at }: Cursor, i: number, near: number): number {
  return /^(?:bc|b\.c|bce)$/.test(at(i, near)) ? 1 : 0
}

/** Summer of 2006, summer 2006, spring. */
function season({ at, words }: Cursor, i: number): Found | undefined {
  const word = at(i, i)
  const season = SEASONS.get(word.startsWith('mid-') ? word.slice(4) : word)
  if (season === undefined) return undefined
  const place = at(i + 1, i) === 'of' || at(i + 1, i) === ',' ? i + 2 : i + 1
  const year = at(place, i)
  if (namesYear(year)) return { date: { year: Number(year), season }, end: place + 1 }
  const before = at(i - 1, i)
  const told = /^(?:in|the|this|last|next|by|since|until|during|early|late|of|every|that)$/.test(before)
  const alone =
    (word === 'spring' || word === 'fall') &&
    !(words.shape[i]! & CAPITAL) &&
    before !== 'in' &&
    before !== 'the' &&
    before !== 'this' &&
    before !== 'last'
  return told && !alone ? { date: { season }, end: i + 1 } : undefined
}

/** 2006; the 1980s; '90s; 478 BC; the 4th century BC; 2006-07 is left to the interval rule. */
function years(cursor: Cursor, i: number): Found | undefined {
  const { at, tokens, words } = cursor
  const word = at(i, i)
  const decade = /^(?:mid-)?['’]?(\d{2}|\d{4})['’]?s$/.exec(word)
  if (decade) {
    const digits = decade[1]!
    if (digits.length === 4 && digits.endsWith('00'))
      return { date: { year: Number(digits.slice(0, 2)), grain: 'century' }, end: i + 1 }
    if (digits.endsWith('0')) {
      const year =
        digits.length === 4
          ? Number(digits.slice(0, 3))
          : Number(`${digits === '00' || digits === '10' ? '20' : '19'}${digits[0]}`)
      return { date: { year, grain: 'decade' }, end: i + 1 }
    }
  }
  const century = ordinalValue(word)
  if (!Number.isNaN(century) && at(i + 1, i) === 'century') {
    const era = eraAt(cursor, i + 2, i)
    return { date: { year: century - 1, grain: 'century', ...(era > 0 && { before: true }) }, end: i + 2 + era }
  }
  if ((words.shape[i]! & DIGIT) === 0) return undefined
  const mid = word.startsWith('mid-') ? word.slice(4) : word
  const era = eraAt(cursor, i + 1, i)
  if (/^\d{1,4}$/.test(mid) && era > 0) return { date: { year: Number(mid), before: true }, end: i + 1 + era }
  if (!namesYear(mid) || Number(mid) > 2100 || !believableYear(cursor, i)) return undefined
  void tokens
  return { date: { year: Number(mid) }, end: i + 1 }
}

const BEFORE_YEAR = new Set(
  'in since of until till by from between during to through early late mid before after the for and around circa about throughout , - – ( [ : / than year years summer winter spring autumn fall'.split(
    ' ',
  ),
)
const COUNTED =
  /^(?:%|percent|people|men|women|troops|soldiers|rockets|missiles|km|kilometers|kilometres|miles|m|meters|metres|feet|tons|tonnes|kg|dollars|euros|pounds|million|billion|and|guns|tanks|aircraft|fighters|members|civilians|casualties|prisoners)$/

/** A number of four digits is a year by what stands before it, or before a noun as "the 1979 revolution"; never before what it counts. */
function believableYear({ at, words, tokens }: Cursor, i: number): boolean {
  const before = at(i - 1, i)
  const after = at(i + 1, i)
  if (
    /^(?:%|percent|km|kilometers|kilometres|miles|meters|metres|feet|tons|tonnes|kg|dollars|euros|pounds|million|billion)$/.test(
      after,
    )
  )
    return false
  if (
    before === '$' ||
    before === '€' ||
    before === '£' ||
    before === '#' ||
    before === 'no' ||
    before === 'resolution'
  )
    return false
  if (before === '-' && tokens.end[i - 1] === tokens.start[i] && !/^\d{2,4}$/.test(at(i - 2, i))) return false
  if (BEFORE_YEAR.has(before)) return !(COUNTED.test(after) && after !== 'and' && before !== 'the' && before !== 'in')
  if (before === '') return after === ',' || /^[a-z(:]/.test(after)
  if (COUNTED.test(after)) return false
  return (words.shape[i - 1]! & CAPITAL) !== 0 || /^[a-z]+$/.test(before) || before === "'s"
}
