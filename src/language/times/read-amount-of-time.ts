import { readNumber } from '../numbers.ts'
import { type Cursor, isGlued } from './cursor.ts'
import type { TimeReading } from './time-reading.ts'
import { DEICTIC, SHORT_UNITS, TIME_UNITS, type TimeUnit, VAGUE, WEEKDAYS } from './time-words.ts'

/** Lengths of time and times counted from another: three days, an hour and a half, two years ago, two weeks from now. */
export function readAmountOfTime(cursor: Cursor, i: number): TimeReading | undefined {
  return gluedAmount(cursor, i) ?? wholeUnit(cursor, i) ?? counted(cursor, i)
}

/** A stretch of time that ends or begins now: "the past three months". */
export function stretch(offset: number, amount: string, unit: TimeUnit, end: number): TimeReading {
  const count = Number(amount) * unit.count
  if (Number.isNaN(count)) return fixed(duration('X', unit), end)
  return { kind: 'span', amount: count, code: unit.code, direction: offset < 0 ? -1 : 1, end }
}

/** ISO 8601 duration of a number of units; vague numbers are X. */
export function duration(amount: string, unit: TimeUnit): string {
  const count = amount === 'X' ? 'X' : String(Math.round(Number(amount) * unit.count * 100) / 100)
  if (unit.count === 10 && amount === 'X') return 'PXDE'
  if (unit.count === 100 && amount === 'X') return 'PXCE'
  const code = unit.code === 'MIN' ? 'M' : unit.code
  return unit.code === 'S' || unit.code === 'MIN' || unit.code === 'H' ? `PT${count}${code}` : `P${count}${code}`
}

function fixed(value: string, end: number): TimeReading {
  return { kind: 'fixed', value, type: 'DURATION', end }
}

/** 3h, 3.5years in one word. */
function gluedAmount(cursor: Cursor, i: number): TimeReading | undefined {
  const parts = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(cursor.at(i, i))
  const unit = parts ? unitNamed(parts[2]!) : undefined
  return unit && !isGlued(cursor, i) ? fixed(duration(parts![1]!, unit), i + 1) : undefined
}

function unitNamed(word: string): TimeUnit | undefined {
  return TIME_UNITS.get(word) ?? SHORT_UNITS.get(word)
}

/** All day, the whole week, full-year, another month. */
function wholeUnit({ at }: Cursor, i: number): TimeReading | undefined {
  const word = at(i, i)
  if (!/^(?:all|full|whole|entire|another)$/.test(word)) return undefined
  const place = at(i + 1, i) === '-' ? i + 2 : i + 1
  const unit = TIME_UNITS.get(at(place, i))
  if (!unit || unit.plural || unit.code === 'S' || (word === 'another' && unit.count !== 1)) return undefined
  return fixed(duration('1', unit), place + 1)
}

/** Three days, two years ago, several months later, more than a decade, a three-month. */
function counted(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const number = amountAt(cursor, i)
  if (!number) return unnumbered(cursor, i)
  const hyphen = at(number.end, i) === '-'
  let place = hyphen ? number.end + 1 : number.end
  if (/^(?:full|whole|entire|long|consecutive|straight|more)$/.test(at(place, i))) place++
  const away = number.amount === 'X' ? undefined : weekdaysAway(cursor, i, place, Number(number.amount))
  if (away) return away
  const unit =
    TIME_UNITS.get(at(place, i)) ??
    (/^\d/.test(at(number.end - 1, i)) || !hyphen ? SHORT_UNITS.get(at(place, i)) : undefined)
  if (!unit || (unit.code === 'S' && !unit.plural && !/^\d/.test(at(number.end - 1, i)))) return undefined
  // "a quarter of the oil", "in some quarters", "three quarters" are no lengths of time.
  if (at(place, i).startsWith('quarter') && !/^\d/.test(at(number.end - 1, i))) return undefined
  const half = andAHalf(cursor, place + 1, i)
  const amount = half && number.amount !== 'X' ? String(Number(number.amount) + 0.5) : number.amount
  const end = half ?? place + 1
  return (
    placed(cursor, i, end, amount, unit) ?? longer(cursor, i, end, amount, unit) ?? fixed(duration(amount, unit), end)
  )
}

/** The number of units at token `i`; X where it is vague. */
function amountAt(cursor: Cursor, i: number): { readonly amount: string; readonly end: number } | undefined {
  const { at, tokens, words } = cursor
  const word = at(i, i)
  const next = at(i + 1, i)
  if (word === 'half') {
    const article = next === 'a' || next === 'an'
    if (!article && next !== '-' && !TIME_UNITS.has(next)) return undefined
    return { amount: '0.5', end: article ? i + 2 : i + 1 }
  }
  if (word === 'couple' || ((word === 'a' || word === 'the') && next === 'couple')) {
    const end = word === 'couple' ? i + 1 : i + 2
    return { amount: '2', end: at(end, i) === 'of' ? end + 1 : end }
  }
  if (word === 'a' || word === 'an' || word === 'one') {
    if (VAGUE.has(next)) return { amount: 'X', end: i + 2 }
    const number = word === 'one' ? readNumber(tokens, words, i) : undefined
    if (number && number.value !== 1) return { amount: String(number.value), end: number.end }
    return { amount: '1', end: i + 1 }
  }
  if (VAGUE.has(word)) return { amount: 'X', end: i + 1 }
  if (word === 'the' && VAGUE.has(next)) return { amount: 'X', end: i + 2 }
  const number = readNumber(tokens, words, i)
  return number && { amount: String(number.value), end: number.end }
}

