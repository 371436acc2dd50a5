const ASCII = /^[\0-\x7f]*$/

/** Keys of names met lately: the same few names come again and again. */
const kept = new Map<string, string>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 80

/**
 * A name folded for comparison, so that spellings of one name are equal: lower case, without accents, apostrophes, leading
 * article, titles' dots and possessive 's; hyphens are spaces; the Arabic article is one word whatever its vowel (al-, el-, Al).
 * Empty for a name without letters or digits.
 */
export function nameKey(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  const key = fold(name)
  if (kept.size >= MOST_KEPT) kept.clear()
  // A copy: a name cut out of a text would hold the whole text in memory.
  if (name.length <= LONGEST_KEPT) kept.set(name.split('').join(''), key)
  return key
}

function fold(name: string): string {
  // Most names are plain ASCII, where there is nothing to take apart.
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '')
  const folded = plain
    .toLowerCase()
    .replace(/['’`´ʼ]s\b(?=\s|$|\W*$)/gu, '')
    .replace(/['’‘`´ʼʻʿʾ.]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return folded.replace(/^(?:the|an?) (?=.)/u, '').replace(/\b(?:al|el|ul) (?=\p{L})/gu, 'al ')
}
