import type { Cursor } from './cursor.ts'
import { readFigures } from './read-figures.ts'
import { dayOfMonth, monthDate } from './read-month.ts'
import { readPeriod } from './read-period.ts'
import { readWeekday } from './read-weekday.ts'
import { readYears, yearAt } from './read-years.ts'
import type { DateParts, DateReading } from './time-reading.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** Dates with a month, a weekday, a season, a year or in figures, that start at token `i`. */
export function readDate(cursor: Cursor, i: number): (DateReading & { readonly end: number }) | undefined {
  const found =
    readFigures(cursor, i) ??
    readWeekday(cursor, i) ??
    monthDate(cursor, i) ??
    dayOfMonth(cursor, i) ??
    yearFirst(cursor, i) ??
    readPeriod(cursor, i) ??
    readYears(cursor, i)
  return found && { kind: 'date', date: found.date, end: found.end }
}

/** 2016, Nov. 11; 2016 November. */
function yearFirst(cursor: Cursor, i: number): Found | undefined {
  const { at } = cursor
  const year = yearAt(at(i, i))
  if (year === undefined) return undefined
  const month = monthDate(cursor, at(i + 1, i) === ',' ? i + 2 : i + 1, i)
  if (!month || month.date.year !== undefined || month.date.years !== undefined) return undefined
  // "in 2016, May resigned", "in 2016, August saw": a month alone is the year's at the end of the phrase only.
  if (month.date.day === undefined && isNominalOrVerb(cursor, month.end, i)) return undefined
  return { date: { ...month.date, year }, end: month.end }
}

function isNominalOrVerb({ at }: Cursor, i: number, near: number): boolean {
  return /^[a-z]/.test(at(i, near)) && !/^(?:and|but|or|to|until|when|that|the|as)$/.test(at(i, near))
}
