import type { Resources } from '../resources/index.ts'
import type { Quantity, TimeExpression, Tokens } from '../schema/index.ts'
import { TAG } from './codes.ts'
import { SCALES } from './numbers/number-words.ts'
import { numeralValue } from './numbers/numerals.ts'
import { opensNumber } from './numbers.ts'
import { INDEFINITE } from './quantities/quantity-words.ts'
import { type Amount, isGluedUnit, readAmount } from './quantities/read-amount.ts'
import { unitAfter } from './quantities/read-unit.ts'
import { type UnitLexicon, unitLexicon } from './quantities/unit-lexicon.ts'
import type { Syntax } from './syntax.ts'
import { TIME_UNITS } from './times/time-words.ts'
import { ALL_CAPITALS, CAPITAL, DIGIT, LETTER, type Words, wordsOf } from './words.ts'

/**
 * Quantities of a Document, in text order: numbers with bound, unit and counted class word ("over 130,000 rockets").
 * Dates, designations ("S-200"), ordinals, and "one" as a pronoun are none. Linear in the tokens.
 */
export function findQuantities(
  syntax: Syntax,
  times: readonly TimeExpression[],
  resources: Resources,
): readonly Quantity[] {
  const { document, tokens } = syntax
  const lexicon = unitLexicon(resources)
  const words = wordsOf(document, tokens)
  const found: Quantity[] = []
  let time = 0
  let last = 0
  for (let i = 0; i < tokens.length; ) {
    while (time < times.length && times[time]!.end <= tokens.start[i]!) time++
    const inTime = time < times.length && times[time]!.start < tokens.end[i]!
    if (inTime || !opens(words, i) || isPartOfName(tokens, words, i, lexicon)) {
      i++
      continue
    }
    const amount = readAmount(tokens, words, i, lexicon)
    if (!amount || amount.first < last || isPronounOne(tokens, words, amount) || overlapsTime(amount)) {
      i = Math.max(i + 1, amount?.end ?? 0)
      continue
    }
    const unit =
      amount.unit === undefined
        ? unitAfter(tokens, words, amount.end, lexicon, SCALES.has(words.lower[amount.end - 1]!))
        : undefined
    const end = unit?.end ?? amount.end
    const counted = amount.unit === undefined && unit === undefined ? countedAfter(tokens, words, amount) : undefined
    // A span takes in the words between the number and what it counts only where it counts something.
    const stop = counted?.end ?? end
    const start = tokens.start[amount.first]!
    // The dot that ends the sentence may cling to an abbreviation ("$5bn.").
    const textEnd = tokens.end[stop - 1]! - (/[a-z]\.$/i.test(words.surface[stop - 1]!) ? 1 : 0)
    const named = amount.unit ?? unit?.unit
    found.push({
      start,
      end: textEnd,
      text: document.text.slice(start, textEnd),
      ...(amount.value !== undefined && { value: amount.value }),
      ...(amount.min !== undefined && { min: amount.min }),
      ...(amount.max !== undefined && { max: amount.max }),
      bound: amount.bound,
      ...(named !== undefined && { unit: named }),
      ...(counted !== undefined && { counted: counted.words }),
    })
    last = stop
    i = Math.max(stop, i + 1)
  }
  return found

  function overlapsTime(amount: Amount): boolean {
    const end = tokens.end[amount.end - 1]!
    return time < times.length && times[time]!.start < end
  }
}

function opens(words: Words, i: number): boolean {
  const word = words.lower[i]!
  return opensNumber(word, words.shape[i]!) || INDEFINITE.has(word) || word === 'half' || word === 'a'
}

