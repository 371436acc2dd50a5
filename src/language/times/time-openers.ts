import { opensNumber } from '../numbers.ts'
import { DIGIT } from '../words.ts'
import type { Cursor } from './cursor.ts'
import { DAY_PARTS, DEICTIC, MONTHS, NEIGHBOURS, SEASONS, TIME_UNITS, VAGUE, WEEKDAYS } from './time-words.ts'

const OPENERS = new Set<string>([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...DEICTIC.keys(),
  ...NEIGHBOURS.keys(),
  ...VAGUE,
  ...DAY_PARTS.keys(),
  ...[...TIME_UNITS].filter(([, unit]) => unit.plural).map(([word]) => word),
  ...'the a an half that recent coming couple couples daily everyday nightly hourly weekly biweekly fortnightly monthly bimonthly quarterly yearly annually annual every each per once twice'.split(
    ' ',
  ),
  ...'week weekend day rest remainder all full whole entire another quarter mid noon midnight midday noonish lunchtime'.split(
    ' ',
  ),
  ...'month year mornings afternoons evenings'.split(' '),
  ...'mondays tuesdays wednesdays thursdays fridays saturdays sundays q1 q2 q3 q4 h1 h2'.split(' '),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  ),
])

/** Words that may stand behind an article, or behind "that", in a time expression. */
const BEHIND_THE = new Set<string>([
  ...NEIGHBOURS.keys(),
  ...TIME_UNITS.keys(),
  ...VAGUE,
  ...'that weekend rest remainder couple times future night'.split(' '),
])
const BEHIND_THAT = new Set<string>([
  ...BEHIND_THE,
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...DAY_PARTS.keys(),
])

/** Whether a time expression can begin at token `i`: a quick filter before the rules are tried. */
export function mayOpenTime({ words, at }: Cursor, i: number): boolean {
  const word = words.lower[i]!
  if (word === 'the') return BEHIND_THE.has(at(i + 1, i))
  if (word === 'that') return BEHIND_THAT.has(at(i + 1, i))
  return isOpener(word, words.shape[i]!)
}

function isOpener(word: string, shape: number): boolean {
  if ((shape & DIGIT) !== 0 || OPENERS.has(word) || opensNumber(word, shape)) return true
  if (word.endsWith('.')) return OPENERS.has(word.slice(0, -1))
  return word.startsWith('mid')
}
