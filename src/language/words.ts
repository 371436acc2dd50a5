import { type Document, Kept, type Tokens } from '../schema/index.ts'
import { isAltered } from './tokens/index.ts'

/** Shapes of a word, as bits. */
export const CAPITAL = 1
export const ALL_CAPITALS = 2
export const DIGIT = 4
export const LETTER = 8
export const LOWER = 16

/** The words of a Document's tokens: as printed ("[T]he" without its brackets), in lower case with plain apostrophes, and their shape bits. */
export interface Words {
  readonly surface: readonly string[]
  readonly lower: readonly string[]
  readonly shape: Uint8Array
}

const known = new Kept<Tokens, Words>()

/** Words of `tokens`, cut once for all steps that read them. */
export function wordsOf(document: Document, tokens: Tokens): Words {
  const before = known.get(tokens)
  if (before) return before
  const surface: string[] = new Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const printed = document.text.slice(tokens.start[i]!, tokens.end[i]!)
    surface[i] = isAltered(printed, 0, printed.length) ? printed[1]! + printed.slice(3) : printed
  }
  const words = wordsFrom(surface)
  known.set(tokens, words)
  return words
}

/** Words of a list of printed forms. */
export function wordsFrom(surface: readonly string[]): Words {
  const lower: string[] = new Array(surface.length)
  const shape = new Uint8Array(surface.length)
  for (let i = 0; i < surface.length; i++) {
    const word = surface[i]!
    const bits = shapeOf(word)
    shape[i] = bits
    lower[i] = bits & CAPITAL || bits === 0 || word.includes('’') ? word.toLowerCase().replace('’', "'") : word
  }
  return { surface, lower, shape }
}

/** Shape bits of a word: CAPITAL opens it, ALL_CAPITALS has two capitals or more and no small letter. */
export function shapeOf(word: string): number {
  let bits = 0
  let capitals = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 128) {
      if (code >= 97 && code <= 122) bits |= LETTER | LOWER
      else if (code >= 65 && code <= 90) {
        bits |= i === 0 ? LETTER | CAPITAL : LETTER
        capitals++
      } else if (code >= 48 && code <= 57) bits |= DIGIT
      continue
    }
    const letter = word[i]!
    if (code < 0xc0 || letter.toLowerCase() === letter.toUpperCase()) continue
    if (letter === letter.toLowerCase()) bits |= LETTER | LOWER
    else {
      bits |= i === 0 ? LETTER | CAPITAL : LETTER
      capitals++
    }
  }
  if (capitals > 1 && !(bits & LOWER)) bits |= ALL_CAPITALS
  if (capitals > 0 && !(bits & CAPITAL)) bits |= LETTER
  return bits
}
