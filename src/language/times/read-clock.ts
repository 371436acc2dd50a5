import { smallValue } from '../numbers/number-words.ts'
import { type Cursor, isNominal } from './cursor.ts'
import type { TimeReading } from './time-reading.ts'
import { DAY_PARTS, MIDDLES } from './time-words.ts'

/** A time of day before morning and evening are told apart. */
interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second?: number
  readonly end: number
  /** Can be nothing but a time of day. */
  readonly sure: boolean
}

/** Times of day that start at token `i`: 14:30, 5 p.m., half past eight, noon, the morning. The day is the one spoken of, so unknown here. */
export function readClock(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const middle = middleOfDay(cursor, i)
  if (middle) return middle
  const part = partBefore(cursor, i)
  const clock = clockAt(cursor, part?.end ?? i, i)
  if (clock) {
    const told = halfDay(cursor, clock.end, i, clock.sure)
    if (told && clock.hour <= 24) return time(clock, told.part ?? part?.part, told.end)
    if (part && clock.hour <= 12 && (clock.sure || ENDING.test(at(clock.end, i))))
      return time(clock, part.part, clock.end)
    const alone =
      at(i - 1, i) === 'at' &&
      ENDING.test(at(clock.end, i)) &&
      clock.hour >= 1 &&
      clock.hour <= 12 &&
      clock.minute === 0
    if (clock.sure || (part === undefined && alone)) return time(clock, undefined, clock.end)
  }
  return partOfDay(cursor, i)
}

/** Noon, midnight, mid-morning, 12 noon, noonish. */
function middleOfDay({ at }: Cursor, i: number): TimeReading | undefined {
  const figures = at(i, i) === '12' || at(i, i) === 'twelve' ? 1 : 0
  const first = at(i + figures, i).replace(/ish$/, '')
  if (first === 'noon' || first === 'midnight' || (figures && first === 'lunchtime'))
    return { kind: 'fixed', value: first === 'midnight' ? 'T00:00' : 'T12:00', type: 'TIME', end: i + figures + 1 }
  if (figures) return undefined
  const mid = first === 'mid' ? at(i + 1, i) : ''
  const parted = mid === '-' ? at(i + 2, i) : mid
  const value = MIDDLES.get(first.startsWith('mid') && first !== 'mid' ? first.replace(/^mid-?/, '') : parted)
  if (value === undefined || !first.startsWith('mid')) return undefined
  return { kind: 'fixed', value, type: 'TIME', end: i + (first === 'mid' ? (mid === '-' ? 3 : 2) : 1) }
}

/** "in the afternoon at", "afternoon" before a clock time at the token behind. */
function partBefore({ at }: Cursor, i: number): { readonly part: string; readonly end: number } | undefined {
  const word = at(i, i)
  if (!PARTS.has(word)) return undefined
  const end = at(i + 1, i) === 'at' ? i + 2 : i + 1
  return { part: word, end }
}

const PARTS = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime', 'midnight'])

function clockAt(cursor: Cursor, i: number, near: number): Clock | undefined {
  return pastOrTo(cursor, i, near) ?? figures(cursor, i, near) ?? spoken(cursor, i, near)
}

/** 7:56:30, 8.10 pm, 1140 a.m., 7, 11ish. */
function figures(cursor: Cursor, i: number, near: number): Clock | undefined {
  const word = cursor.at(i, near)
  if (!/^\d/.test(word)) return undefined
  const clock = /^(\d{1,2})([:.h])(\d{2})(?::(\d{2}))?$/.exec(word)
  if (clock) {
    const [hour, minute, second] = [Number(clock[1]), Number(clock[3]), clock[4]]
    if (hour > 24 || minute > 59) return undefined
    return { hour, minute, ...(second !== undefined && { second: Number(second) }), end: i + 1, sure: clock[2] !== '.' }
  }
  const half = /^(\d{1,2})(?::(\d{2}))?([ap])\.?m$/.exec(word)
  if (half && Number(half[1]) <= 12)
    return { hour: hourIn(`${half[3]}m`, Number(half[1])), minute: Number(half[2] ?? 0), end: i + 1, sure: true }
  const hour = /^(\d{1,2})(ish)?$/.exec(word)
  if (hour) return { hour: Number(hour[1]), minute: 0, end: i + 1, sure: hour[2] !== undefined }
  const joined = /^(\d{1,2})(\d{2})$/.exec(word)
  if (!joined || !halfDay(cursor, i + 1, near, false)?.sure || Number(joined[2]) > 59 || Number(joined[1]) > 12)
    return undefined
  return { hour: Number(joined[1]), minute: Number(joined[2]), end: i + 1, sure: false }
}

