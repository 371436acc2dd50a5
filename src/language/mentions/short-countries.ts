import { TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'

const CONFIDENCE = 0.8
const COMPASS = new Set(['north', 'south', 'east', 'west'])

/**
 * Countries called by the point of the compass in their name: "the North" where the Document has North Korea or North Koreans. Names of
 * that word alone are the country, and so is the word with an article and no noun behind it. In text order, without overlap.
 */
export function withShortCountries(syntax: Syntax, names: readonly Draft[], lexicon: MentionLexicon): readonly Draft[] {
  const words = wordsOf(syntax.document, syntax.tokens)
  const openings = openingWords(syntax, words, lexicon)
  if (openings.size === 0) return names
  const made: Draft[] = []
  let at = 0
  for (let i = 0; i < syntax.tokens.length; i++) {
    for (; at < names.length && names[at]!.first < i; at++) made.push(names[at]!)
    const name = names[at]?.first === i ? names[at] : undefined
    if (!openings.has(words.lower[i]!) || (words.shape[i]! & CAPITAL) === 0) continue
    if ((made.at(-1)?.end ?? 0) > i || (name && name.end > i + 1)) continue
    if (name ? isAlone(i, syntax, words) : isDefinite(i, syntax, words)) {
      made.push({ first: i, end: i + 1, kind: 'name', type: 'Country', confidence: CONFIDENCE })
      if (name) at++
    }
  }
  return [...made, ...names.slice(at)]
}

/** Points of the compass, in lower case, that open two-word names of countries and nationalities in the text. */
function openingWords({ matches }: Syntax, words: Words, { trie }: MentionLexicon): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { first, end, entries } of matches) {
    const opening = words.lower[first]!
    if (end - first !== 2 || !COMPASS.has(opening)) continue
    const { type, country } = trie.entries[entries[0]!]!
    if ((type === 'Country' || type === 'Nationality') && country !== undefined) found.add(opening)
  }
  return found
}

/** No part of a longer name or compound: "North and South Korea" and "the North wind" are. */
function isAlone(i: number, { tokens }: Syntax, { shape, lower }: Words): boolean {
  if (tokens.sentence[i + 1] !== tokens.sentence[i]) return true
  const joins = lower[i + 1] === 'and' || lower[i + 1] === 'or' || lower[i + 1] === '-' || lower[i + 1] === '/'
  return !(shape[joins ? i + 2 : i + 1]! & CAPITAL)
}

function isDefinite(i: number, syntax: Syntax, words: Words): boolean {
  const next = syntax.tokens.tag[i + 1]
  const isHead = next !== TAG.NOUN && next !== TAG.ADJ && next !== TAG.PROPN
  return words.lower[i - 1] === 'the' && isHead && isAlone(i, syntax, words)
}
