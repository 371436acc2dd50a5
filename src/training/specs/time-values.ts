import type { TimeExpression } from '../../schema/index.ts'
import type { SpecResult } from './spec-cases.ts'

/** Half-open [start, end) in days since 1970-01-01. */
interface Days {
  readonly start: number
  readonly end: number
}

/**
 * Whether a time has a value that the spec allows. A date or period is right as its TIMEX3 value or as a resolved date,
 * before or after the reference. Two conventions differ and either is right: where the words count years, months or weeks
 * ("two years ago"), TIMEX3 is no finer than that unit while Recognizers keeps the day; and an interval of ours names its
 * last day, month or year while Recognizers ends before the one named.
 */
export function hasSpecValue({ value, text }: Pick<TimeExpression, 'value' | 'text'>, expected: SpecResult): boolean {
  const ours = plain(value)
  if (expected.timexes.some((timex) => plain(timex) === ours || isVague(text, timex, ours))) return true
  const days = daysOf(ours)
  if (!days) return false
  const grain = countedGrain(text)
  return allowed(expected).some(({ start, end }) => {
    if (start === undefined) return end !== undefined && (days.start === dayOf(end) || days.end === dayOf(end))
    const open = end === undefined && expected.type === 'daterange'
    if (open) return days.start === dayOf(start) || days.end === dayOf(start)
    if (end === undefined) return daysAlike(days, dayOf(start), dayOf(start) + 1, grain, ours)
    return daysAlike(days, dayOf(start), dayOf(end), grain, ours)
  })
}

/** "several weeks": three for Recognizers, X for TIMEX3. A bare season has no year for Recognizers, and the nearest one for us. */
function isVague(text: string, timex: string, ours: string): boolean {
  if (/^(?:S[PU]|FA|WI)$/.test(timex)) return ours.endsWith(`-${timex}`)
  return /\b(?:few|several|some)\b/i.test(text) && timex.replace('3', 'X') === ours
}

function allowed({ periods, timexes }: SpecResult): SpecResult['periods'] {
  // Seasons and quarters have no resolved dates, or are written as the span they cover.
  const spans = timexes.flatMap((timex) => {
    const match = /^\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),/.exec(timex)
    return match ? [{ start: match[1]!, end: match[2]! }] : []
  })
  return [...periods, ...spans]
}

/** Clock times without empty minutes and seconds; an interval without its open side. */
function plain(value: string): string {
  return value
    .replace(/\/\.\.$/, '')
    .replace(/(T\d\d)(?::00)?(?::00)?$/, '$1')
    .replace(/^XXXX-(S[PU]|FA|WI)$/, '$1')
}

type Grain = 'year' | 'month' | 'week' | 'day'

/** The coarsest unit that the words count in. */
function countedGrain(text: string): Grain {
  if (/(?:year|decade|centur|yr)/i.test(text)) return 'year'
  if (/month|quarter/i.test(text)) return 'month'
  return /week|fortnight/i.test(text) ? 'week' : 'day'
}

function daysAlike(ours: Days, start: number, end: number, grain: Grain, value: string): boolean {
  if (ours.start === start && ours.end === end) return true
  if (value.includes('/')) {
    const [first = '', last = ''] = value.split('/')
    const [from, to] = [daysOf(first), daysOf(last)]
    if (!from || !to) return false
    const opens = from.start === start || (grain !== 'day' && from.start <= start && start <= from.end)
    const closes = to.start === end || to.end === end || (grain !== 'day' && to.start <= end && end <= to.end)
    return opens && closes
  }
  return grain !== 'day' && ours.start <= start && start < ours.end && end - start === 1
}

/** The days that an ISO 8601 date, month, year, week, quarter, decade or interval covers; undefined for anything else. */
export function daysOf(value: string): Days | undefined {
  if (value.includes('/')) {
    const [first = '', last = ''] = value.split('/')
    const [from, to] = [daysOf(first), daysOf(last)]
    return from && to && { start: from.start, end: to.end }
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { start: dayOf(value), end: dayOf(value) + 1 }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) {
    const fourth = dayOf(`${week[1]}-01-04`)
    const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(week[2]) - 1) * 7
    return week[3] ? { start: monday + 5, end: monday + 7 } : { start: monday, end: monday + 7 }
  }
  const parts = /^(\d{2,4})(?:-(\d\d|Q\d|H\d))?$/.exec(value)
  if (!parts) return undefined
  const [, year = '', part = ''] = parts
  const first = Number(year.padEnd(4, '0'))
  if (part === '') return { start: monthStart(first, 0), end: monthStart(first + 10 ** (4 - year.length), 0) }
  const [length, index] = part.startsWith('Q')
    ? [3, Number(part[1]) - 1]
    : part.startsWith('H')
      ? [6, Number(part[1]) - 1]
      : [1, Number(part) - 1]
  return { start: monthStart(first, index * length), end: monthStart(first, (index + 1) * length) }
}

function monthStart(year: number, month: number): number {
  return dayOf(
    `${String(year + Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  )
}

function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}
