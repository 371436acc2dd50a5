import type { TimeExpression } from '../../schema/index.ts'

const DAY = /^(\d{4})-(\d\d)-(\d\d)/
const MONTH = /^(\d{4})-(\d\d)$/
const WEEK = /^(\d{4})-W(\d\d)$/
const YEAR = /^(\d{4})$/

/** The days a date or interval covers, as `first/last`; absent for durations, sets, and what only points at now. */
export function periodOf({ value, type }: Pick<TimeExpression, 'value' | 'type'>): string | undefined {
  if (type !== 'DATE' && type !== 'TIME') return undefined
  const [from = '', to = from] = value.split('/')
  const [first, last] = [daysOf(from)?.[0], daysOf(to)?.[1]]
  return first === undefined || last === undefined || first > last ? undefined : `${first}/${last}`
}

/** Whether two periods share a day. */
export function overlap(a: string, b: string): boolean {
  const [startA = '', endA = ''] = a.split('/')
  const [startB = '', endB = ''] = b.split('/')
  return startA <= endB && startB <= endA
}

function daysOf(date: string): readonly [string, string] | undefined {
  if (DAY.test(date)) return [date.slice(0, 10), date.slice(0, 10)]
  const month = MONTH.exec(date)
  if (month) return [`${date}-01`, `${date}-31`]
  const week = WEEK.exec(date)
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]))
  return YEAR.test(date) ? [`${date}-01-01`, `${date}-12-31`] : undefined
}

/** Monday and Sunday of an ISO week. */
function daysOfWeek(year: number, week: number): readonly [string, string] {
  const january = Date.UTC(year, 0, 4)
  const weekday = (new Date(january).getUTCDay() + 6) % 7
  const monday = january + ((week - 1) * 7 - weekday) * 86_400_000
  return [new Date(monday).toISOString().slice(0, 10), new Date(monday + 6 * 86_400_000).toISOString().slice(0, 10)]
}
