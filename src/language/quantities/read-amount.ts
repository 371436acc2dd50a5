import type { Bound, Tokens } from '../../schema/index.ts'
import { TAG } from '../codes.ts'
import { numeralValue } from '../numbers/numerals.ts'
import { readNumber } from '../numbers.ts'
import { DIGIT, type Words } from '../words.ts'
import { BOUNDS_AFTER, BOUNDS_BEFORE, INDEFINITE, PLURAL_SCALES } from './quantity-words.ts'
import { currencyBefore, unitAfter } from './read-unit.ts'
import type { UnitLexicon } from './unit-lexicon.ts'

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
export function readAmount(tokens: Tokens, words: Words, i: number, lexicon: UnitLexicon): Amount | undefined {
  const noun = numberNoun(tokens, words, i) ?? gluedUnit(words, i, lexicon)
  if (noun) return bounded(tokens, words, noun)
  const number = readNumber(tokens, words, i)
  if (!number) return undefined
  const sign = currencyBefore(tokens, words, i, lexicon)
  const minus = sign ? undefined : minusBefore(tokens, words, i)
  const value = minus === undefined ? number.value : -number.value
  const point = sign || minus !== undefined ? undefined : pointBefore(tokens, words, i)
  const base: Amount = {
    first: sign?.first ?? minus ?? (point === undefined ? i : i - 1),
    end: number.end,
    value: point ?? value,
    bound: 'exactly',
    partitive: false,
    ...(sign && { unit: sign.unit }),
  }
  return bounded(tokens, words, range(tokens, words, base, value, lexicon) ?? base)
}

/** Dozens, tens of thousands, half a dozen, a dozen, two dozen, a couple. */
function numberNoun(tokens: Tokens, words: Words, i: number): Amount | undefined {
  const word = words.lower[i]!
  const next = words.lower[i + 1] ?? ''
  const least = INDEFINITE.get(word)
  if (least !== undefined) {
    const scale = next === 'of' ? PLURAL_SCALES.get(words.lower[i + 2] ?? '') : undefined
    if (scale !== undefined)
      return { first: i, end: i + 3, min: Math.min(least, 200) * scale, bound: 'at-least', partitive: true }
    if ((word === 'tens' || word === 'scores') && !(word === 'scores' && next === 'of')) return undefined
    return { first: i, end: i + 1, min: least, bound: 'at-least', partitive: true }
  }
  if (word === 'half' && next === 'a' && words.lower[i + 2] === 'dozen') return counted(i, i + 3, 6)
  if (word === 'half' && halves(tokens, words, i + 1)) return { ...counted(i, i + 1, 0.5), partitive: true }
  if (word === 'a' && next === 'dozen') return counted(i, i + 2, 12)
  if (word === 'a' && next === 'couple' && words.lower[i + 2] === 'of')
    return { ...counted(i, i + 2, 2), bound: 'about', partitive: true }
  if (next !== 'dozen' && next !== 'dozens') return undefined
  const number = readNumber(tokens, words, i)
  return number?.end === i + 1 ? counted(i, i + 2, number.value * 12) : undefined
}

/** "half of them", "half the troops", "half people": what a bare "half" is of. */
function halves(tokens: Tokens, words: Words, i: number): boolean {
  const word = words.lower[i] ?? ''
  if (/^(?:of|the|its|their|his|her|our|all)$/.test(word)) return true
  return tokens.tag[i] === TAG.NOUN && (word === 'people' || word.endsWith('s'))
}

function counted(first: number, end: number, value: number): Amount {
  return { first, end, value, bound: 'exactly', partitive: false }
}

/** Whether token `i` is figures and their unit in one word. */
export function isGluedUnit(words: Words, i: number, lexicon: UnitLexicon): boolean {
  return gluedUnit(words, i, lexicon) !== undefined
}

