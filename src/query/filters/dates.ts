import { HearsayError } from '../../schema/index.ts'

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** The first moment at or after which something is "on or after" a date of any precision, to be compared as text. */
export function from(date: string): string {
  check(date)
  return date
}

/**
 * A text after every date that is "on or before" the given one, and before every later one. A date known to the month alone is after
 * each day of the months before, and on or before each of its own days.
 */
export function beyond(date: string): string {
  const [, , , day, time] = check(date)
  if (time !== undefined) return `${date.replace(/Z$/, '')}~`
  return day === undefined ? `${date}-99` : `${date}T99`
}

function check(date: string): RegExpExecArray {
  const match = DATE.exec(date)
  if (!match) throw new HearsayError('BAD_REQUEST', { reason: `“${date}” is no date such as 2017-09-01` })
  return match
}
