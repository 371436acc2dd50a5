/**
 * The regular forms of an English verb or noun: "cite" gives cites, cited, citing; "carry" carries, carried, carrying.
 * Word lists are looked up by lemma first and by these forms second, so that a word whose lemma was misread is still known.
 */
export function inflections(lemma: string, kind: 'verb' | 'noun'): readonly string[] {
  const last = lemma.at(-1) ?? ''
  const consonantY = last === 'y' && !/[aeiou]y$/.test(lemma)
  const sibilant = /(s|x|z|ch|sh)$/.test(lemma)
  const plural = consonantY ? `${lemma.slice(0, -1)}ies` : sibilant ? `${lemma}es` : `${lemma}s`
  if (kind === 'noun') return [plural]
  const stem = last === 'e' ? lemma.slice(0, -1) : doubles(lemma) ? lemma + last : lemma
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  return [plural, past, `${stem}ing`]
}

/** Short words of one vowel and one consonant double it: "ship", "plan"; so do some ending in a stressed syllable. */
function doubles(lemma: string): boolean {
  return /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(lemma) || STRESSED.has(lemma)
}
const STRESSED = new Set([
  'admit',
  'rebut',
  'commit',
  'submit',
  'transfer',
  'refer',
  'defer',
  'deter',
  'equip',
  'traffic',
  'compel',
  'rebel',
])
