import { TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'
import { coverOf } from './nominals.ts'

/**
 * Offices printed as titles before a person's name ("Defense Minister" in "Iran's Defense Minister Anna Berg"); titles that
 * the model took into the name are cut off it. Returns the names as corrected, and the offices, each in text order.
 */
export function splitTitles(
  syntax: Syntax,
  names: readonly Draft[],
  lexicon: MentionLexicon,
): { readonly names: readonly Draft[]; readonly offices: readonly Draft[] } {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const cover = coverOf(names, tokens.length)
  const kept: Draft[] = []
  const offices: Draft[] = []
  for (const name of names) {
    const state = stateBefore(name)
    if (state) {
      kept.push(state)
      continue
    }
    const stripped = withoutPortfolio(name)
    if (stripped.type !== 'Person') {
      kept.push(name)
      continue
    }
    // "Secretary of Defense Anna Berg": an office by itself is nobody's name.
    if (name.end === name.first + 1 && words.lower[name.end] === 'of' && isOffice(name.first)) continue
    let { first } = stripped
    while (first < name.end - 1 && lexicon.titles.has(titleWord(words.lower[first]!))) first++
    const title = lexicon.titles.get(titleWord(words.lower[first - 1] ?? ''))
    kept.push(first === name.first ? name : { ...stripped, first })
    if (title !== 'office') continue
    const start = titleStart(first - 1, name.first)
    const unclaimed = kept.length < 2 || kept[kept.length - 2]!.end <= start
    if (unclaimed)
      offices.push({ first: start, end: first, kind: 'nominal', type: 'Office', confidence: 0.85, head: first - 1 })
  }
  return { names: kept, offices }

  function isOffice(at: number): boolean {
    return lexicon.titles.get(titleWord(words.lower[at] ?? '')) === 'office'
  }

  /** "[Velmoran Energy] Minister": the state alone, where a known name is followed by what the office is of; else undefined. */
  function stateBefore(name: Draft): Draft | undefined {
    const { first, end } = name
    if (end - first < 2 || !isOffice(end) || !PORTFOLIOS.has(words.lower[end - 1]!)) return undefined
    const match = syntax.matches.find((one) => one.first === first && one.end === end - 1)
    const type = match && lexicon.trie.entries[match.entries[0]!]?.type
    return type === 'Country' || type === 'Nationality' ? { ...name, end: end - 1, type } : undefined
  }

  /** "Secretary of [Defense Anna Berg]": what the office is of is no part of the name. */
  function withoutPortfolio(name: Draft): Draft {
    const { first, end } = name
    if (words.lower[first - 1] !== 'of' || !isOffice(first - 2) || end - first < 2) return name
    if (!PORTFOLIOS.has(words.lower[first]!) || lexicon.heads.has(words.lower[end - 1]!)) return name
    return { ...name, first: first + 1, type: 'Person' }
  }

  /** Capitalised words, adjectives and nouns before the title's last word belong to it: "Strategic Affairs Minister". */
  function titleStart(last: number, nameStart: number): number {
    let start = last
    while (start > 0 && last - start < 5 && tokens.sentence[start - 1] === tokens.sentence[last]) {
      const before = start - 1
      if (before < nameStart && cover[before]! >= 0) break
      const tag = tokens.tag[before]!
      const capital = (words.shape[before]! & CAPITAL) !== 0
      const word = words.lower[before]!
      const noun = tag === TAG.PROPN || tag === TAG.NOUN || tag === TAG.ADJ
      if (!(noun && (capital || tag !== TAG.PROPN)) && word !== '-') break
      if (tag === TAG.ADJ && !capital && !MODIFIERS.has(word)) break
      start--
    }
    while (start < last && words.lower[start] === '-') start++
    return start
  }
}

const MODIFIERS = new Set([
  'prime',
  'deputy',
  'vice',
  'foreign',
  'interior',
  'former',
  'acting',
  'chief',
  'senior',
  'top',
  'military',
  'general',
])

const PORTFOLIOS = new Set(
  'state defense defence war interior treasury commerce energy justice labor labour'.split(' '),
)

/** A word as titles are listed: in lower case, without the full stop of an abbreviation. */
export function titleWord(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}