/** A number glued to letters or after a capitalised word without a space is a designation or an identifier. */
function isPartOfName(tokens: Tokens, words: Words, i: number, lexicon: UnitLexicon): boolean {
  if ((words.shape[i]! & DIGIT) === 0) return false
  if (
    (words.shape[i]! & LETTER) !== 0 &&
    Number.isNaN(numeralValue(words.lower[i]!)) &&
    !isGluedUnit(words, i, lexicon)
  )
    return true
  if (i === 0) return false
  const glued = tokens.end[i - 1] === tokens.start[i]
  if (glued && words.lower[i - 1] === '-' && i > 1 && (words.shape[i - 2]! & LETTER) !== 0) return true
  if (glued && words.lower[i - 1] === '/') return true
  const before = words.lower[i - 1]!
  if (
    /^(?:resolution|no\.?|article|chapter|unit|channel|page|section|paragraph|room|boeing|flight|ak|group|phase|annex)$/.test(
      before,
    )
  )
    return true
  const sameSentence = tokens.sentence[i - 1] === tokens.sentence[i]
  const shape = words.shape[i - 1]!
  // "Fateh 110", "Shahab 3": a proper noun before a number that counts nothing.
  if (sameSentence && (shape & CAPITAL) !== 0 && (shape & ALL_CAPITALS) === 0 && tokens.tag[i - 1] === TAG.PROPN) {
    const next = tokens.tag[i + 1]
    return next !== TAG.NOUN && next !== TAG.ADJ
  }
  return false
}

/** "one" is a quantity only with a noun behind it; "a" alone is none. */
function isPronounOne(tokens: Tokens, words: Words, { first, end, value, bound }: Amount): boolean {
  if (end - first !== 1 || bound !== 'exactly') return false
  const word = words.lower[first]!
  // "zero tolerance", "ground zero".
  if (word === 'zero')
    return tokens.tag[end] === TAG.NOUN || tokens.tag[first - 1] === TAG.NOUN || tokens.tag[first - 1] === TAG.PROPN
  if (word !== 'one') return false
  if (value !== 1) return false
  const tag = tokens.tag[end]
  const before = words.lower[first - 1] ?? ''
  if (/^(?:no|any|every|each|this|that|which|another|the)$/.test(before)) return true
  return tag !== TAG.NOUN && tag !== TAG.ADJ && words.lower[end] !== '-'
}

/** The class word a number counts: the noun phrase right behind it, with coordinated nouns ("rockets and missiles"). */
function countedAfter(
  tokens: Tokens,
  words: Words,
  amount: Amount,
): { readonly words: string; readonly end: number } | undefined {
  let at = amount.end
  if (words.lower[at] === 'of' && (amount.partitive || words.lower[at + 1] === 'the')) at++
  if (/^(?:the|its|their|his|these|those|such|more|other|additional|new)$/.test(words.lower[at] ?? '')) at++
  const sentence = tokens.sentence[amount.first]
  let noun = -1
  for (let i = at; i < tokens.length && i < at + 7 && tokens.sentence[i] === sentence; i++) {
    const tag = tokens.tag[i]!
    const people = tag === TAG.PROPN && words.lower[i]!.endsWith('s') && tokens.tag[i + 1] !== TAG.PROPN
    if (tag === TAG.NOUN || (people && i === at)) noun = i
    else if (noun >= 0 || TIME_UNITS.has(words.lower[i]!)) break
    else if (
      tag !== TAG.ADJ &&
      tag !== TAG.PROPN &&
      words.lower[i] !== '-' &&
      words.lower[i] !== ',' &&
      tag !== TAG.ADV
    )
      break
  }
  if (noun < 0 || TIME_UNITS.has(words.lower[noun]!)) return undefined
  let end = noun + 1
  const joint = words.lower[end]
  const joins =
    (joint === 'and' || joint === 'or') && tokens.tag[end + 1] === TAG.NOUN && tokens.sentence[end + 1] === sentence
  if (joins && words.lower[end + 1]!.endsWith('s') && words.lower[noun]!.endsWith('s')) end += 2
  const first = noun
  return { words: wordsBetween(tokens, words, first, end), end }
}

function wordsBetween(_tokens: Tokens, words: Words, first: number, end: number): string {
  return words.lower.slice(first, end).join(' ')
}
