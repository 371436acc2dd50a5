import { periodOf } from '../../linking/index.ts'
import type { Period } from '../../schema/index.ts'
import { beyond, from } from './dates.ts'

/** The days that a time value as read stands for; absent for durations and for what only points at some day. */
export function toPeriod(value: string): Period | undefined {
  const [start = '', end = start] = value.split('/')
  const days = (part: string) => periodOf({ value: part, type: 'DATE' })?.split('/')
  const [first, last] = [days(start)?.[0], days(end)?.[1]]
  if (first === undefined && last === undefined) return undefined
  if (first === undefined && start !== '..') return undefined
  if (last === undefined && end !== '..') return undefined
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last: dayThatExists(last) }), value }
}

/** Months are compared as if each had 31 days; to be shown, the last day is one that the month has. */
function dayThatExists(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const length = new Date(Date.UTC(year!, month!, 0)).getUTCDate()
  return `${day.slice(0, 8)}${String(Math.min(date!, length)).padStart(2, '0')}`
}

/** Whether a period may share a day with the dates from `since` to `until`. */
export function reaches({ first, last }: Period, since: string | undefined, until: string | undefined): boolean {
  if (since !== undefined && last !== undefined && last < from(since)) return false
  return until === undefined || first === undefined || first < beyond(until)
}
