import type { Passage } from './passages.ts'

/** Keys of one text at most: the passages of a long one are sampled by their least keys. */
const MOST = 64

/** Shorter passages are shared by chance. */
const FEWEST = 12

/**
 * Keys under which texts that share a passage are found (min-hash, Broder 1997): the least shingle of each passage. A passage taken
 * over word for word keeps its key wherever it goes; one with a word changed keeps it about as often as it keeps shingles.
 */
export function reuseKeys(passages: readonly Passage[]): readonly number[] {
  const keys = new Set<number>()
  for (const { shingles, words } of passages) if (words >= FEWEST) keys.add(shingles.reduce((a, b) => Math.min(a, b)))
  const sorted = [...keys].sort((a, b) => a - b)
  return sorted.slice(0, MOST)
}
