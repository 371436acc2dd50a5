import type { Cursor } from './cursor.ts'
import type { TimeReading } from './time-reading.ts'
import { DAY_PARTS, PERIOD_PARTS } from './time-words.ts'

const PART_NOUNS = new Set('half quarter week days weeks months morning day night month year'.split(' '))
const PART_ADJECTIVES = new Set('first second third last early late latter final opening closing'.split(' '))
const AFTER_THE =
  /^(?:summer|winter|spring|autumn|fall|\d{2,4}s|[a-z]+th|first|second|third|last|\d+(?:st|nd|rd|th)|mid-.*)$/

/** First token of a reading with what belongs to it before token `i`, not before `free`: "early", "the end of", "earlier", "the", "from". */
export function widenedStart({ at, tokens }: Cursor, i: number, free: number, reading: TimeReading): number {
  let first = i
  const before = (offset: number): string => (first - offset >= free ? at(first - offset, i) : '')
  if (before(1) === '-' && /^(?:early|late|mid)$/.test(before(2)) && tokens.end[first - 1] === tokens.start[first])
    first -= 2
  else if (/^(?:early|late|mid|earlier|later|mid-|fiscal)$/.test(before(1))) first--
  if (before(1) === 'in' && /^(?:early|late|earlier|later)$/.test(before(2))) first -= 2
  if (before(1) === 'of' && (PERIOD_PARTS.has(before(2)) || DAY_PARTS.has(before(2)) || PART_NOUNS.has(before(2)))) {
    first -= 2
    if (PART_ADJECTIVES.has(before(1))) first--
  }
  if (before(1) === 'the' && (first < i || AFTER_THE.test(at(i, i)))) first--
  if (reading.kind === 'interval' && opensInterval(before(1), at, i, reading.end)) first--
  const length = reading.kind === 'fixed' && reading.type === 'DURATION'
  if (length && before(1) === 'than' && /^(?:more|less|fewer)$/.test(before(2))) first -= 2
  return first
}

/** "from March to May", "between 2011 and 2014"; a dash needs no "from". */
function opensInterval(word: string, at: Cursor['at'], i: number, end: number): boolean {
  if (word !== 'from') return word === 'between'
  for (let k = i; k < end; k++) if (/^(?:to|until|till|through|thru)$/.test(at(k, i))) return true
  return false
}
