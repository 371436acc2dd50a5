import { hashText } from '../../learning/index.ts'
import { wordShape } from './word-shape.ts'

/** Distinct written words held at once; when full, all are forgotten and read anew, so memory stays bounded. */
export const MOST_WORD_TYPES = 16_384

/** What the tagger and the parser need of each distinct written word, computed once a word: parallel arrays by type number. */
export interface WordTypes {
  readonly numbers: Map<string, number>
  /** Hash of the lower-case word when the training data knew it, else of its ending and shape. */
  readonly word: Int32Array
  /** 1 when the training data knew the word. */
  readonly known: Uint8Array
  /** Fine tag plus one of a word that always has the same, else 0. */
  readonly fixed: Uint8Array
  /** Hash of the word as written. */
  readonly form: Int32Array
  readonly shape: Int32Array
  /** Hashes of the last one to four and the first one to three characters of the lower-case word, seven a type. */
  readonly affixes: Int32Array
  /** Raised whenever all types are forgotten. */
  readonly state: { generation: number }
}

export const AFFIXES = 7

export function createWordTypes(most = MOST_WORD_TYPES): WordTypes {
  return {
    numbers: new Map(),
    word: new Int32Array(most),
    known: new Uint8Array(most),
    fixed: new Uint8Array(most),
    form: new Int32Array(most),
    shape: new Int32Array(most),
    affixes: new Int32Array(most * AFFIXES),
    state: { generation: 0 },
  }
}

/** Adds a written word that is not held yet, and returns its number. The caller makes room first. */
export function addWordType(
  types: WordTypes,
  written: string,
  vocabulary: ReadonlySet<number>,
  fixedTags?: ReadonlyMap<number, number>,
): number {
  const number = types.numbers.size
  const form = written.length > 40 ? written.slice(0, 40) : written
  // Figures are alike: what counts is how many digits there are and where marks stand.
  const lower = form.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0')
  const shape = wordShape(form, 0, form.length)
  const hash = hashText(lower)
  const known = vocabulary.has(hash)
  const affixes = types.affixes
  for (let length = 1; length <= 4; length++) {
    affixes[number * AFFIXES + length - 1] = hashText(lower, Math.max(0, lower.length - length))
  }
  for (let length = 1; length <= 3; length++) affixes[number * AFFIXES + length + 3] = hashText(lower, 0, length)
  types.numbers.set(written, number)
  types.word[number] = known ? hash : hashText(`${lower.slice(-3)}\u0000${shape}`)
  types.known[number] = known ? 1 : 0
  types.form[number] = hashText(form)
  types.fixed[number] = fixedTags?.get(types.form[number]!) ?? 0
  types.shape[number] = shape
  return number
}

/** Forgets all types when there is no room for `more`; whether it did. */
export function makeRoom(types: WordTypes, more: number): boolean {
  if (types.numbers.size + more <= MOST_WORD_TYPES) return false
  types.numbers.clear()
  types.state.generation++
  return true
}
