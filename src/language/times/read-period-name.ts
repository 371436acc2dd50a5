import type { Cursor } from './cursor.ts'
import { NARRATIVE, NEIGHBOURS, TIME_UNITS } from './time-words.ts'

/** A week, month or year told from now, at tokens up to `end`: how many away. */
export interface PeriodName {
  readonly code: 'W' | 'M' | 'Y'
  readonly offset: number
  readonly end: number
}

/** "next week", "this month", "the previous year", "the month" at token `i`. */
export function readPeriodName({ at }: Cursor, i: number, near: number): PeriodName | undefined {
  const the = at(i, near) === 'the'
  const place = the ? i + 1 : i
  const offset = NEIGHBOURS.get(at(place, near))
  const unit = TIME_UNITS.get(at(offset === undefined ? place : place + 1, near))
  if (!unit || unit.plural || unit.count !== 1 || (unit.code !== 'W' && unit.code !== 'M' && unit.code !== 'Y'))
    return undefined
  if (offset === undefined) return the ? { code: unit.code, offset: 0, end: place + 1 } : undefined
  if (NARRATIVE.has(at(place, near)) && the) return undefined
  return { code: unit.code, offset, end: place + 2 }
}
