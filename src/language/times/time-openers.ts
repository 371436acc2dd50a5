import { opensNumber } from '../numbers.ts'
import { DIGIT } from '../words.ts'
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

/** Whether a time expression can begin with this word: a quick filter before the rules are tried. */
export function mayOpenTime(word: string, shape: number): boolean {
  if ((shape & DIGIT) !== 0 || OPENERS.has(word) || opensNumber(word, shape)) return true
  if (word.endsWith('.')) return OPENERS.has(word.slice(0, -1))
  return word.startsWith('mid')
}
