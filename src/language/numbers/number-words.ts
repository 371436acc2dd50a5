/** Value of the number words below a hundred, but for compounds ("twenty-one"). */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ['nought', 0],
  ['naught', 0],
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
])

/** What a word behind a number multiplies it by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mln', 1e6],
  ['bln', 1e9],
  ['tln', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['m', 1e6],
  ['k', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
])

/** Scale words that stand right behind the digits only. */
export const ABBREVIATED: ReadonlySet<string> = new Set(['mn', 'bn', 'tn', 'm', 'k'])

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'

/** Value of ordinals in words, but for compounds. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.split(' ').map((word, index) => [word, index + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
])

/** What a noun of a part divides by, singular and plural ("third", "quarters"); "second" is a time or an ordinal. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    ['half', 2] as const,
    ['quarter', 4] as const,
    ...[...ORDINALS].filter(([, value]) => value > 2),
    ['hundredth', 100] as const,
    ['thousandth', 1e3] as const,
    ['millionth', 1e6] as const,
    ['billionth', 1e9] as const,
    ['trillionth', 1e12] as const,
  ].flatMap(([word, value]): [string, number][] => [
    [word, value],
    [word === 'half' ? 'halves' : `${word}s`, value],
  ]),
)

/** Fractions of one sign. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Value of a word below a hundred, hyphened compounds included ("twenty-one"). */
export function smallValue(word: string): number | undefined {
  const known = SMALL.get(word)
  if (known !== undefined) return known
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return undefined
  const tens = SMALL.get(word.slice(0, hyphen))
  const unit = SMALL.get(word.slice(hyphen + 1))
  return tens !== undefined && tens >= 20 && unit !== undefined && unit < 10 && unit > 0 ? tens + unit : undefined
}
