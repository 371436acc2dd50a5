import type { Cursor } from './cursor.ts'
import type { TimeReading } from './time-reading.ts'
import { DAY_PARTS } from './time-words.ts'

/** Times of day that start at token `i`: 14:30, 5 p.m., the morning. The day is the one spoken of, so unknown here. */
export function readClock(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const word = at(i, i)
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(word)
  const hour = clock ? Number(clock[1]) : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN
  if (hour <= 24) {
    const half = halfDay(at(i + 1, i))
    if (half !== undefined && hour <= 12) {
      const full = (hour % 12) + half
      return { kind: 'fixed', value: `T${two(full)}:${clock?.[2] ?? '00'}`, type: 'TIME', end: i + 2 }
    }
    if (clock && word.includes(':') && Number(clock[2]) < 60)
      return { kind: 'fixed', value: `T${two(hour)}:${clock[2]}`, type: 'TIME', end: i + 1 }
  }
  const glued = /^(\d{1,2})(?::(\d{2}))?(am|pm)$/.exec(word)
  if (glued)
    return {
      kind: 'fixed',
      value: `T${two((Number(glued[1]) % 12) + halfDay(glued[3]!)!)}:${glued[2] ?? '00'}`,
      type: 'TIME',
      end: i + 1,
    }
  const part = DAY_PARTS.get(word)
  if (part === undefined) return undefined
  const before = at(i - 1, i)
  if (before === 'the' || before === 'at' || before === 'in' || word === 'midnight' || word === 'noon')
    return { kind: 'fixed', value: part, type: 'TIME', end: i + 1 }
  return undefined
}

/** Hours to add for "a.m." and "p.m."; undefined for another word. */
function halfDay(word: string): 0 | 12 | undefined {
  if (/^a\.?m$/.test(word)) return 0
  return /^p\.?m$/.test(word) ? 12 : undefined
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
