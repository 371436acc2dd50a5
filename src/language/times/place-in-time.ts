import { type Anchors, remember } from './anchors.ts'
import {
  type Day,
  dayNumber,
  dayOf,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  parseDay,
  shiftMonth,
  weekdayOf,
} from './calendar.ts'
import { nearestWeekday, nearestYear, type Placed, placeDate, type Setting, written } from './place-date.ts'
import type { DateParts, Endpoint, TimeReading } from './time-reading.ts'

/** Gives a reading its value: against the document time, the story's time, or with X for what cannot be known. */
export function placeInTime(reading: TimeReading, anchors: Anchors, setting: Setting): Placed {
  switch (reading.kind) {
    case 'fixed':
      return { value: reading.value, type: reading.type }
    case 'date':
      return placeDate(reading.date, anchors, setting)
    case 'interval':
      return placeInterval(reading.from, reading.to, anchors, setting)
    case 'days':
      return placeDays(reading.offset, reading.part, anchors)
    case 'neighbour':
      return placeNeighbour(reading, anchors)
    case 'neighbourDate':
      return placeNeighbourDate(reading.offset, reading.date, anchors, setting)
    case 'weekend':
      return { value: weekendValue(reading.offset, anchors.now), type: 'DATE' }
    case 'weekOf':
      return placeWeekOf(reading.date, anchors, setting)
    case 'rest':
      return placeRest(reading.code, anchors.now)
    case 'span':
      return placeSpan(reading.amount, reading.code, reading.direction, anchors)
    case 'away':
      return placeAway(reading, anchors)
  }
}

/** An interval by the values of its ends; the year of one end is that of the other where it names none. */
function placeInterval(from: Endpoint, to: Endpoint, anchors: Anchors, setting: Setting): Placed {
  const place = (end: Endpoint): string =>
    end.kind === 'date' ? placeDate(end.date, anchors, setting).value : placeDays(end.offset, undefined, anchors).value
  const [first, last] = [place(from), place(to)]
  const later = first > last && to.kind === 'date' && to.date.year === undefined && /^\d{4}-/.test(first)
  return { value: `${first}/${later ? moveOn(last, to.date) : last}`, type: 'DATE' }
}

/** The end of an interval that comes before its beginning: "from Friday to Monday", "from October 25 to January 25". */
function moveOn(value: string, { weekday, month }: DateParts): string {
  const day = parseDay(value)
  if (day && weekday !== undefined && month === undefined) return isoDay(dayOf(dayNumber(day) + 7))
  return isoYear(Number(value.slice(0, 4)) + 1) + value.slice(4)
}

function weekendValue(offset: number, now: Day | undefined): string {
  return now ? `${isoWeek(dayNumber(now) + 7 * offset)}-WE` : 'XXXX-WXX-WE'
}

function placeWeekOf(date: DateParts, anchors: Anchors, setting: Setting): Placed {
  const { value } = placeDate(date, anchors, setting)
  const day = parseDay(value)
  return { value: day ? isoWeek(dayNumber(day)) : value, type: 'DATE' }
}

