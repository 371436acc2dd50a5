import type { Tokens } from '../../schema/index.ts'
import type { Syntax } from '../syntax.ts'
import { type Words, wordsOf } from '../words.ts'

/** Words of a Document with the bounds that a reading may not cross. */
export interface Cursor {
  readonly tokens: Tokens
  readonly words: Words
  /** The word in lower case without a final dot; "" beyond the sentence that `near` is in. */
  readonly at: (i: number, near: number) => string
}

/** A Cursor over all tokens. */
export function cursorOver(syntax: Syntax): Cursor {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const { lower } = words
  return {
    tokens,
    words,
    at(i, near) {
      if (i < 0 || i >= lower.length || tokens.sentence[i] !== tokens.sentence[near]) return ''
      const word = lower[i]!
      return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
    },
  }
}
