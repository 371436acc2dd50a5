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
import type { DateParts } from './time-reading.ts'

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

/** Gives a date its value: as printed, or with what is missing taken from the document time or the story's time. */
export function placeDate(given: DateParts, anchors: Anchors, setting: Setting): Placed {
  const type = given.part === undefined ? 'DATE' : 'TIME'
  if (given.before) return { value: beforeChrist(given), type }
  const { year, month, day, weekday, season, part, grain, nth } = shifted(given, anchors.now)
  if (grain === 'decade') return { value: String(year).padStart(3, '0'), type }
  if (grain === 'century') return { value: String(year).padStart(2, '0'), type }
  if (given.weeks !== undefined) return { value: weekdayInWeek(given, anchors.now), type }
  const date = { year, month, day, weekday, season }
  if (year === undefined) {
    const found = yearOf(given, anchors, setting)
    if (month === undefined && season === undefined) return { value: dayAlone(given, anchors, setting), type }
    if (found === undefined) return { value: unknownYear(given), type }
    date.year = found
    if (month !== undefined && storyTime(anchors, setting.sentence))
      remember(anchors, { year: found, month, ...(day !== undefined && { day }) }, setting.sentence)
  } else if (given.year !== undefined) remember(anchors, given, setting.sentence)
  if (nth !== undefined) return { value: nthOf(date.year!, month, nth, weekday) + (part ?? ''), type }
  return { value: written(date.year!, month, day, season, part), type }
}

/** A date with the years and months it is told from now worked out. */
function shifted(date: DateParts, now: Day | undefined): DateParts {
  if (date.years !== undefined) return now ? { ...date, year: now.year + date.years } : date
  if (date.months === undefined || !now) return date
  return { ...date, ...shiftMonth(now.year, now.month, date.months) }
}

function beforeChrist({ year = 0, month, day, grain }: DateParts): string {
  if (grain !== undefined) return `BC${String(year).padStart(grain === 'century' ? 2 : 3, '0')}`
  const named = `BC${isoYear(year)}`
  if (month === undefined) return named
  const withMonth = `${named}-${String(month).padStart(2, '0')}`
  return day === undefined ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`
}

/** The ISO 8601 date of its parts. */
export function written(year: number, month?: number, day?: number, season?: string, part = ''): string {
  if (season !== undefined) return `${isoYear(year)}-${season}`
  if (month === undefined) return isoYear(year) + part
  if (day === undefined) return isoMonth(year, month) + part
  return isoDay({ year, month, day }) + part
}

function unknownYear({ month, day, season, part = '' }: DateParts): string {
  if (season !== undefined) return `XXXX-${season}`
  const named = `XXXX-${String(month ?? 0).padStart(2, '0')}`
  return (day === undefined ? named : `${named}-${String(day).padStart(2, '0')}`) + part
}

/** The year that the story or the document time gives a date that names none. */
function yearOf(date: DateParts, anchors: Anchors, { sentence, future }: Setting): number | undefined {
  const { month, day } = date
  let year = storyTime(anchors, sentence)?.year ?? nearestYear(date, anchors.now, future)
  if (year === undefined || month === undefined || day === undefined) return year
  // 29 February is a day of leap years only.
  for (let tries = 0; tries < 8 && !isDay({ year, month, day }); tries++) year += future ? 1 : -1
  return isDay({ year, month, day }) ? year : undefined
}

const FIRST_MONTHS: Readonly<Record<string, number>> = {
  ...{ SP: 3, SU: 6, FA: 9, WI: 12 },
  ...{ Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 },
}

/** The year that brings a month, day or season nearest before now, or after it where the sentence looks ahead. */
export function nearestYear(date: DateParts, now: Day | undefined, future: boolean): number | undefined {
  if (!now) return undefined
  const month = date.month ?? FIRST_MONTHS[date.season ?? ''] ?? 1
  const here = now.month * 100 + (date.day === undefined ? 0 : now.day)
  const there = month * 100 + (date.day ?? 0)
  if (future) return there >= here ? now.year : now.year + 1
  return there <= here ? now.year : now.year - 1
}

/** A weekday or a day of the month that comes without a month. */
function dayAlone(
  { weekday, day, nth, part = '' }: DateParts,
  anchors: Anchors,
  { sentence, future }: Setting,
): string {
  const { now } = anchors
  const story = storyTime(anchors, sentence)
  if (day !== undefined) {
    if (story?.month !== undefined) return isoDay({ year: story.year, month: story.month, day }) + part
    const found = now && !story ? nearestDay(now, day, weekday, future) : undefined
    return (found ? isoDay(found) : `XXXX-XX-${String(day).padStart(2, '0')}`) + part
  }
  if (weekday === undefined) return `XXXX-XX-XX${part}`
  if (now && nth !== undefined) {
    const next = dayNumber(now) + 1
    return isoDay(dayOf(next + ((weekday - weekdayOf(next) + 7) % 7) + 7 * (nth - 1))) + part
  }
  if (!now || story) return `XXXX-WXX-${weekday}${part}`
  return isoDay(dayOf(nearestWeekday(now, weekday, future))) + part
}

/** The nearest month that has that day, on that weekday where one is told: back from now, or ahead. */
function nearestDay(now: Day, day: number, weekday: number | undefined, future: boolean): Day | undefined {
  const today = dayNumber(now)
  for (let months = 0; months <= 12; months++) {
    for (const by of weekday === undefined ? [future ? months : -months] : [months, -months]) {
      const there = { ...shiftMonth(now.year, now.month, by), day }
      const number = dayNumber(there)
      if (dayOf(number).day !== day) continue
      if (weekday === undefined ? (future ? number >= today : number <= today) : weekdayOf(number) === weekday)
        return there
    }
  }
  return undefined
}

/** The last such weekday up to and with today, or the next one where the sentence looks ahead. */
export function nearestWeekday(now: Day, weekday: number, future: boolean): number {
  const today = dayNumber(now)
  const back = (weekdayOf(today) - weekday + 7) % 7
  return future ? today + ((7 - back) % 7) : today - back
}

function weekdayInWeek({ weekday = 1, weeks = 0, part = '' }: DateParts, now: Day | undefined): string {
  if (!now) return `XXXX-WXX-${weekday}${part}`
  const today = dayNumber(now)
  return isoDay(dayOf(today - weekdayOf(today) + weekday + 7 * weeks)) + part
}

/** The nth such weekday of a month or year, or its nth week, which is the one with the nth Thursday (ISO 8601); -1 is the last. */
function nthOf(year: number, month: number | undefined, nth: number, weekday: number | undefined): string {
  const first = dayNumber({ year, month: month ?? 1, day: 1 })
  const wanted = weekday ?? 4
  const opening = first + ((wanted - weekdayOf(first) + 7) % 7)
  const next = shiftMonth(year, month ?? 12, 1)
  const closing = dayNumber({ ...next, day: 1 }) - 1
  const found = nth < 0 ? closing - ((weekdayOf(closing) - wanted + 7) % 7) : opening + 7 * (nth - 1)
  return weekday === undefined ? isoWeek(found) : isoDay(dayOf(found))
}
