import type { TimeExpression } from '../schema/index.ts'
import type { Syntax } from './syntax.ts'
import type { Anchors } from './times/anchors.ts'
import { parseDay } from './times/calendar.ts'
import { type Cursor, cursorOver } from './times/cursor.ts'
import { joinClock } from './times/join-clock.ts'
import { placeInTime } from './times/place-in-time.ts'
import { readClock } from './times/read-clock.ts'
import { readDate } from './times/read-date.ts'
import { readDayRange, readDeicticDay, readEraRange, readInterval } from './times/read-interval.ts'
import { readRelative } from './times/read-relative.ts'
import { mayOpenTime } from './times/time-openers.ts'
import type { TimeReading } from './times/time-reading.ts'
import { widenedStart } from './times/widened-start.ts'

/**
 * Time expressions of a Document in text order, without overlap, with TIMEX3 values. They are read against the date of
 * publication, and against dates the story named before; what neither tells stays X ("XXXX-WXX-1"). Linear in the tokens.
 */
export function findTimes(syntax: Syntax): readonly TimeExpression[] {
  const { document, tokens } = syntax
  const cursor = cursorOver(syntax)
  const now = parseDay(document.publishedAt)
  const anchors: Anchors = now ? { now } : {}
  const found: TimeExpression[] = []
  let free = 0
  for (let i = 0; i < tokens.length; ) {
    const reading = mayOpenTime(cursor, i) ? readTime(cursor, i) : undefined
    if (!reading) {
      i++
      continue
    }
    const first = widenedStart(cursor, i, free, reading)
    const setting = { sentence: tokens.sentence[i]!, future: looksAhead(cursor, i) }
    const { value, type } = placeInTime(reading, anchors, setting)
    const start = tokens.start[first]!
    const end = tokens.end[reading.end - 1]!
    const open = isSince(cursor, first) && type === 'DATE' && /^\d/.test(value) && !value.includes('/')
    found.push({ start, end, text: document.text.slice(start, end), value: open ? `${value}/..` : value, type })
    i = reading.end
    free = i
  }
  return found
}

/** The longest reading that starts at token `i`. */
function readTime(cursor: Cursor, i: number): TimeReading | undefined {
  const days = readDayRange(cursor, i) ?? readEraRange(cursor, i)
  if (days) return days
  const day = readDate(cursor, i) ?? readDeicticDay(cursor, i, i)
  const interval = day && readInterval(cursor, i, day)
  if (interval) return interval
  // A clock time comes before a length of time: "a quarter past eight", "half past".
  const reading = day?.kind === 'date' ? day : (readClock(cursor, i) ?? readRelative(cursor, i))
  return reading && joinClock(cursor, i, reading)
}

const AHEAD = new Set([
  'will',
  'shall',
  "'ll",
  'would',
  'plans',
  'plan',
  'planned',
  'scheduled',
  'expected',
  'expects',
  'due',
  'vowed',
  'slated',
  'upcoming',
])

/** Whether the sentence, up to a dozen words before the time, speaks of what is to come. */
function looksAhead({ at }: Cursor, i: number): boolean {
  for (let back = 1; back <= 12; back++) {
    const word = at(i - back, i)
    if (word === '') return false
    if (AHEAD.has(word)) return true
    if (word === 'said' || word === 'told') return false
  }
  return false
}

function isSince({ at }: Cursor, first: number): boolean {
  return at(first - 1, first) === 'since' || (at(first - 1, first) === 'the' && at(first - 2, first) === 'since')
}
