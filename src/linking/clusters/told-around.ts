import type { RelationType } from '../../schema/index.ts'
import { periodOf } from './period.ts'

type Span = NonNullable<RelationType['retold']>

/**
 * How many days into a week, month or year a report may still be of an event of the one before: in news of war nine reports of ten come within two days
 * of the event, and of dated events of arms in the press nineteen of twenty within a month (docs/decisions/0005).
 */
const LOOKS_BACK: Readonly<Record<Span, number>> = { week: 3, month: 10, year: 92 }

/**
 * The days, `first/last`, in which an event lies that a report published on a day tells of without a date: the calendar week (from Monday), month or year, and with it
 * the end of the one before where it has hardly begun. So reports that lie close are of one event whichever side of a boundary they fall on,
 * wherever no third keeps them apart; and what days there are depends on none of the other reports.
 */
export function toldAround(published: string, span: Span): string | undefined {
  if (!/^\d{4}-\d\d-\d\d/.test(published)) return periodOf({ value: published, type: 'DATE' })
  const day = Date.parse(published.slice(0, 10))
  const [first, last] = spanOf(new Date(day), span)
  const isEarly = (day - first) / DAY < LOOKS_BACK[span]
  return `${iso(isEarly ? first - LOOKS_BACK[span] * DAY : first)}/${iso(last)}`
}

const DAY = 86_400_000

/** First and last day of the week, month or year that a day lies in, in milliseconds. */
function spanOf(date: Date, span: Span): readonly [number, number] {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (span === 'year') return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
  if (span === 'month') return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)]
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY
  return [monday, monday + 6 * DAY]
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
