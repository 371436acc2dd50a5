/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAY_MS = 86_400_000

/** Days since 1970-01-01 (proleptic Gregorian). */
export function dayNumber({ year, month, day }: Day): number {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MS)
}

/** The Day of a day number. */
export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 date. */
export function isoDay({ year, month, day }: Day): string {
  return `${isoYear(year)}-${two(month)}-${two(day)}`
}

/** ISO 8601 month. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`
}

/** Four digits of a year. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0')
}

/** ISO 8601 week (2017-W33) of a day number. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4
  const { year } = dayOf(thursday)
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1
  return `${isoYear(year)}-W${two(week)}`
}

/** Months before or after a month. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + (month - 1) + by
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** The Day that begins an ISO 8601 date or date-time; undefined where there is none. */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : undefined
}

/** Whether the month has that day. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return dayOf(dayNumber({ year, month, day })).day === day
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
