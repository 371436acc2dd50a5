import { hashText } from '../../learning/index.ts'
import { wordShape } from '../tags/word-shape.ts'

/** What the second look knows of a word by itself, as hashes: as printed, in small letters, its ends and its shape. */
export interface WordCode {
  readonly printed: number
  readonly lower: number
  readonly first3: number
  readonly last2: number
  readonly last3: number
  readonly last4: number
  readonly shape: number
  readonly isCapital: boolean
}

/** Characters of a word that are looked at. */
const LONGEST = 32

/** The codes of a printed word. */
export function wordCode(word: string): WordCode {
  const printed = word.length > LONGEST ? word.slice(0, LONGEST) : word
  const lower = printed.toLowerCase()
  const last = (length: number) => hashText(lower, Math.max(0, lower.length - length))
  return {
    printed: hashText(printed),
    lower: hashText(lower),
    first3: hashText(lower, 0, Math.min(3, lower.length)),
    last2: last(2),
    last3: last(3),
    last4: last(4),
    shape: wordShape(printed, 0, printed.length),
    isCapital: printed[0] !== lower[0],
  }
}
