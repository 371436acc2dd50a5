import { CAPITAL, CHARACTER_CLASS, DIGIT, isLetter, isWordUnit, LETTER } from './characters.ts'
import {
  ABBREVIATIONS,
  CLITICS,
  FIGURE_ABBREVIATIONS,
  FUSED_WORDS,
  JOINED_PREFIXES,
  UNITS_AFTER_FIGURES,
} from './word-lists.ts'

const STOP = 46
const HYPHEN = 45

/** End of the word or figure that starts at `from` (a letter or digit). */
export function wordEnd(text: string, from: number, limit: number): number {
  if (isNegation(text, from, limit)) return from + 3
  if (CHARACTER_CLASS[text.charCodeAt(from)] === DIGIT) return figureEnd(text, from, limit)
  let at = from
  let letters = true
  while (at < limit) {
    const code = text.charCodeAt(at)
    const kind = CHARACTER_CLASS[code]!
    if (kind === LETTER || kind === CAPITAL) at++
    else if (kind === DIGIT) {
      letters = false
      at++
    } else if (code === 95) at++
    else if (code === STOP) {
      if (at + 1 < limit && isWordUnit(text.charCodeAt(at + 1)) && !startsSentence(text, from, at)) at++
      else return letters || at > from ? withStop(text, from, at) : at
    } else if (isApostrophe(code)) {
      if (!goesOnAfterApostrophe(text, from, at, limit)) break
      at++
    } else if (code === HYPHEN) {
      if (!joinsHyphen(text, from, at, limit)) break
      at++
    } else if ((code === 38 || code === 64) && joinsCapitals(text, from, at, limit, code)) at++
    else break
  }
  // "don't": the word ends before n't.
  if (at < limit && at - from > 1 && isApostrophe(text.charCodeAt(at)) && isNegation(text, at - 1, limit)) return at - 1
  return at
}

/** Where the written word [start, end) falls into two ("can|not"), or `start` where it does not. */
export function fusedSplit(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 2 || length > 8) return start
  const last = text.charCodeAt(end - 1) | 32
  // t, a, e, m, s, l: the last letters of all fused words.
  if (last !== 116 && last !== 97 && last !== 101 && last !== 109 && last !== 115 && last !== 108) return start
  const first = FUSED_WORDS.get(text.slice(start, end).toLowerCase())
  return first === undefined ? start : start + first
}

/** Whether a word whose first letter an editor altered starts at `from`: "[T]he". */
export function isAltered(text: string, from: number, limit: number): boolean {
  return (
    from + 3 < limit &&
    text.charCodeAt(from) === 91 &&
    text.charCodeAt(from + 2) === 93 &&
    isLetter(CHARACTER_CLASS[text.charCodeAt(from + 1)]!) &&
    isLetter(CHARACTER_CLASS[text.charCodeAt(from + 3)]!)
  )
}

/** ' ’ ` ´ ʼ */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 96 || code === 0xb4 || code === 0x2bc
}

/** Whether n't stands at `at`, inside a word. */
function isNegation(text: string, at: number, limit: number): boolean {
  return (
    (text.charCodeAt(at) | 32) === 110 &&
    at + 2 < limit &&
    at > 0 &&
    (text.charCodeAt(at + 2) | 32) === 116 &&
    isApostrophe(text.charCodeAt(at + 1)) &&
    isLetter(CHARACTER_CLASS[text.charCodeAt(at - 1)]!) &&
    !(at + 3 < limit && isWordUnit(text.charCodeAt(at + 3)))
  )
}

/** "130,000", "3.5", "5:30", "9/11", "713-555-0100", "19th"; "5pm" ends before its unit. */
function figureEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    const kind = CHARACTER_CLASS[code]!
    if (kind === DIGIT) at++
    else if (at + 1 < limit && CHARACTER_CLASS[text.charCodeAt(at + 1)] === DIGIT && isInFigure(text, from, at, limit))
      at++
    else break
  }
  let end = at
  while (end < limit && isWordUnit(text.charCodeAt(end)) && end - at < 32) end++
  if (end === at) return isListNumber(text, from, at, limit) ? at + 1 : at
  if (end - at <= 4 && UNITS_AFTER_FIGURES.has(text.slice(at, end).toLowerCase())) return at
  return end
}

/** Whether the mark at `at`, before a digit, belongs to the figure: . , : / always, a hyphen in numbers of telephones and days. */
function isInFigure(text: string, from: number, at: number, limit: number): boolean {
  const code = text.charCodeAt(at)
  if (code === STOP || code === 44 || code === 58 || code === 47) return true
  if (code !== HYPHEN || at - from > 12) return false
  const rest = text.slice(from, Math.min(limit, from + 20))
  return /^(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}(?!\d)|^\d{1,2}-\d{1,2}-\d{2,4}(?!\d)|^\d{4}-\d{2}-\d{2}(?!\d)/.test(rest)
}

/** "1." at the start of a line. */
function isListNumber(text: string, from: number, at: number, limit: number): boolean {
  if (at >= limit || text.charCodeAt(at) !== STOP || at - from > 2) return false
  const startsLine = from === 0 || text.charCodeAt(from - 1) === 10
  return startsLine && at + 1 < limit && text.charCodeAt(at + 1) === 32
}

/** "the end.Next": a stop with no space after it, between a small letter and a capital, ends a sentence. */
function startsSentence(text: string, from: number, stop: number): boolean {
  return (
    stop - from > 2 &&
    CHARACTER_CLASS[text.charCodeAt(stop - 1)] === LETTER &&
    CHARACTER_CLASS[text.charCodeAt(stop + 1)] === CAPITAL
  )
}

/** End of the word [from, at) that has a stop at `at`: with it when the word is an abbreviation or an initial. */
function withStop(text: string, from: number, at: number): number {
  const length = at - from
  if (length === 1) return isLetter(CHARACTER_CLASS[text.charCodeAt(from)]!) && text[from] !== 'I' ? at + 1 : at
  if (length > 10) return at
  const word = text.slice(from, at)
  // Inner stops: U.S, p.m, e.g, a.k.a
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return at + 1
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return at + 1
  return FIGURE_ABBREVIATIONS.has(lower) && /^ ?\d/.test(text.slice(at + 1, at + 3)) ? at + 1 : at
}

/** "Sha'lan", "O'Neil", "o'clock" go on; 's, 're and a closing mark do not. */
function goesOnAfterApostrophe(text: string, from: number, at: number, limit: number): boolean {
  if (at + 1 >= limit || !isLetter(CHARACTER_CLASS[text.charCodeAt(at + 1)]!)) return false
  let end = at + 1
  while (end < limit && end - at < 4 && isLetter(CHARACTER_CLASS[text.charCodeAt(end)]!)) end++
  if (end - at <= 3 && CLITICS.has(text.slice(at + 1, end))) return false
  return !(at > from && isNegation(text, at - 1, limit))
}

function joinsHyphen(text: string, from: number, at: number, limit: number): boolean {
  if (at + 1 >= limit || !isWordUnit(text.charCodeAt(at + 1)) || at - from > 8) return false
  return JOINED_PREFIXES.has(text.slice(from, at).toLowerCase())
}

/** "AT&T", "name@PLACE". */
function joinsCapitals(text: string, from: number, at: number, limit: number, code: number): boolean {
  if (at + 1 >= limit || !isWordUnit(text.charCodeAt(at + 1))) return false
  if (code === 64) return true
  return at - from <= 4 && text.slice(from, at + 2) === text.slice(from, at + 2).toUpperCase()
}
