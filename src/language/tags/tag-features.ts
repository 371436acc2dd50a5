import { stir, sum1, sum2 } from '../../learning/index.ts'
import { AFFIXES, type WordTypes } from './word-types.ts'

/** Offsets from the tagged word whose own features are kept as sums, one each a word type. */
export const TAG_OFFSETS = [-2, -1, 0, 1, 2] as const
/** Features `tagContextFeatures` writes. */
export const CONTEXT_FEATURES = 13

/** Writes the features of a word type standing at `TAG_OFFSETS[slot]`, from `n` on; returns the new count. */
export function typeFeatures(types: WordTypes, type: number, slot: number, features: Uint32Array, n: number): number {
  const base = slot * 32
  const offset = Math.abs(slot - 2)
  const word = types.word[type]!
  const shape = types.shape[type]!
  const at = type * AFFIXES
  const { affixes } = types
  features[n++] = sum1(base, word)
  features[n++] = sum1(base + 1, shape)
  if (offset === 2) return n
  features[n++] = sum1(base + 2, affixes[at + 2]!)
  features[n++] = sum1(base + 3, affixes[at + 1]!)
  if (offset === 1) return n
  features[n++] = sum1(base + 4, affixes[at]!)
  features[n++] = sum1(base + 5, affixes[at + 3]!)
  features[n++] = sum1(base + 6, affixes[at + 4]!)
  features[n++] = sum1(base + 7, affixes[at + 5]!)
  features[n++] = sum1(base + 8, affixes[at + 6]!)
  features[n++] = sum2(base + 9, affixes[at + 1]!, shape)
  features[n++] = sum2(base + 10, affixes[at + 2]!, shape)
  if (types.known[type]) features[n++] = sum1(base + 11, types.form[type]!)
  return n
}

/** Writes the features that join the tags before with the words around, from `n` on; returns the new count. */
export function tagContextFeatures(
  words: Int32Array,
  shapes: Int32Array,
  suffixes: Int32Array,
  i: number,
  previous: number,
  second: number,
  features: Uint32Array,
  n: number,
): number {
  const word = words[i]!
  const next = words[i + 1]!
  const before = words[i - 1]!
  features[n++] = sum1(200, previous)
  features[n++] = sum2(201, previous, second)
  features[n++] = sum2(202, previous, word)
  features[n++] = sum2(203, previous, next)
  features[n++] = sum2(204, previous, suffixes[i]!)
  features[n++] = sum2(205, before, word)
  features[n++] = sum2(206, word, next)
  features[n++] = sum2(207, suffixes[i]!, suffixes[i + 1]!)
  features[n++] = sum2(208, next, words[i + 2]!)
  features[n++] = sum2(209, previous, shapes[i]!)
  features[n++] = sum2(210, word, stir(sum2(0, previous, second)))
  features[n++] = sum2(211, stir(sum2(0, previous, suffixes[i]!)), suffixes[i + 1]!)
  features[n++] = sum2(212, before === 0 ? 1 : 0, shapes[i]!)
  return n
}