/** Eight forty, ten forty-five, seven. */
function spoken(cursor: Cursor, i: number, near: number): Clock | undefined {
  const { at } = cursor
  const hour = smallValue(at(i, near))
  if (hour === undefined || hour > 24) return undefined
  const joint = at(i + 1, near) === '-' ? i + 2 : i + 1
  const minutes = smallValue(at(joint, near))
  if (minutes === undefined || minutes < 10 || hour > 19) return { hour, minute: 0, end: i + 1, sure: false }
  const after = at(joint + 1, near) === '-' ? joint + 2 : joint + 1
  const unit = minutes % 10 === 0 && minutes >= 20 ? smallValue(at(after, near)) : undefined
  const more = unit !== undefined && unit > 0 && unit < 10
  const end = more ? after + 1 : joint + 1
  return { hour, minute: more ? minutes + unit : minutes, end, sure: hour <= 12 && isToldAlone(cursor, near, end) }
}

const BEFORE_SPOKEN = /^(?:at|by|until|till|from|around|about|before|after|since|is|'s|was|past|to)$/

/** Whether nothing but a mark follows, and the word before speaks of a time: "it was eight forty." */
function isToldAlone({ at }: Cursor, first: number, end: number): boolean {
  return ENDING.test(at(end, first)) && BEFORE_SPOKEN.test(at(first - 1, first))
}

const ENDING = /^[.,;:!?)]?$/

/** Half past eight, a quarter to nine, 20 minutes past seven. */
function pastOrTo(cursor: Cursor, i: number, near: number): Clock | undefined {
  const { at } = cursor
  const place = at(i, near) === 'a' ? i + 1 : i
  const word = at(place, near)
  let end = place + 1
  let minutes = word === 'half' ? 30 : word === 'quarter' ? 15 : Number.NaN
  if (Number.isNaN(minutes)) {
    minutes = /^\d{1,2}$/.test(word) ? Number(word) : (smallValue(word) ?? Number.NaN)
    if (word === 'three' && at(end, near) === 'quarters') {
      minutes = 45
      end++
    } else if (/^min(?:ute)?s?$/.test(at(end, near))) end++
    else if (at(end, near) === 'to') return undefined
  }
  const joint = at(end, near)
  if (!(minutes < 60) || (joint !== 'past' && joint !== 'to')) return undefined
  if (joint === 'to' && word === 'half') return undefined
  const base = figures(cursor, end + 1, near) ?? spoken(cursor, end + 1, near)
  if (!base || base.hour > 24 || (isNominal(cursor, base.end, near) && !/^(?:o'clock|[ap])/.test(at(base.end, near))))
    return undefined
  const total = (base.hour * 60 + base.minute + (joint === 'past' ? minutes : -minutes) + 1440) % 1440
  return { hour: Math.floor(total / 60), minute: total % 60, end: base.end, sure: true }
}

/** What behind a clock time says which half of the day it is in: "p.m.", "o'clock", "in the evening", and "evening" where `bare`. */
function halfDay(
  { at }: Cursor,
  i: number,
  near: number,
  bare: boolean,
): { readonly part?: string; readonly end: number; readonly sure?: true } | undefined {
  const word = at(i, near)
  const split = (word === 'a' || word === 'p') && at(i + 1, near) === 'm'
  if (split || /^[ap]\.?m$/.test(word))
    return { part: word.startsWith('a') ? 'am' : 'pm', end: split ? i + 2 : i + 1, sure: true }
  const clock = /^o['’]?clock$/.test(word)
  const next = clock ? i + 1 : i
  const part = at(next, near) === 'in' && at(next + 1, near) === 'the' ? next + 2 : next
  if (PARTS.has(at(part, near)) && (bare || part > i)) return { part: at(part, near), end: part + 1 }
  const half = clock ? /^([ap])\.?m$/.exec(at(next, near)) : null
  if (half) return { part: `${half[1]}m`, end: next + 1 }
  return clock ? { end: next } : undefined
}

function time({ hour, minute, second }: Clock, part: string | undefined, end: number): TimeReading {
  const hours = hour > 12 ? hour : part === undefined ? hour : hourIn(part, hour)
  const seconds = second === undefined ? '' : `:${two(second)}`
  return { kind: 'fixed', value: `T${two(hours)}:${two(minute)}${seconds}`, type: 'TIME', end }
}

function hourIn(part: string, hour: number): number {
  if (part === 'am' || part === 'morning') return hour % 12
  if (part === 'midnight') return hour % 12
  if (part === 'lunchtime') return hour < 4 ? hour + 12 : hour
  if (part === 'night' && hour === 12) return 0
  return (hour % 12) + 12
}

/** The morning, at dawn, in the evening. */
function partOfDay({ at }: Cursor, i: number): TimeReading | undefined {
  const part = DAY_PARTS.get(at(i, i))
  if (part === undefined) return undefined
  const before = at(i - 1, i)
  if (before !== 'the' && before !== 'at' && before !== 'in') return undefined
  // "the dawn of a new era"
  if (at(i + 1, i) === 'of') return undefined
  return { kind: 'fixed', value: part, type: 'TIME', end: i + 1 }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
