import type { Words } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'
import { titleWord } from './titles.ts'

/** What a whole Document says of the family names in it, by the name in lower case. */
export interface KnownSurnames {
  /** Family names of persons named in full, or behind a title: whoever else bears one of them alone is a person too. */
  readonly sure: ReadonlySet<string>
  /** How often each name of one word was taken for a person, less how often for something else. */
  readonly lean: ReadonlyMap<string, number>
}

/** Reads the family names off the names found. Linear. */
export function knownSurnames(names: readonly Draft[], words: Words, lexicon: MentionLexicon): KnownSurnames {
  const sure = new Set<string>()
  const lean = new Map<string, number>()
  for (const { first, end, type } of names) {
    const last = words.lower[end - 1]!
    if (end - first > 1) {
      const isTelling = lexicon.titles.has(titleWord(last)) || lexicon.heads.has(last) || lexicon.nouns.has(last)
      if (type === 'Person' && last.length > 2 && !isTelling) sure.add(last)
      continue
    }
    const isPerson = type === 'Person'
    lean.set(last, (lean.get(last) ?? 0) + (isPerson ? 1 : -1))
    if (isPerson && lexicon.titles.has(titleWord(words.lower[first - 1] ?? ''))) sure.add(last)
  }
  return { sure, lean }
}
