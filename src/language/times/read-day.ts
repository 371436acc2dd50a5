import { SMALL } from '../numbers/number-words.ts'
import { ordinalValue } from '../numbers/numerals.ts'
import type { Cursor } from './cursor.ts'

/** A day of a month at tokens [i, end). */
export interface DayReading {
  readonly day: number
  readonly end: number
  /** "27th", "second", not "27". */
  readonly ordinal: boolean
}

/** A day of the month in figures or words: 17, 17th, second, twenty-first, twenty second, and with `cardinal` twenty one. */
export function readDay({ at }: Cursor, i: number, near: number, cardinal = false): DayReading | undefined {
  const word = at(i, near)
  const figures = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word)
  if (figures) return day(Number(figures[1]), i + 1, figures[2] !== undefined)
  const tens = SMALL.get(word)
  if (tens === 20 || tens === 30) {
    const next = at(i + 1, near) === '-' ? i + 2 : i + 1
    const unit = ordinalValue(at(next, near))
    if (unit < 10) return day(tens + unit, next + 1, true)
    const plain = SMALL.get(at(next, near)) ?? 0
    if (cardinal) return plain > 0 && plain < 10 ? day(tens + plain, next + 1, false) : day(tens, i + 1, false)
  }
  if (cardinal && tens !== undefined) return day(tens, i + 1, false)
  return day(ordinalValue(word), i + 1, true)
}

function day(day: number, end: number, ordinal: boolean): DayReading | undefined {
  return day >= 1 && day <= 31 ? { day, end, ordinal } : undefined
}
