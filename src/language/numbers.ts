import type { Tokens } from '../schema/index.ts'
import { DIGIT, type Words } from './words.ts'

/** A number read from tokens [first, end). */
export interface NumberReading {
  readonly end: number
  readonly value: number
  /** Made of digits, words, or digits and a scale word ("1.5 million"). */
  readonly digits: boolean
}

const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
)
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['m', 1e6],
  ['k', 1e3],
  ['lakh', 1e5],
  ['crore', 1e7],
])
const ABBREVIATED = new Set(['mn', 'bn', 'm', 'k'])
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
const NUMERAL = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
const SCALED = /^(\d+(?:\.\d+)?)(k|m|mn|bn|b)$/

/** Value of digits as printed ("130,000", "1.5", "10m"); NaN for anything else. */
export function numeralValue(word: string): number {
  if (NUMERAL.test(word)) return Number(word.replaceAll(',', ''))
  const scaled = SCALED.exec(word)
  if (!scaled) return Number.NaN
  return Number(scaled[1]) * (scaled[2] === 'b' ? 1e9 : SCALES.get(scaled[2]!)!)
}

/** Value of an ordinal ("third", "3rd", "twenty-first" as one word); NaN for anything else. */
export function ordinalValue(word: string): number {
  const known = ORDINALS.get(word)
  if (known !== undefined) return known
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)
  if (digits) return Number(digits[1])
  const pair = /^([a-z]+)-([a-z]+)$/.exec(word)
  if (pair) {
    const tens = TENS.get(pair[1]!)
    const unit = ORDINALS.get(pair[2]!)
    if (tens !== undefined && unit !== undefined && unit < 10) return tens + unit
  }
  return word === 'thirtieth' ? 30 : Number.NaN
}

/** Whether a number can begin with this word. */
export function opensNumber(word: string, shape: number): boolean {
  return (shape & DIGIT) !== 0 || UNITS.has(word) || TENS.has(word) || SCALES.has(word)
}

/**
 * The number that starts at token `first`: digits with scale words, or number words ("twenty-one", "two hundred and five",
 * "a million"). A bare "a" or "hundreds" is none. Undefined where no number stands.
 */
export function readNumber(tokens: Tokens, words: Words, first: number): NumberReading | undefined {
  const opening = words.lower[first]!
  if ((words.shape[first]! & DIGIT) !== 0) {
    const value = numeralValue(opening)
    if (Number.isNaN(value)) return undefined
    return withScales(tokens, words, first + 1, value, true)
  }
  if (opening === 'a' || opening === 'an') {
    const scale = SCALES.get(words.lower[first + 1] ?? '')
    if (scale === undefined || ABBREVIATED.has(words.lower[first + 1]!)) return undefined
    return withScales(tokens, words, first + 2, scale, false)
  }
  return readWords(tokens, words, first)
}

function withScales(tokens: Tokens, words: Words, at: number, value: number, digits: boolean): NumberReading {
  let end = at
  let total = value
  for (;;) {
    const hyphen = words.lower[end] === '-' && SCALES.has(words.lower[end + 1] ?? '') ? 1 : 0
    const word = words.lower[end + hyphen] ?? ''
    const scale = SCALES.get(word)
    if (scale === undefined || tokens.sentence[end] !== tokens.sentence[at - 1]) break
    if (ABBREVIATED.has(word) && tokens.start[end] !== tokens.end[end - 1]) break
    total *= scale
    end += 1 + hyphen
  }
  return { end, value: total, digits }
}

function readWords(tokens: Tokens, words: Words, first: number): NumberReading | undefined {
  let total = 0
  let group = 0
  let at = first
  let seen = false
  let last = Number.POSITIVE_INFINITY
  for (; at < words.lower.length && tokens.sentence[at] === tokens.sentence[first]; at++) {
    const word = words.lower[at]!
    if (word === '-' || word === 'and') {
      const next = words.lower[at + 1] ?? ''
      const joins = seen && (UNITS.has(next) || TENS.has(next) || (word === '-' && SCALES.has(next)))
      if (!joins || (word === 'and' && last !== 100 && last !== 1000)) break
      if (word === '-' && TENS.has(next)) break
      continue
    }
    const value = smallValue(word)
    if (value !== undefined) {
      // "twenty one" goes on; "three four" does not.
      if (seen && (last < 20 || (last < 100 && (value >= 10 || value === 0)))) break
      group += value
      last = value < 20 ? value : value % 10 === 0 ? value : 1
      seen = true
      continue
    }
    const scale = SCALES.get(word)
    if (scale === undefined || !seen || ABBREVIATED.has(word)) break
    if (scale === 100) group *= 100
    else {
      total += group * scale
      group = 0
    }
    last = scale
  }
  if (!seen) return undefined
  return { end: at, value: total + group, digits: false }
}

function smallValue(word: string): number | undefined {
  const known = UNITS.get(word) ?? TENS.get(word)
  if (known !== undefined) return known
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return undefined
  const tens = TENS.get(word.slice(0, hyphen))
  const unit = UNITS.get(word.slice(hyphen + 1))
  return tens !== undefined && unit !== undefined && unit < 10 && unit > 0 ? tens + unit : undefined
}