/** From now to the last day of this week, month or year. */
function placeRest(code: 'W' | 'M' | 'Y', now: Day | undefined): Placed {
  if (!now) return { value: { W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX' }[code], type: 'DATE' }
  const today = dayNumber(now)
  const month = code === 'Y' ? { year: now.year + 1, month: 1 } : shiftMonth(now.year, now.month, 1)
  const last = code === 'W' ? today + 7 - weekdayOf(today) : dayNumber({ ...month, day: 1 }) - 1
  return { value: `${isoDay(now)}/${isoDay(dayOf(last))}`, type: 'DATE' }
}

function placeDays(offset: number, part: string | undefined, { now }: Anchors): Placed {
  const type = part === undefined ? 'DATE' : 'TIME'
  const value = now ? isoDay(dayOf(dayNumber(now) + offset)) : 'XXXX-XX-XX'
  return { value: value + (part ?? ''), type }
}

function placeNeighbour(
  { code, count, offset, narrative }: Extract<TimeReading, { kind: 'neighbour' }>,
  anchors: Anchors,
): Placed {
  const story = anchors.story
  const base: Partial<Day> | undefined = narrative ? (story ?? anchors.now) : anchors.now
  const { year, month, day } = base ?? {}
  const unknown = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX' }[code]
  if (code === 'Y') {
    if (year === undefined) return { value: unknown, type: 'DATE' }
    if (count === 10) return { value: String(Math.floor(year / 10) + offset).padStart(3, '0'), type: 'DATE' }
    if (count === 100) return { value: String(Math.floor(year / 100) + offset).padStart(2, '0'), type: 'DATE' }
    return { value: isoYear(year + offset), type: 'DATE' }
  }
  if (year === undefined || month === undefined)
    return { value: year === undefined ? unknown : `${isoYear(year)}${unknown.slice(4)}`, type: 'DATE' }
  if (code === 'M') {
    if (count === 3) {
      const quarter = shiftMonth(year, month, offset * 3)
      return { value: `${isoYear(quarter.year)}-Q${Math.ceil(quarter.month / 3)}`, type: 'DATE' }
    }
    const moved = shiftMonth(year, month, offset)
    return { value: isoMonth(moved.year, moved.month), type: 'DATE' }
  }
  if (day === undefined)
    return { value: code === 'W' ? `${isoYear(year)}-WXX` : `${isoMonth(year, month)}-XX`, type: 'DATE' }
  const moved = dayNumber({ year, month, day }) + offset * count * (code === 'W' ? 7 : 1)
  if (code === 'D' && narrative) remember(anchors, dayOf(moved), anchors.story?.sentence ?? 0)
  return { value: code === 'W' ? isoWeek(moved) : isoDay(dayOf(moved)), type: 'DATE' }
}

function placeNeighbourDate(offset: number, date: DateParts, anchors: Anchors, setting: Setting): Placed {
  const { now } = anchors
  if (!now) return placeDate(date, anchors, setting)
  if (date.weekday !== undefined) {
    const today = dayNumber(now)
    const monday = today - weekdayOf(today) + 1
    const found =
      offset === 0
        ? monday + date.weekday - 1
        : offset < 0
          ? nearestWeekday(now, date.weekday, false)
          : nearestWeekday(now, date.weekday, true)
    const same = offset !== 0 && found === today
    return { value: isoDay(dayOf(same ? found + 7 * offset : found)), type: 'DATE' }
  }
  const year = offset === 0 ? now.year : nearestYear(date, shiftedDay(now, offset), offset > 0)
  return { value: written(year ?? now.year, date.month, undefined, date.season), type: 'DATE' }
}

/** A day in the month before or after, so that "last December" said in December is a year ago. */
function shiftedDay({ year, month, day }: Day, offset: number): Day {
  return { ...shiftMonth(year, month, Math.sign(offset)), day }
}

function placeSpan(amount: number, code: string, direction: -1 | 1, { now }: Anchors): Placed {
  const duration = durationOf(amount, code)
  if (!now || !Number.isFinite(amount)) return { value: duration, type: 'DURATION' }
  const edge = moved(now, amount * direction, code)
  if (edge === undefined) return { value: duration, type: 'DURATION' }
  // The next three days begin tomorrow.
  const start = direction > 0 && edge.length === 10 ? dayOf(dayNumber(now) + 1) : now
  const here = edge.length === 4 ? isoYear(now.year) : edge.length === 7 ? isoMonth(now.year, now.month) : isoDay(start)
  return { value: direction < 0 ? `${edge}/${here}` : `${here}/${edge}`, type: 'DURATION' }
}

function placeAway(
  { amount, code, direction, narrative, from = 0 }: Extract<TimeReading, { kind: 'away' }>,
  anchors: Anchors,
): Placed {
  if (Number.isNaN(amount)) {
    if (narrative) return { value: durationOf(amount, code), type: 'DURATION' }
    return { value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE' }
  }
  const { story } = anchors
  const now = anchors.now && from !== 0 ? dayOf(dayNumber(anchors.now) + from) : anchors.now
  const base = narrative ? story : now
  const whole =
    base?.month !== undefined && base.day !== undefined
      ? { year: base.year, month: base.month, day: base.day }
      : undefined
  const value = base && moved(whole ?? base, amount * direction, code)
  if (value === undefined) return { value: durationOf(amount, code), type: 'DURATION' }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (narrative && day)
    remember(anchors, { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }, story?.sentence ?? 0)
  return { value, type: code === 'H' || code === 'MIN' || code === 'S' ? 'TIME' : 'DATE' }
}

/** The date that lies `by` units from `base`, as fine as the unit; undefined where the base is too coarse for it. */
function moved(
  base: { readonly year: number; readonly month?: number; readonly day?: number },
  by: number,
  code: string,
): string | undefined {
  const { year, month, day } = base
  if (!Number.isFinite(by) || Math.abs(by) > 100_000) return undefined
  if (code === 'Y') return by % 1 === 0 && year + by > 0 && year + by < 9999 ? isoYear(year + by) : undefined
  if (month === undefined) return undefined
  if (code === 'M') {
    const there = shiftMonth(year, month, Math.round(by))
    return there.year > 0 && there.year < 9999 ? isoMonth(there.year, there.month) : undefined
  }
  if (day === undefined || !isDay({ year, month, day })) return undefined
  const days = code === 'W' ? by * 7 : code === 'D' ? by : code === 'H' ? by / 24 : code === 'MIN' ? by / 1440 : 0
  const there = dayNumber({ year, month, day }) + Math.round(days)
  if (code === 'W') return isoWeek(there)
  return isoDay(dayOf(there))
}

function durationOf(amount: number, code: string): string {
  const count = Number.isNaN(amount) ? 'X' : String(amount)
  if (code === 'S' || code === 'MIN' || code === 'H') return `PT${count}${code === 'MIN' ? 'M' : code}`
  return `P${count}${code}`
}
