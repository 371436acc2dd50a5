import { type Anchors, remember, storyTime } from './anchors.ts'
import {
  type Day,
  dayNumber,
  dayOf,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  shiftMonth,
  weekdayOf,
} from './calendar.ts'
import type { DateParts, TimeReading } from './time-reading.ts'

/** A TIMEX3 value and type. */
export interface Placed {
  readonly value: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
}

/** What is known about the place a reading stands in. */
export interface Setting {
  readonly sentence: number
  /** The sentence speaks of what is to come ("will", "plans to"). */
  readonly future: boolean
}

/** Gives a reading its value: against the document time, the story's time, or with X for what cannot be known. */
export function placeInTime(reading: TimeReading, anchors: Anchors, setting: Setting): Placed {
  switch (reading.kind) {
    case 'fixed':
      return { value: reading.value, type: reading.type }
    case 'date':
      return placeDate(reading.date, anchors, setting)
    case 'interval': {
      const from = placeDate(reading.from, anchors, setting)
      const to = placeDate(reading.to, anchors, setting)
      return { value: `${from.value}/${to.value}`, type: 'DATE' }
    }
    case 'days':
      return placeDays(reading.offset, reading.part, anchors)
    case 'neighbour':
      return placeNeighbour(reading, anchors)
    case 'neighbourDate':
      return placeNeighbourDate(reading.offset, reading.date, anchors, setting)
    case 'span':
      return placeSpan(reading.amount, reading.code, reading.direction, anchors)
    case 'away':
      return placeAway(reading, anchors)
  }
}

function placeDate(date: DateParts, anchors: Anchors, setting: Setting): Placed {
  const { year, month, day, weekday, season, part } = date
  const type = part === undefined ? 'DATE' : 'TIME'
  if (date.before) return { value: beforeChrist(date), type }
  if (date.grain === 'decade') return { value: String(year).padStart(3, '0'), type }
  if (date.grain === 'century') return { value: String(year).padStart(2, '0'), type }
  if (year !== undefined) {
    remember(anchors, date, setting.sentence)
    return { value: written(year, month, day, season, part), type }
  }
  const story = storyTime(anchors, setting.sentence)
  if (month !== undefined || season !== undefined) {
    const found = story ? story.year : nearestYear(date, anchors.now, setting.future)
    if (found === undefined) return { value: unknownYear(month, day, season, part), type }
    if (story && month !== undefined)
      remember(anchors, { year: found, month, ...(day !== undefined && { day }) }, setting.sentence)
    return { value: written(found, month, day, season, part), type }
  }
  if (weekday === undefined) return { value: `XXXX-XX-XX${part ?? ''}`, type }
  if (!anchors.now || story) return { value: `XXXX-WXX-${weekday}${part ?? ''}`, type }
  return { value: isoDay(dayOf(nearestWeekday(anchors.now, weekday, setting.future))) + (part ?? ''), type }
}

function beforeChrist({ year = 0, month, day, grain }: DateParts): string {
  if (grain === 'century') return `BC${String(year).padStart(2, '0')}`
  const named = `BC${isoYear(year)}`
  if (month === undefined) return named
  const withMonth = `${named}-${String(month).padStart(2, '0')}`
  return day === undefined ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`
}

function written(year: number, month?: number, day?: number, season?: string, part = ''): string {
  if (season !== undefined) return `${isoYear(year)}-${season}`
  if (month === undefined) return isoYear(year) + part
  if (day === undefined) return isoMonth(year, month) + part
  return isoDay({ year, month, day }) + part
}

function unknownYear(month?: number, day?: number, season?: string, part = ''): string {
  if (season !== undefined) return `XXXX-${season}`
  const named = `XXXX-${String(month ?? 0).padStart(2, '0')}`
  return (day === undefined ? named : `${named}-${String(day).padStart(2, '0')}`) + part
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The year that brings a month, day or season nearest before now, or after it where the sentence looks ahead. */
function nearestYear(date: DateParts, now: Day | undefined, future: boolean): number | undefined {
  if (!now) return undefined
  const month = date.month ?? SEASON_MONTHS[date.season ?? ''] ?? 1
  const here = now.month * 100 + (date.day === undefined ? 0 : now.day)
  const there = month * 100 + (date.day ?? 0)
  if (future) return there >= here ? now.year : now.year + 1
  return there <= here ? now.year : now.year - 1
}

/** The last such weekday up to and with today, or the next one where the sentence looks ahead. */
function nearestWeekday(now: Day, weekday: number, future: boolean): number {
  const today = dayNumber(now)
  const back = (weekdayOf(today) - weekday + 7) % 7
  return future ? today + ((7 - back) % 7) : today - back
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
  const base: Partial<Day> | undefined = narrative ? story : anchors.now
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
  const here = edge.length === 4 ? isoYear(now.year) : edge.length === 7 ? isoMonth(now.year, now.month) : isoDay(now)
  return { value: direction < 0 ? `${edge}/${here}` : `${here}/${edge}`, type: 'DURATION' }
}

function placeAway(
  { amount, code, direction, narrative }: Extract<TimeReading, { kind: 'away' }>,
  anchors: Anchors,
): Placed {
  if (Number.isNaN(amount)) {
    if (narrative) return { value: durationOf(amount, code), type: 'DURATION' }
    return { value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE' }
  }
  const { story } = anchors
  const base = narrative ? story : anchors.now
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
