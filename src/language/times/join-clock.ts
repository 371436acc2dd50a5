import type { Cursor } from './cursor.ts'
import { readClock } from './read-clock.ts'
import { readDate } from './read-date.ts'
import { readDeicticDay } from './read-interval.ts'
import { readSet } from './read-set.ts'
import type { TimeReading } from './time-reading.ts'
import { DAY_PARTS } from './time-words.ts'

/** A day with the time of day beside it, as one: "Monday at 5 p.m.", "9am on Sundays", "tomorrow 8:00", "Monday morning". */
export function joinClock(cursor: Cursor, i: number, reading: TimeReading): TimeReading {
  const { at } = cursor
  if (reading.kind === 'fixed' && reading.type === 'TIME') {
    if (!/^T\d/.test(reading.value)) return reading
    const place = /^(?:on|of|,)$/.test(at(reading.end, i)) ? reading.end + 1 : reading.end
    if (at(place, i) === '') return reading
    const day = readDate(cursor, place) ?? deictic(cursor, place, i) ?? readSet(cursor, place)
    return (day && withPart(day, reading.value, '', day.end)) ?? reading
  }
  const place = /^(?:at|@|,)$/.test(at(reading.end, i)) ? reading.end + 1 : reading.end
  if (at(place, i) === '') return reading
  const clock = readClock(cursor, place)
  if (clock?.kind === 'fixed' && /^T\d/.test(clock.value))
    return withPart(reading, clock.value, at(reading.end - 1, i), clock.end) ?? reading
  const part = DAY_PARTS.get(at(reading.end, i))
  return (part !== undefined && reading.kind === 'date' && withPart(reading, part, '', reading.end + 1)) || reading
}

function deictic(cursor: Cursor, i: number, near: number): TimeReading | undefined {
  const day = readDeicticDay(cursor, i, near)
  return day && cursor.at(i, near) !== 'now' ? day : undefined
}

/** A single day or a set of days at that time of day; undefined for anything longer. `word` ends the day's own words. */
function withPart(reading: TimeReading, part: string, word: string, end: number): TimeReading | undefined {
  if (reading.kind === 'days' && reading.part === undefined) return { ...reading, part, end }
  if (reading.kind === 'date') {
    const { day, weekday, part: known } = reading.date
    return known === undefined && (day !== undefined || weekday !== undefined)
      ? { ...reading, date: { ...reading.date, part }, end }
      : undefined
  }
  if (reading.kind !== 'fixed' || reading.type !== 'SET') return undefined
  if (reading.value.startsWith('XXXX-WXX')) return { ...reading, value: reading.value + part, end }
  return /^(?:P1D|T[A-Z]{2})$/.test(reading.value) ? { ...reading, value: inPartOfDay(part, word), end } : undefined
}

/** "every night at 9": a bare hour is of the part of the day just named. */
function inPartOfDay(clock: string, word: string): string {
  const hour = Number(clock.slice(1, 3))
  const late = /^(?:afternoon|evening|night)s?$/.test(word) && hour < 12 && hour > 0
  return late ? `T${hour + 12}${clock.slice(3)}` : clock
}
