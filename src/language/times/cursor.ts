import type { Tokens } from '../../schema/index.ts'
import { TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, LETTER, type Words, wordsOf } from '../words.ts'

/** Words of a Document with the bounds that a reading may not cross. */
export interface Cursor {
  readonly text: string
  readonly tokens: Tokens
  readonly words: Words
  /** The word in lower case without a final dot; "" beyond the sentence that `near` is in. */
  readonly at: (i: number, near: number) => string
}

/** A Cursor over all tokens. */
export function cursorOver(syntax: Syntax): Cursor {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const lower = words.lower.map((word, i) => (hasInnerCapital(word, words.shape[i]!) ? word.toLowerCase() : word))
  return {
    text: syntax.document.text,
    tokens,
    words,
    at(i, near) {
      if (i < 0 || i >= lower.length || tokens.sentence[i] !== tokens.sentence[near]) return ''
      const word = lower[i]!
      return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
    },
  }
}

/** "mid-August", "2016H2": words whose first letter is small or no letter keep their capitals in `Words`. */
function hasInnerCapital(word: string, shape: number): boolean {
  return word.length > 3 && (shape & CAPITAL) === 0 && (shape & LETTER) !== 0 && hasCapital(word)
}

function hasCapital(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 65 && code <= 90) return true
  }
  return false
}

/** Whether nothing but the end of the sentence or a mark stands at token `i`. */
export function isPhraseEnd({ at }: Cursor, i: number, near: number): boolean {
  return /^[^\p{L}\p{N}$€£]*$/u.test(at(i, near))
}

/** Whether token `i` is a noun or adjective in the sentence of `near`, so that a number before it counts it. */
export function isNominal({ tokens }: Cursor, i: number, near: number): boolean {
  if (i >= tokens.length || tokens.sentence[i] !== tokens.sentence[near]) return false
  const tag = tokens.tag[i]
  return tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.PROPN
}

/** Whether token `i` stands right behind the one before, without a space. */
export function isGlued({ tokens }: Cursor, i: number): boolean {
  return i > 0 && tokens.start[i] === tokens.end[i - 1]
}
