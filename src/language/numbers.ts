import type { Tokens } from '../schema/index.ts'
import { TAG } from './codes.ts'
import { ABBREVIATED, DENOMINATORS, ORDINALS, SCALES, SMALL, smallValue, VULGAR } from './numbers/number-words.ts'
import { fractionValue, numeralValue } from './numbers/numerals.ts'
import { DIGIT, type Words } from './words.ts'

/** A number read from tokens [first, end). */
export interface NumberReading {
  readonly end: number
  readonly value: number
  /** Made of digits, words, or digits and a scale word ("1.5 million"). */
  readonly digits: boolean
}

/** Most tokens a number in words can have; keeps its readers linear. */
const LONGEST = 30

/** Whether a number can begin with this word. */
export function opensNumber(word: string, shape: number): boolean {
  return (
    (shape & DIGIT) !== 0 || SMALL.has(word) || SCALES.has(word) || VULGAR.has(word) || smallValue(word) !== undefined
  )
}

/**
 * The number that starts at token `first`: digits with scale words, number words ("twenty-one", "two hundred and five",
 * "a million"), fractions ("two-thirds", "3/4", "one and a half"). A bare "a" or "hundreds" is none. Undefined where none stands.
 */
export function readNumber(tokens: Tokens, words: Words, first: number): NumberReading | undefined {
  const part = readFraction(tokens, words, first)
  if (part) return part
  const whole =
    (words.shape[first]! & DIGIT) !== 0 || VULGAR.has(words.lower[first]!)
      ? readDigits(tokens, words, first)
      : readWords(tokens, words, first)
  if (!whole) return undefined
  return withFraction(tokens, words, whole) ?? withPoint(words, whole) ?? outOf(tokens, words, whole) ?? whole
}

/** 130,000; 1.5 million; 10k; 40 000; 2 1/4. */
function readDigits(tokens: Tokens, words: Words, first: number): NumberReading | undefined {
  const word = words.lower[first]!
  let value = numeralValue(word)
  if (Number.isNaN(value)) return undefined
  let end = first + 1
  if (/^[1-9]\d{0,2}$/.test(word)) {
    const grouped = spacedGroups(tokens, words, first)
    if (grouped) ({ end, value } = grouped)
  }
  const fraction = sameSentence(tokens, first, end) ? numberSign(words, end) : Number.NaN
  if (/^\d+$/.test(word) && fraction < 1) {
    value += fraction
    end++
  }
  return withScales(tokens, words, end, value)
}

/** A fraction in figures or of one sign at token `at`; NaN for anything else. */
function numberSign(words: Words, at: number): number {
  const word = words.lower[at] ?? ''
  return VULGAR.get(word) ?? fractionValue(word)
}

/** "40 000", "1 234 567.89": groups of three figures, one space apart. */
function spacedGroups(tokens: Tokens, words: Words, first: number): { end: number; value: number } | undefined {
  let end = first + 1
  let figures = words.lower[first]!
  while (
    end < first + 6 &&
    sameSentence(tokens, first, end) &&
    tokens.start[end] === tokens.end[end - 1]! + 1 &&
    /^\d{3}(?:\.\d+)?$/.test(words.lower[end]!) &&
    !figures.includes('.')
  )
    figures += words.lower[end++]
  return end > first + 1 ? { end, value: Number(figures) } : undefined
}

function withScales(tokens: Tokens, words: Words, at: number, value: number): NumberReading {
  let end = at
  let total = value
  while (end < at + 3) {
    const hyphen = words.lower[end] === '-' && SCALES.has(bare(words.lower[end + 1] ?? '')) ? 1 : 0
    const word = bare(words.lower[end + hyphen] ?? '')
    const scale = SCALES.get(word)
    if (scale === undefined || !sameSentence(tokens, at - 1, end)) break
    if (ABBREVIATED.has(word) && word !== 'k' && tokens.start[end] !== tokens.end[end - 1]) break
    if (word === 'm' && !isMillion(tokens, words, end)) break
    total *= scale
    end += 1 + hyphen
  }
  return { end, value: total, digits: true }
}

/** A word without the dot that ends the sentence. */
function bare(word: string): string {
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
}

