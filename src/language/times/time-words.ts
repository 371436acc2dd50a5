const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Number of a month by its name or abbreviation in lower case, without dot. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name, index + 1] as const),
  ...'jan feb mar apr jun jul aug sep oct nov dec'
    .split(' ')
    .map((name) => [name, MONTH_NAMES.findIndex((full) => full.startsWith(name)) + 1] as const),
  ['sept', 9],
])

/** ISO number of a weekday by its name or abbreviation in lower case, without dot. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, index) => [name, index + 1] as const),
  ...'mon tue tues wed thu thur thurs fri'
    .split(' ')
    .map((name) => [name, WEEKDAY_NAMES.findIndex((full) => full.startsWith(name)) + 1] as const),
])

/** TIMEX3 code of a season. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])

/** Units of time: the ISO designator (with T for clock units), the unit's grain, and how many of it one word means. */
export interface TimeUnit {
  readonly code: 'S' | 'MIN' | 'H' | 'D' | 'W' | 'M' | 'Y'
  readonly count: number
  readonly plural: boolean
}

const UNIT_ROWS: readonly (readonly [string, TimeUnit['code'], number])[] = [
  ['second', 'S', 1],
  ['minute', 'MIN', 1],
  ['hour', 'H', 1],
  ['day', 'D', 1],
  ['night', 'D', 1],
  ['week', 'W', 1],
  ['fortnight', 'W', 2],
  ['month', 'M', 1],
  ['quarter', 'M', 3],
  ['year', 'Y', 1],
  ['decade', 'Y', 10],
  ['century', 'Y', 100],
]

/** Time units by word, singular and plural. */
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  UNIT_ROWS.flatMap(([word, code, count]): [string, TimeUnit][] => [
    [word, { code, count, plural: false }],
    [word === 'century' ? 'centuries' : `${word}s`, { code, count, plural: true }],
  ]),
)

/** Short forms of units of time, which stand behind a number only. */
export const SHORT_UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ['sec', 'S'],
      ['secs', 'S'],
      ['min', 'MIN'],
      ['mins', 'MIN'],
      ['h', 'H'],
      ['hr', 'H'],
      ['hrs', 'H'],
      ['wk', 'W'],
      ['wks', 'W'],
      ['yr', 'Y'],
      ['yrs', 'Y'],
    ] as const
  ).map(([word, code]) => [word, { code, count: 1, plural: true }]),
)

/** Parts of a day and their TIMEX3 codes. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['dawn', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['dusk', 'TEV'],
  ['night', 'TNI'],
  ['nightfall', 'TNI'],
])

/** Clock times of the middles of day parts ("midday", "mid-morning"). */
export const MIDDLES: ReadonlyMap<string, string> = new Map([
  ['morning', 'T10:00'],
  ['day', 'T12:00'],
  ['afternoon', 'T14:00'],
  ['night', 'T00:00'],
])

/** Words that say a vague number of units. */
export const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'some', 'many', 'various'])

/** Words that place a unit next to now or to the story's time: how many units away. */
export const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['same', 0],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['upcoming', 1],
])

/** Neighbours that are read against the story's time rather than against now. */
export const NARRATIVE: ReadonlySet<string> = new Set(['same', 'previous', 'preceding', 'following', 'that'])

/** Words that stand for a time on their own: a reference, or a number of days from now. */
export const DEICTIC: ReadonlyMap<string, string | number> = new Map<string, string | number>([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** Words before a time that belong to it ("early May", "the end of 1918"). */
export const MODIFIERS: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'earlier', 'later'])

/** Nouns of a part of a period ("the end of"). */
export const PERIOD_PARTS: ReadonlySet<string> = new Set(['end', 'beginning', 'start', 'middle', 'eve', 'close'])
