import { addressEnd } from './addresses.ts'
import { CAPITAL, CHARACTER_CLASS, DIGIT, isLetter, isWordUnit, LETTER, SPACE, SURROGATE } from './characters.ts'
import { markEnd } from './marks.ts'
import { pushToken, type TokenBuffer } from './token-buffer.ts'
import { fusedSplit, isAltered, wordEnd } from './words.ts'

/**
 * Adds the tokens of text[from, to) to `buffer`: words as Universal Dependencies counts them for English ("do|n't",
 * "can|not", "anti-war" but "state|-|owned"), every character but spaces in exactly one. Linear.
 */
export function tokenize(text: string, from: number, to: number, buffer: TokenBuffer): void {
  let at = from
  let afterSpace = true
  while (at < to) {
    const code = text.charCodeAt(at)
    const kind = CHARACTER_CLASS[code]!
    if (kind === SPACE) {
      at++
      afterSpace = true
      continue
    }
    if (kind === LETTER || kind === CAPITAL || kind === DIGIT) {
      const address = addressEnd(text, at, to)
      if (address > at) {
        pushToken(buffer, at, address)
        at = address
      } else at = pushWord(text, at, to, buffer)
    } else if (kind === SURROGATE) at = pushPair(text, at, to, buffer)
    else if (isAltered(text, at, to)) {
      const end = wordEnd(text, at + 3, to)
      pushToken(buffer, at, end)
      at = end
    } else {
      const end = markEnd(text, at, to, afterSpace)
      pushToken(buffer, at, end)
      at = end
    }
    afterSpace = false
  }
}

function pushWord(text: string, at: number, to: number, buffer: TokenBuffer): number {
  const end = wordEnd(text, at, to)
  const split = fusedSplit(text, at, end)
  if (split > at) {
    pushToken(buffer, at, split)
    pushToken(buffer, split, end)
  } else pushToken(buffer, at, end)
  return end
}

/** A pair of surrogates with what is joined to it (skin tones, joiners), or a lone half. */
function pushPair(text: string, at: number, to: number, buffer: TokenBuffer): number {
  let end = at + 1
  if (end < to && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++
  while (end < to && isLetter(CHARACTER_CLASS[text.charCodeAt(end)]!) && !isWordUnit(text.charCodeAt(end))) end++
  pushToken(buffer, at, end)
  return end
}