/** Whether "m" behind figures is a million: a capital, money, or with people or things behind it; else it is a metre. */
function isMillion(tokens: Tokens, words: Words, at: number): boolean {
  if (words.surface[at]!.startsWith('M')) return true
  const sign = words.lower[at - 2] ?? ''
  if (/^(?:[^\p{L}\p{N}\s()[\]"'-]|\p{L}{0,3}\$|usd|eur|gbp|rs|rmb)$/u.test(sign)) return true
  const next = words.lower[at + 1] ?? ''
  return (
    sameSentence(tokens, at, at + 1) && tokens.tag[at + 1] === TAG.NOUN && (next.endsWith('s') || next === 'people')
  )
}

/** Twenty-one; two hundred and five; a million; three thousand and two hundred. */
function readWords(tokens: Tokens, words: Words, first: number): NumberReading | undefined {
  let total = 0
  let group = 0
  let at = first
  let seen = false
  let last = Number.POSITIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  // What was read before the last "and", which may join two numbers instead: "two thousand and three thousand".
  let safe: { readonly end: number; readonly value: number } | undefined
  const opening = words.lower[first]
  if ((opening === 'a' || opening === 'an') && isPlainScale(words.lower[first + 1] ?? '')) {
    group = 1
    seen = true
    at++
  }
  for (; at < first + LONGEST && sameSentence(tokens, first, at); at++) {
    const word = words.lower[at]!
    if (word === '-' || word === 'and') {
      const next = words.lower[at + 1] ?? ''
      const value = smallValue(next)
      if (!seen || (value === undefined && !(word === '-' && SCALES.has(next)))) break
      if (word === 'and' && (last < 100 || DENOMINATORS.has(words.lower[at + 2] ?? ''))) break
      if (word === '-' && value !== undefined && value >= 20) break
      if (word === 'and') safe = { end: at, value: total + group }
      continue
    }
    const value = smallValue(word)
    // "twenty-first" is no number, though it may be a part: "one twenty-first".
    if (value !== undefined && value >= 20 && compoundOrdinal(words, at)) break
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
      if (scale >= least && safe) return { ...safe, digits: false }
      total = scale >= least ? (total + group) * scale : total + group * scale
      group = 0
      least = Math.min(least, scale)
    }
    last = scale
  }
  return seen ? { end: at, value: total + group, digits: false } : undefined
}

function isPlainScale(word: string): boolean {
  return SCALES.has(word) && !ABBREVIATED.has(word)
}

/** Two-thirds, a quarter, three fifths, one in ten is none. A lone ordinal is no part: "a third missile". */
function readFraction(tokens: Tokens, words: Words, first: number, joined = false): NumberReading | undefined {
  const one = words.lower[first] === 'a' || words.lower[first] === 'an'
  const above = readWords(tokens, words, first) ?? (one ? { end: first + 1, value: 1 } : undefined)
  if (!above) return undefined
  const at = words.lower[above.end] === '-' ? above.end + 1 : above.end
  const below = sameSentence(tokens, first, at) ? denominatorAt(words, at) : undefined
  if (!below || below.plural === (above.value === 1)) return undefined
  if (one && !joined && isNominal(tokens, below.end) && sameSentence(tokens, first, below.end)) return undefined
  return { end: below.end, value: above.value / below.value, digits: false }
}

/** "thirds", "quarter", "twenty-fifths" and "twenty fifths" at token `at`. */
function denominatorAt(words: Words, at: number): { end: number; value: number; plural: boolean } | undefined {
  const word = words.lower[at] ?? ''
  const plural = word.endsWith('s')
  const known = DENOMINATORS.get(word)
  if (known !== undefined) return { end: at + 1, value: known, plural }
  const compound = compoundOrdinal(words, at)
  return compound && { ...compound, plural: words.lower[compound.end - 1]!.endsWith('s') }
}

/** "twenty-fifth", "twenty-fifths" in one token or three. */
function compoundOrdinal(words: Words, at: number): { end: number; value: number } | undefined {
  const word = words.lower[at] ?? ''
  const parted = words.lower[at + 1] === '-'
  const hyphen = word.indexOf('-')
  const tens = SMALL.get(parted || hyphen < 0 ? word : word.slice(0, hyphen))
  if (tens === undefined || tens < 20 || (!parted && hyphen < 0)) return undefined
  const unit = ORDINALS.get((parted ? (words.lower[at + 2] ?? '') : word.slice(hyphen + 1)).replace(/s$/, ''))
  return unit !== undefined && unit < 10 ? { end: parted ? at + 3 : at + 1, value: tens + unit } : undefined
}

function isNominal(tokens: Tokens, at: number): boolean {
  const tag = tokens.tag[at]
  return tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.PROPN || tag === TAG.NUM
}

/** "one and a half", "five and a quarter", "a hundred and two thirds". */
function withFraction(tokens: Tokens, words: Words, whole: NumberReading): NumberReading | undefined {
  if (words.lower[whole.end] !== 'and' || !sameSentence(tokens, whole.end - 1, whole.end + 1)) return undefined
  const half = words.lower[whole.end + 1] === 'half' ? { end: whole.end + 2, value: 0.5 } : undefined
  const part = half ?? readFraction(tokens, words, whole.end + 1, true)
  if (!part || part.value >= 1) return undefined
  // "3 million and a half" is half a million more.
  const scale = SCALES.get(words.lower[whole.end - 1]!)
  const unit = scale !== undefined && scale >= 1e6 && part.value === 0.5 ? scale : 1
  return { ...whole, end: part.end, value: whole.value + part.value * unit }
}

/** "two hundred point zero three", "five point five". */
function withPoint(words: Words, whole: NumberReading): NumberReading | undefined {
  if (words.lower[whole.end] !== 'point' || whole.digits) return undefined
  let end = whole.end + 1
  let figures = ''
  for (; end < whole.end + 8; end++) {
    const word = words.lower[end] ?? ''
    if (word === '-') continue
    const value = smallValue(word)
    if (value === undefined) break
    figures = /[2-9]0$/.test(figures) && value > 0 && value < 10 ? figures.slice(0, -1) + value : figures + value
  }
  if (figures === '') return undefined
  if (words.lower[end - 1] === '-') end--
  return { ...whole, end, value: whole.value + Number(`0.${figures}`) }
}

/** "one out of three", "1 over 20": a part told by two numbers; not where the second counts something ("3 over 5 days"). */
function outOf(tokens: Tokens, words: Words, whole: NumberReading): NumberReading | undefined {
  const over = words.lower[whole.end] === 'over' ? 1 : 0
  const out = words.lower[whole.end] === 'out' && words.lower[whole.end + 1] === 'of' ? 2 : 0
  const at = whole.end + over + out
  if (at === whole.end || !sameSentence(tokens, whole.end - 1, at)) return undefined
  const below = (words.shape[at]! & DIGIT) !== 0 ? readDigits(tokens, words, at) : readWords(tokens, words, at)
  if (!below || below.value <= whole.value) return undefined
  if (over && isNominal(tokens, below.end) && sameSentence(tokens, at, below.end)) return undefined
  return { ...whole, end: below.end, value: whole.value / below.value }
}

function sameSentence(tokens: Tokens, a: number, b: number): boolean {
  return b < tokens.length && tokens.sentence[a] === tokens.sentence[b]
}
