import type { Bound, Tokens } from '../../schema/index.ts'
import { numeralValue, readNumber } from '../numbers.ts'
import { DIGIT, type Words } from '../words.ts'
import { BOUNDS_AFTER, BOUNDS_BEFORE, CURRENCIES, INDEFINITE, PLURAL_SCALES } from './quantity-words.ts'

/** A number, range or number noun at tokens [first, end), before its unit and what it counts are read. */
export interface Amount {
  readonly first: number
  readonly end: number
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly bound: Bound
  readonly unit?: string
  /** Followed by "of" that belongs to the number: "tens of thousands of". */
  readonly partitive: boolean
}

/** The amount whose number starts at token `i`, with bound words and currency signs taken in; undefined where there is none. */
export function readAmount(tokens: Tokens, words: Words, i: number): Amount | undefined {
  const noun = numberNoun(tokens, words, i)
  if (noun) return bounded(tokens, words, noun)
  const number = readNumber(tokens, words, i)
  if (!number) return undefined
  const sign = currencyBefore(tokens, words, i)
  const base: Amount = {
    first: sign ? sign.first : i,
    end: number.end,
    value: number.value,
    bound: 'exactly',
    partitive: false,
    ...(sign && { unit: sign.unit }),
  }
  return bounded(tokens, words, range(tokens, words, base, number.value, sign?.unit) ?? base)
}

/** Dozens, tens of thousands, half a dozen, a dozen, two dozen, a couple. */
function numberNoun(tokens: Tokens, words: Words, i: number): Amount | undefined {
  const word = words.lower[i]!
  const next = words.lower[i + 1] ?? ''
  const least = INDEFINITE.get(word)
  if (least !== undefined) {
    const scale = next === 'of' ? PLURAL_SCALES.get(words.lower[i + 2] ?? '') : undefined
    if (scale !== undefined) {
      const tens = word === 'tens' ? 20 : word === 'hundreds' ? 200 : least
      return { first: i, end: i + 3, min: tens * scale, bound: 'at-least', partitive: true }
    }
    if (word === 'tens' || word === 'scores') {
      return word === 'scores' && next === 'of'
        ? { first: i, end: i + 1, min: least, bound: 'at-least', partitive: true }
        : undefined
    }
    return { first: i, end: i + 1, min: least, bound: 'at-least', partitive: true }
  }
  if (word === 'half' && next === 'a' && words.lower[i + 2] === 'dozen')
    return { first: i, end: i + 3, value: 6, bound: 'exactly', partitive: false }
  if (word === 'a' && next === 'dozen') return { first: i, end: i + 2, value: 12, bound: 'exactly', partitive: false }
  if (word === 'a' && next === 'couple' && words.lower[i + 2] === 'of')
    return { first: i, end: i + 2, value: 2, bound: 'about', partitive: true }
  if (next === 'dozen') {
    const number = readNumber(tokens, words, i)
    if (number && number.end === i + 1)
      return { first: i, end: i + 2, value: number.value * 12, bound: 'exactly', partitive: false }
  }
  return undefined
}

/** "100 to 150", "100-150", "between 100 and 150", "$1 million to $2 million". */
function range(tokens: Tokens, words: Words, low: Amount, value: number, unit: string | undefined): Amount | undefined {
  const joint = words.lower[low.end] ?? ''
  const between = words.lower[low.first - 1] === 'between' && joint === 'and'
  const from = words.lower[low.first - 1] === 'from' && joint === 'to'
  const dash = (joint === '-' || joint === '–') && tokens.end[low.end - 1] === tokens.start[low.end]
  if (!between && !from && !dash && joint !== 'to') return undefined
  const sign = CURRENCIES.has(words.lower[low.end + 1] ?? '') ? 1 : 0
  const at = low.end + 1 + sign
  if (at >= tokens.length || tokens.sentence[at] !== tokens.sentence[low.first]) return undefined
  if (joint === 'to' && !from && (words.shape[at]! & DIGIT) === 0) return undefined
  const high = readNumber(tokens, words, at)
  if (!high || high.value <= 0) return undefined
  // "10 to 15 million": the scale word holds for both.
  const factor =
    high.value > value * 1000 && !Number.isNaN(numeralValue(words.lower[at]!))
      ? high.value / numeralValue(words.lower[at]!)
      : 1
  const least = value * factor
  if (high.value <= least) return undefined
  return {
    first: between || from ? low.first - 1 : low.first,
    end: high.end,
    min: least,
    max: high.value,
    bound: 'between',
    partitive: false,
    ...(unit !== undefined && { unit }),
  }
}

function currencyBefore(tokens: Tokens, words: Words, i: number): { first: number; unit: string } | undefined {
  const sign = words.lower[i - 1] ?? ''
  const unit = CURRENCIES.get(sign)
  if (unit === undefined || /^[a-z]{4,}/.test(sign) || tokens.sentence[i - 1] !== tokens.sentence[i]) return undefined
  const country = words.lower[i - 2] ?? ''
  if (sign === '$' && /^(?:us|u\.s\.)$/.test(country) && tokens.end[i - 2] === tokens.start[i - 1])
    return { first: i - 2, unit }
  return { first: i - 1, unit }
}

/** Takes in the words before or behind an amount that set its bound. */
function bounded(tokens: Tokens, words: Words, amount: Amount): Amount {
  for (const { words: phrase, bound } of BOUNDS_BEFORE) {
    const first = amount.first - phrase.length
    if (first < 0 || tokens.sentence[first] !== tokens.sentence[amount.first]) continue
    if (!phrase.every((word, k) => words.lower[first + k] === word)) continue
    // "just 3" and "only 3" say nothing of the bound.
    return bound === 'exactly' ? amount : withBound({ ...amount, first }, bound)
  }
  for (const { words: phrase, bound } of BOUNDS_AFTER) {
    if (phrase.every((word, k) => words.lower[amount.end + k] === word))
      return withBound({ ...amount, end: amount.end + phrase.length }, bound)
  }
  return amount
}

function withBound(amount: Amount, bound: Bound): Amount {
  const { value, min, ...rest } = amount
  if (amount.bound === 'between') return amount
  const number = value ?? min
  if (number === undefined) return amount
  if (bound === 'over' || bound === 'at-least') return { ...rest, min: number, bound }
  if (bound === 'under' || bound === 'at-most') return { ...rest, max: number, bound }
  return value === undefined ? amount : { ...rest, value: number, bound }
}
