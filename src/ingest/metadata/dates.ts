/** A calendar date, or an instant, found in a text at [index, index + length). */
export interface FoundDate {
  /** ISO 8601: a date, or a date-time with offset where the text gives both. */
  readonly value: string
  readonly index: number
  readonly length: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'

const shapes: readonly RegExp[] = [
  new RegExp(
    `\\b${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}(?!\\d)(?:[T ](?<clock>\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?`,
  ),
  new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, 'i'),
  new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`, 'i'),
  new RegExp(`\\b${YEAR}[/.](?<number>0?[1-9]|1[0-2])[/.]${DAY}\\b`),
]
const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b/
const clockAfter =
  /^[\s,|@•·–-]*(?:at\s+)?(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([ap])?\.?\s?(?:m\b\.?)?\s*\(?(Z\b|UTC\b|GMT\b|EST\b|EDT\b|CST\b|CDT\b|MST\b|MDT\b|PST\b|PDT\b|BST\b|CET\b|CEST\b|[+-]\d\d:?\d\d)/i
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
}

/**
 * The first full date of a text in English or ISO form. Numbers whose day and month could be exchanged ("03/04/2017") are no
 * date: nothing is guessed. A time counts only with its zone.
 */
export function findDate(text: string): FoundDate | undefined {
  if (!/\d\d/.test(text)) return undefined
  let best: FoundDate | undefined
  for (const shape of shapes) {
    const match = shape.exec(text)
    if (!match?.groups || (best && best.index <= match.index)) continue
    const { year, month, number, day, clock, zone } = match.groups
    const date = calendarDate(
      Number(year),
      month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(number),
      Number(day),
    )
    if (!date) continue
    if (clock && zone)
      best = {
        value: `${date}T${clock.length === 5 ? `${clock}:00` : clock}${offsetOf(zone)}`,
        index: match.index,
        length: match[0].length,
      }
    else best = withClock(text, date, match.index, match[0].length)
  }
  return best ?? numericDate(text)
}

/** An ISO date of year, month and day; absent when there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

function withClock(text: string, date: string, index: number, length: number): FoundDate {
  const match = clockAfter.exec(text.slice(index + length, index + length + 40))
  if (!match) return { value: date, index, length }
  const [whole, hours, minutes, half, zone] = match
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59) return { value: date, index, length }
  return {
    value: `${date}T${String(hour).padStart(2, '0')}:${minutes}:00${offsetOf(zone!)}`,
    index,
    length: length + whole.length,
  }
}

function offsetOf(zone: string): string {
  return ZONES[zone.toLowerCase()] ?? (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`)
}

function numericDate(text: string): FoundDate | undefined {
  const match = numeric.exec(text)
  if (!match) return undefined
  const first = Number(match[1])
  const second = Number(match[3])
  const year = Number(match[4])
  const date =
    first > 12 || first === second
      ? calendarDate(year, second, first)
      : second > 12
        ? calendarDate(year, first, second)
        : undefined
  return date ? { value: date, index: match.index, length: match[0].length } : undefined
}

/**
 * A date given as metadata: ISO 8601, RFC 2822, a number of seconds or milliseconds, or written out. A date without a time stays a date.
 * Absent when the value is no date or could be read two ways.
 */
export function dateFromField(value: string | number | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'number' || /^\d{10}(?:\d{3})?$/.test(value)) {
    const number = Number(value)
    return instant(number < 1e11 ? number * 1000 : number)
  }
  const text = value.trim().slice(0, 100)
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z)?$/.exec(text)
  if (compact) {
    const date = calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    return date && compact[4] ? `${date}T${compact[4]}:${compact[5]}:${compact[6] ?? '00'}Z` : date
  }
  if (/^[A-Z][a-z]{2,8},? \d{1,2} [A-Z][a-z]{2,8} \d{2,4} \d\d?:\d\d(?::\d\d)? (?:[A-Z]{1,4}|[+-]\d{4})/.test(text))
    return instant(Date.parse(text))
  return findDate(text)?.value
}

function instant(ms: number): string | undefined {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return undefined
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** The date in a file name ("2017-08-26-title.txt", "20170826_title") or in the path of an address ("/2017/08/26/"). */
export function dateFromName(name: string): string | undefined {
  const match =
    /(?:^|[^0-9A-Za-z])((?:19|20)\d\d)([-_.])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9])/.exec(name) ??
    /(?:^|[^0-9A-Za-z])((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])/.exec(name) ??
    /\/((?:19|20)\d\d)(\/)(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=\/)/.exec(name)
  return match ? calendarDate(Number(match[1]), Number(match[3]), Number(match[4])) : undefined
}
