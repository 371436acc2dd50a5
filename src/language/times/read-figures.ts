import { fractionValue } from '../numbers/numerals.ts'
import { type Cursor, isPhraseEnd } from './cursor.ts'
import type { DateParts } from './time-reading.ts'
import { MONTHS, WEEKDAYS } from './time-words.ts'

type Found = { readonly date: DateParts; readonly end: number }

const MONTH = '(\\d{1,2}|[A-Za-z]{3,4})'
const YEAR_FIRST = new RegExp(`(\\d{4})([-/.])${MONTH}\\2(\\d{1,2})`, 'y')
const YEAR_LAST = new RegExp(`(\\d{1,2})([-/.])${MONTH}(?:\\2|,)(\\d{4}|\\d{2})`, 'y')
const YEAR_MONTH = /(\d{4})(?: ?[-/] ?|\.)(\d{1,2})/y
const MONTH_YEAR = /(\d{1,2}) ?[-/] ?(\d{4})/y
const MONTH_DAY = /(\d{1,2})([-/.])(\d{1,2})/y

/**
 * Dates in figures that start at token `i`: 2017-08-17, 17/08/2017, 8/17/2017, 2019-sep-1, 2015/3, 11-2016, 4/22. The month
 * comes first where both orders can be. A date without a year is one where the words before it say so, or it can be no fraction.
 */
export function readFigures(cursor: Cursor, i: number): Found | undefined {
  const first = cursor.text.charCodeAt(cursor.tokens.start[i]!)
  if (first < 48 || first > 57) return undefined
  return (
    yearFirst(cursor, i) ?? yearLast(cursor, i) ?? yearMonth(cursor, i) ?? monthYear(cursor, i) ?? monthDay(cursor, i)
  )
}

function yearFirst(cursor: Cursor, i: number): Found | undefined {
  const match = matchAt(cursor, i, YEAR_FIRST)
  return match && valid({ year: Number(match[1]), month: monthNumber(match[3]!), day: Number(match[4]) }, match.end)
}

function yearLast(cursor: Cursor, i: number): Found | undefined {
  const match = matchAt(cursor, i, YEAR_LAST)
  if (!match || (match[2] === '.' && match[4]!.length === 2)) return undefined
  const [left, right, year] = [Number(match[1]), monthNumber(match[3]!), fullYear(match[4]!)]
  const dayFirst = left > 12 || !/^\d/.test(match[3]!)
  return valid(dayFirst ? { year, month: right, day: left } : { year, month: left, day: right }, match.end)
}

/** 2016-11, 2015/3; "2006-07" is a span of years, which the interval rule reads. */
function yearMonth(cursor: Cursor, i: number): Found | undefined {
  const match = matchAt(cursor, i, YEAR_MONTH)
  if (!match) return undefined
  const [year, month] = [Number(match[1]), Number(match[2])]
  const span = match[2]!.length === 2 && month > year % 100
  if (span || year < 1900 || year > 2100 || month < 1 || month > 12) return undefined
  return { date: { year, month }, end: match.end }
}

function monthYear(cursor: Cursor, i: number): Found | undefined {
  const match = matchAt(cursor, i, MONTH_YEAR)
  if (!match) return undefined
  const [month, year] = [Number(match[1]), Number(match[2])]
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined
  return { date: { year, month }, end: match.end }
}

const BEFORE_DATE = new Set('on from to until till by between since before after each every this next'.split(' '))

function monthDay(cursor: Cursor, i: number): Found | undefined {
  const match = matchAt(cursor, i, MONTH_DAY)
  if (!match) return undefined
  const [left, right] = [Number(match[1]), Number(match[3])]
  const [month, day] = left > 12 ? [right, left] : [left, right]
  const before = cursor.at(i - 1, i)
  if (match[2] !== '/') {
    const told = (before === 'on' || before === 'in') && isPhraseEnd(cursor, match.end, i)
    return told ? valid({ month, day }, match.end) : undefined
  }
  const always = left === 24 && right === 7
  const fraction = !Number.isNaN(fractionValue(match[0]!))
  if (always || (!BEFORE_DATE.has(before) && !WEEKDAYS.has(before) && (fraction || Math.max(left, right) <= 12)))
    return undefined
  return valid({ month, day }, match.end)
}

/** The groups of `pattern` where it matches whole tokens from token `i` on, with the token behind them. */
function matchAt(
  { text, tokens }: Cursor,
  i: number,
  pattern: RegExp,
): (RegExpExecArray & { end: number }) | undefined {
  pattern.lastIndex = tokens.start[i]!
  const match = pattern.exec(text)
  if (!match) return undefined
  const stop = pattern.lastIndex
  if (/[\dA-Za-z]|[-/.,]\d/.test(text.slice(stop, stop + 2).replace(/^[^\dA-Za-z\-/.,].*/s, ''))) return undefined
  if (/[-/.$€£]/.test(text[tokens.start[i]! - 1] ?? '')) return undefined
  let end = i + 1
  while (end < tokens.length && tokens.end[end - 1]! < stop) end++
  return tokens.end[end - 1] === stop && tokens.sentence[end - 1] === tokens.sentence[i]
    ? Object.assign(match, { end })
    : undefined
}

function monthNumber(text: string): number {
  return MONTHS.get(text.toLowerCase()) ?? Number(text)
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 2 ? (year < 50 ? 2000 + year : 1900 + year) : year
}

function valid(date: DateParts & { readonly month: number; readonly day: number }, end: number): Found | undefined {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? { date, end } : undefined
}
