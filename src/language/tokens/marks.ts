import { CHARACTER_CLASS, isLetter, isWordUnit, SPACE } from './characters.ts'
import { APOSTROPHE_WORDS, CLITICS } from './word-lists.ts'
import { isApostrophe } from './words.ts'

/** Marks that stand together as one token when repeated: . - – — = _ * ! ? # ~ < > + ^ | ` • */
const RUNS = new Set([46, 45, 0x2013, 0x2014, 61, 95, 42, 33, 63, 35, 126, 60, 62, 43, 94, 124, 96, 0x2022])
/** Marks that mix in one token: . ! ? … */
const ENDS = new Set([46, 33, 63, 0x2026])

/** End of the punctuation, symbol or apostrophe word that starts at `from`. */
export function markEnd(text: string, from: number, limit: number, afterSpace: boolean): number {
  const code = text.charCodeAt(from)
  if (isApostrophe(code)) return apostropheEnd(text, from, limit)
  if (code === 58 || code === 59 || code === 61) return faceEnd(text, from, limit, afterSpace)
  // "#topic"
  if (code === 35 && from + 1 < limit && isLetter(CHARACTER_CLASS[text.charCodeAt(from + 1)]!)) {
    let end = from + 1
    while (end < limit && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 95)) end++
    return end
  }
  return runEnd(text, from, limit)
}

function runEnd(text: string, from: number, limit: number): number {
  const code = text.charCodeAt(from)
  let end = from + 1
  if (ENDS.has(code)) while (end < limit && ENDS.has(text.charCodeAt(end))) end++
  else if (RUNS.has(code)) while (end < limit && text.charCodeAt(end) === code) end++
  return end
}

/** 's and its like after a word, 'em and its like, '90s, '' for a quotation mark, or the mark alone. */
function apostropheEnd(text: string, from: number, limit: number): number {
  if (from + 1 >= limit) return from + 1
  if (text.charCodeAt(from + 1) === text.charCodeAt(from)) return from + 2
  let end = from + 1
  while (end < limit && end - from < 8 && isWordUnit(text.charCodeAt(end))) end++
  const word = text.slice(from + 1, end)
  if (CLITICS.has(word) || APOSTROPHE_WORDS.has(word) || /^\d0s$/.test(word)) return end
  return from + 1
}

/** ":-)" and its like, after a space and before one; else the mark or its run. */
function faceEnd(text: string, from: number, limit: number, afterSpace: boolean): number {
  const plain = runEnd(text, from, limit)
  if (!afterSpace || from + 1 >= limit) return plain
  const face = /^[:;=]-?[)(DPp|/]+/.exec(text.slice(from, from + 4))
  if (!face) return plain
  const end = from + face[0].length
  return end >= limit || CHARACTER_CLASS[text.charCodeAt(end)] === SPACE ? Math.min(end, limit) : plain
}
