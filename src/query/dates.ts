import { HearsayError } from '../schema/index.ts'

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** The first moment at or after which something is "on or after" a date of any precision, to be compared as text. */
export function from(date: string): string {
  check(date)
  return date
}

/** The first text after every date that is "on or before" the given one: the day after, the month after, the year after. */
export function beyond(date: string): string {
  const [, year, month, day, time] = check(date)
  if (time !== undefined) return `${date}~`
  if (day !== undefined) {
    const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1))
    return next.toISOString().slice(0, 10)
  }
  if (month !== undefined) return new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 7)
  return String(Number(year) + 1).padStart(4, '0')
}

function check(date: string): RegExpExecArray {
  const match = DATE.exec(date)
  if (!match) throw new HearsayError('BAD_REQUEST', { reason: `“${date}” is no date such as 2017-09-01` })
  return match
}
