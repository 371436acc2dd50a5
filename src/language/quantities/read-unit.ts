import type { Tokens } from '../../schema/index.ts'
import { TAG } from '../codes.ts'
import { DIGIT, type Words } from '../words.ts'
import type { UnitLexicon, UnitPhrase } from './unit-lexicon.ts'

/** A unit at tokens [first, end). */
export interface UnitReading {
  readonly unit: string
  readonly end: number
}

const OPENING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
])

/** Currency words that are other words as well; the tag must speak for the currency. */
const AMBIGUOUS = new Set(['won', 'real', 'rand', 'lei', 'kip', 'dong', 'sen', 'lire', 'sterling'])

/**
 * The unit of measure or currency behind a number that ends at token `end`, after a hyphen ("3-inch") or in brackets ("20 [kg]").
 * `scaled` says that the number ends in a scale word: "361 million pounds" are money, "361 pounds" are a weight.
 */
export function unitAfter(
  tokens: Tokens,
  words: Words,
  end: number,
  lexicon: UnitLexicon,
  scaled: boolean,
): UnitReading | undefined {
  const opening = OPENING.get(words.lower[end] ?? '')
  const at = opening !== undefined || words.lower[end] === '-' ? end + 1 : end
  if (at >= tokens.length || tokens.sentence[at] !== tokens.sentence[end - 1]) return undefined
  const word = words.lower[at]!
  const money = longest(words, at, lexicon.currencies)
  const measure = longest(words, at, lexicon.measures)
  const found = money && (!measure || scaled || money.words.length > measure.words.length) ? money : measure
  if (!found) return undefined
  const stop = at + found.words.length
  if (found.words.length === 1) {
    if (AMBIGUOUS.has(word) && tokens.tag[at] !== TAG.NOUN && tokens.tag[at] !== TAG.PROPN) return undefined
    if (/^[a-z]$/.test(word) && !isLetterUnit(tokens, words, at)) return undefined
  }
  if (opening === undefined) return { unit: found.unit, end: stop }
  return words.lower[stop] === opening ? { unit: found.unit, end: stop + 1 } : undefined
}

/** A unit of one letter stands right behind the figures, or is a small m that ends its phrase ("1 m"). */
function isLetterUnit(tokens: Tokens, words: Words, at: number): boolean {
  if ((words.shape[at - 1]! & DIGIT) === 0) return words.lower[at - 1] === '-' || OPENING.has(words.lower[at - 1] ?? '')
  return tokens.end[at - 1] === tokens.start[at] || words.surface[at] === 'm'
}

function longest(
  words: Words,
  at: number,
  phrases: ReadonlyMap<string, readonly UnitPhrase[]>,
): UnitPhrase | undefined {
  const known = phrases.get(words.lower[at]!)
  if (known) return known.find((phrase) => phrase.words.every((word, k) => words.lower[at + k] === word))
  // The dot that ends a sentence may cling to an abbreviation.
  const word = words.lower[at]!
  return word.endsWith('.') ? phrases.get(word.slice(0, -1))?.find((phrase) => phrase.words.length === 1) : undefined
}

/** Currency codes that stand before a number though they are not those of ISO 4217. */
const CODES = new Set(['rs', 'rmb', 'nis'])

/** The currency sign or code right before token `i` ("$", "US $", "EUR"); words such as "yen" stand behind a number. */
export function currencyBefore(
  tokens: Tokens,
  words: Words,
  i: number,
  lexicon: UnitLexicon,
): { readonly first: number; readonly unit: string } | undefined {
  const last = words.lower[i - 1] ?? ''
  const group = lexicon.currenciesByLast.get(last)
  if (!group || tokens.sentence[i - 1] !== tokens.sentence[i]) return undefined
  for (const { words: phrase, unit } of group) {
    const first = i - phrase.length
    if (first < 0 || tokens.sentence[first] !== tokens.sentence[i]) continue
    if (!phrase.every((word, k) => words.lower[first + k] === word)) continue
    if (/^[a-z]+$/.test(last) && last !== unit.toLowerCase() && !CODES.has(last)) return undefined
    // "the city's $500", "a $5 note".
    if (phrase.length > 1 && /^[as]$/.test(phrase[0]!) && words.surface[first] === phrase[0]) continue
    return { first, unit }
  }
  return undefined
}
