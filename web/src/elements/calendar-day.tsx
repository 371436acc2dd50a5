/** A date as the reader's locale writes it, at the precision it has; the exact value is in `datetime` and in the tooltip. */
export function CalendarDay({ value }: { readonly value: string | undefined }) {
  if (value === undefined) return <span title="no date could be read">undated</span>
  return (
    <time dateTime={value} title={value}>
      {dayWords(value)}
    </time>
  )
}

/** `2017-09-01` as `1 Sept 2017`, `2017-09` as `Sept 2017`, anything else as it stands. */
export function dayWords(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)/.exec(value)
  if (!parts) return value
  const [, year, month, day] = parts
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date)
}