/** The token behind "and a half" at token `i`. */
function andAHalf({ at }: Cursor, i: number, near: number): number | undefined {
  if (at(i, near) !== 'and') return undefined
  if (at(i + 1, near) === 'half') return i + 2
  return at(i + 1, near) === 'a' && at(i + 2, near) === 'half' ? i + 3 : undefined
}

/** "two years and three months", "1 hour 30 minutes": smaller units that go on with the length. */
function longer(cursor: Cursor, first: number, end: number, amount: string, unit: TimeUnit): TimeReading | undefined {
  const { at, tokens, words } = cursor
  const order = 'YMWDH'
  let value = duration(amount, unit)
  let stop = end
  let last = order.indexOf(unit.code[0]!)
  if (amount === 'X' || unit.code === 'S' || unit.code === 'MIN' || last < 0) return undefined
  for (;;) {
    const place = at(stop, first) === 'and' || at(stop, first) === ',' ? stop + 1 : stop
    const number = at(place, first) === '' ? undefined : readNumber(tokens, words, place)
    const next = number && TIME_UNITS.get(at(number.end, first))
    const rank = next ? (next.code === 'MIN' || next.code === 'S' ? 5 : order.indexOf(next.code)) : -1
    if (!number || !next || rank <= last) break
    const part = duration(String(number.value), next).slice(1)
    value += part.startsWith('T') && value.includes('T') ? part.slice(1) : part
    stop = number.end + 1
    last = rank
  }
  return stop > end ? fixed(value, stop) : undefined
}

/** Days ago, weeks later, months before, decades: a plural unit without a number. */
function unnumbered(cursor: Cursor, i: number): TimeReading | undefined {
  const { at } = cursor
  const unit = TIME_UNITS.get(at(i, i))
  if (!unit?.plural || unit.code === 'S' || at(i - 1, i) === 'these' || at(i - 1, i) === 'those') return undefined
  const told = placed(cursor, i, i + 1, 'X', unit)
  if (told) return told
  const beside = /^(?:after|before)$/.test(at(i + 1, i)) && /^[a-z]/.test(at(i + 2, i))
  if (!beside && !/^(?:for|in|over|within|just)$/.test(at(i - 1, i))) return undefined
  return fixed(duration('X', unit), i + 1)
}

/** An amount with "ago", "later", "earlier", "before", "after" or "from now" behind it. */
function placed({ at }: Cursor, first: number, end: number, amount: string, unit: TimeUnit): TimeReading | undefined {
  const word = at(end, first)
  if (word === 'ago') return away(amount, unit, -1, false, end + 1)
  if (word === 'later' && /^(?:this|in|today|on|next)$/.test(at(end + 1, first))) return undefined
  if (word === 'later' || word === 'afterward' || word === 'afterwards') return away(amount, unit, 1, true, end + 1)
  if (word === 'earlier' || word === 'before' || word === 'previously') {
    if (word === 'before' && at(end + 1, first) === 'now') return away(amount, unit, -1, false, end + 2)
    return away(amount, unit, -1, true, end + (word === 'before' ? 0 : 1))
  }
  if (word === 'from' || word === 'after') {
    const point = at(end + 1, first) === 'now' ? 0 : DEICTIC.get(at(end + 1, first))
    if (typeof point === 'number') return { ...away(amount, unit, 1, false, end + 2), from: point }
  }
  return undefined
}

function away(
  amount: string,
  unit: TimeUnit,
  direction: -1 | 1,
  narrative: boolean,
  end: number,
): Extract<TimeReading, { kind: 'away' }> {
  return { kind: 'away', amount: Number(amount) * unit.count, code: unit.code, direction, narrative, end }
}

/** Two Sundays from now: the second such day to come. */
function weekdaysAway({ at }: Cursor, first: number, i: number, amount: number): TimeReading | undefined {
  const weekday = WEEKDAYS.get(at(i, first).replace(/s$/, ''))
  if (weekday === undefined || amount % 1 !== 0 || amount < 1) return undefined
  const word = at(i + 1, first)
  if (word === 'ago') return { kind: 'date', date: { weekday, weeks: -amount }, end: i + 2 }
  const ahead = word === 'later' ? i + 2 : word === 'from' && at(i + 2, first) === 'now' ? i + 3 : undefined
  return ahead === undefined ? undefined : { kind: 'date', date: { weekday, nth: amount }, end: ahead }
}
