import { CAPITAL, DIGIT } from '../words.ts'
import type { NameView } from './name-features.ts'

/** How often a word in lower case stands inside names: by the hash of the word, `RARELY` or `OFTEN`. Others never do. */
export type InnerWords = ReadonlyMap<number, number>
export const RARELY = 1
export const OFTEN = 2

/**
 * For each token 1 where it may be part of a name, and so is worth scoring: it has a capital or a digit, or is a word in
 * lower case that often stands in names, or one that rarely does between two such tokens ("Bank of England").
 */
export function candidateTokens(view: NameView, inner: InnerWords): Uint8Array {
  const { length, words, lower } = view
  const kind = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    if ((words.shape[i]! & (CAPITAL | DIGIT)) !== 0) kind[i] = 3
    else kind[i] = inner.get(lower[i]!) ?? 0
  }
  const marks = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    if (kind[i]! >= OFTEN) marks[i] = 1
    else if (kind[i] === RARELY) {
      const left = kind[i - 1] === 3 || (kind[i - 2] === 3 && kind[i - 1]! > 0)
      const right = kind[i + 1] === 3 || (kind[i + 2] === 3 && kind[i + 1]! > 0)
      if (left && right) marks[i] = 1
    }
  }
  return marks
}
