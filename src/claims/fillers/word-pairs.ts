/** The types of nouns that a word before them makes something of its own ("stealth fighter"), by noun and by that word. */
export function wordPairs(
  nouns: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const pairs = new Map<string, Map<string, readonly string[]>>()
  for (const [words, types] of nouns) {
    const [before, noun] = words.split(' ')
    if (noun !== undefined) pairs.set(noun, (pairs.get(noun) ?? new Map()).set(before, types))
  }
  return pairs
}
