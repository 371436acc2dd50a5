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
  return formatFor(day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(date)
}

const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} as const
const formats = new Map<keyof typeof PARTS, Intl.DateTimeFormat>()

/** The format of a precision, made once: making one takes a hundred times as long as using it, and lists have thousands of dates. */
function formatFor(precision: keyof typeof PARTS): Intl.DateTimeFormat {
  const known = formats.get(precision)
  if (known) return known
  const made = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', ...PARTS[precision] })
  formats.set(precision, made)
  return made
}
