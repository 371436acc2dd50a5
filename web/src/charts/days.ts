/** The moments (UTC milliseconds) at which a date of any precision begins and ends; absent where it is no date. */
export function spanOfDate(date: string | undefined): { readonly start: number; readonly end: number } | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T[\d:.]+)?/.exec(date ?? '')
  if (!parts) return undefined
  const [, year, month, day, time] = parts
  if (time !== undefined) {
    const at = Date.parse(/Z|[+-]\d\d:?\d\d$/.test(date!) ? date! : `${date}Z`)
    return Number.isNaN(at) ? undefined : { start: at, end: at }
  }
  const start = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  const end =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0, 1)
      : day === undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : start + DAY
  return { start, end: end - 1 }
}

/** The moment a mark for a date stands at: the middle of the time it may mean, noon for a day. */
export function momentOf(date: string | undefined): number | undefined {
  const span = spanOfDate(date)
  return span && (span.start + span.end) / 2
}

/** The calendar day of a moment, `2031-04-01`. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

/** First and last moment of many, a little widened so that marks do not stand on the edge; some days around one alone. */
export function extentOf(moments: readonly number[], room = 0.04): readonly [number, number] | undefined {
  if (moments.length === 0) return undefined
  let [first, last] = [moments[0]!, moments[0]!]
  for (const moment of moments) {
    if (moment < first) first = moment
    if (moment > last) last = moment
  }
  const margin = Math.max((last - first) * room, 2 * DAY)
  return [first - margin, last + margin]
}

export const DAY = 86_400_000