/** Figures and their unit in one word: "190km2". */
function gluedUnit(words: Words, i: number, lexicon: UnitLexicon): Amount | undefined {
  if ((words.shape[i]! & DIGIT) === 0) return undefined
  const parts = /^([\d.,]*\d)([^\d.,%'/-]+[23]?)$/.exec(words.lower[i]!)
  if (!parts) return undefined
  const [, figures = '', name = ''] = parts
  const phrases = lexicon.measures.get(name) ?? lexicon.currencies.get(name)
  const phrase = phrases?.find((known) => known.words.length === 1)
  const value = numeralValue(figures)
  return phrase && !Number.isNaN(value) ? { ...counted(i, i + 1, value), unit: phrase.unit } : undefined
}

/** The token of a minus before the number at `i`: the word, or a sign that leans on the number alone ("-5"). */
function minusBefore(tokens: Tokens, words: Words, i: number): number | undefined {
  const word = words.lower[i - 1]
  if (word === undefined || tokens.sentence[i - 1] !== tokens.sentence[i]) return undefined
  if (word === 'minus' || word === 'negative') return i - 1
  const sign = word === '-' || word === '−'
  if (!sign || tokens.end[i - 1] !== tokens.start[i] || (words.shape[i]! & DIGIT) === 0) return undefined
  return i === 1 || tokens.end[i - 2]! < tokens.start[i - 1]! ? i - 1 : undefined
}

/** The value of ".08" at the token behind its point; undefined where no lone point leans on the figures. */
function pointBefore(tokens: Tokens, words: Words, i: number): number | undefined {
  if (words.lower[i - 1] !== '.' || !/^\d+$/.test(words.lower[i]!) || tokens.end[i - 1] !== tokens.start[i])
    return undefined
  if (i > 1 && tokens.end[i - 2] === tokens.start[i - 1]) return undefined
  return Number(`0.${words.lower[i]!}`)
}

/** "100 to 150", "100-150", "between 100 and 150", "$1 million to $2 million", "5% to 10%". */
function range(tokens: Tokens, words: Words, low: Amount, value: number, lexicon: UnitLexicon): Amount | undefined {
  const own = low.unit === undefined ? unitAfter(tokens, words, low.end, lexicon, false) : undefined
  const joins = own && /^(?:to|and|-|–)$/.test(words.lower[own.end] ?? '') ? own.end : low.end
  const joint = words.lower[joins] ?? ''
  const between = words.lower[low.first - 1] === 'between' && joint === 'and'
  const from = words.lower[low.first - 1] === 'from' && joint === 'to'
  const dash = (joint === '-' || joint === '–') && tokens.end[joins - 1] === tokens.start[joins]
  if (!between && !from && !dash && joint !== 'to') return undefined
  const at = joins + 1 + (isSign(words, joins + 1) ? 1 : 0)
  // "10% to $5" are two things.
  if (at > joins + 1 && currencyBefore(tokens, words, at, lexicon)?.unit !== low.unit) return undefined
  if (at >= tokens.length || tokens.sentence[at] !== tokens.sentence[low.first]) return undefined
  const alike = (words.shape[at]! & DIGIT) === (words.shape[low.end - 1]! & DIGIT)
  if (joint === 'to' && !from && (words.shape[at]! & DIGIT) === 0 && !alike) return undefined
  const high = readNumber(tokens, words, at)
  if (!high || high.value <= 0) return undefined
  if (joins > low.end && unitAfter(tokens, words, high.end, lexicon, false)?.unit !== own?.unit) return undefined
  const least = value * sharedScale(words, low, value, at, high)
  if (high.value <= least) return undefined
  return {
    first: between || from ? low.first - 1 : low.first,
    end: high.end,
    min: least,
    max: high.value,
    bound: 'between',
    partitive: false,
    ...(low.unit !== undefined && { unit: low.unit }),
  }
}

function isSign(words: Words, i: number): boolean {
  return /^\p{Sc}$/u.test(words.lower[i] ?? '')
}

/** "10 to 15 million": the scale word holds for both, where the first has none. */
function sharedScale(
  words: Words,
  low: Amount,
  value: number,
  at: number,
  high: { readonly end: number; readonly value: number },
): number {
  if (Number.isNaN(numeralValue(words.lower[low.end - 1]!)) || high.end === at + 1) return 1
  const bare = numeralValue(words.lower[at]!)
  return !Number.isNaN(bare) && bare > value && value < 1000 ? high.value / bare : 1
}

/** Takes in the words before or behind an amount that set its bound. */
function bounded(tokens: Tokens, words: Words, amount: Amount): Amount {
  for (const { words: phrase, bound } of BOUNDS_BEFORE.get(words.lower[amount.first - 1] ?? '') ?? []) {
    const first = amount.first - phrase.length
    if (first < 0 || tokens.sentence[first] !== tokens.sentence[amount.first]) continue
    if (!phrase.every((word, k) => words.lower[first + k] === word)) continue
    // "just 3" and "only 3" say nothing of the bound.
    return bound === 'exactly' ? amount : withBound({ ...amount, first }, bound)
  }
  for (const { words: phrase, bound } of BOUNDS_AFTER) {
    // "5+1" is no bound.
    const goesOn = phrase[0] === '+' && ((words.shape[amount.end + 1] ?? 0) & DIGIT) !== 0
    if (!goesOn && phrase.every((word, k) => words.lower[amount.end + k] === word))
      return withBound({ ...amount, end: amount.end + phrase.length }, bound)
  }
  return amount
}

function withBound(amount: Amount, bound: Bound): Amount {
  if (amount.bound === 'between') return amount
  const { first, end, partitive, value, unit } = amount
  const number = value ?? amount.min
  if (number === undefined) return amount
  const measured = unit === undefined ? undefined : { unit }
  if (bound === 'over' || bound === 'at-least') return { first, end, bound, partitive, min: number, ...measured }
  if (bound === 'under' || bound === 'at-most') return { first, end, bound, partitive, max: number, ...measured }
  return value === undefined ? amount : { first, end, bound, partitive, value, ...measured }
}
