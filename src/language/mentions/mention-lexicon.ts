import type { Resources } from '../../resources/index.ts'
import { buildNameTrie, type NameTrie } from './name-trie.ts'

/** All that the packs know about mentions, read once for each Resources. */
export interface MentionLexicon {
  readonly trie: NameTrie
  /** Type by the telling word of a name ("ministry"). */
  readonly heads: ReadonlyMap<string, string>
  /** Type by the lemma of a common noun ("factory"). */
  readonly nouns: ReadonlyMap<string, string>
  /** Words that end a title before a person's name: `office` or `plain`. */
  readonly titles: ReadonlyMap<string, string>
  /** First names of persons, in lower case. */
  readonly givenNames: ReadonlySet<string>
  /** Family names of holders of listed offices, in lower case. */
  readonly officeHolders: ReadonlySet<string>
  /** Country or bloc whose government a capital or seat stands for ("Jerusalem", "the Kremlin"), by name in lower case. */
  readonly seats: ReadonlyMap<string, string>
  /** Verbs, by lemma, whose subject acts as a government does. */
  readonly actingVerbs: ReadonlySet<string>
  /** First parts of weapon designations that need no other sign ("shahab", "fateh"). */
  readonly designations: ReadonlySet<string>
}

const lexicons = new WeakMap<Resources, MentionLexicon>()

/** The lexicon of these Resources. */
export function mentionLexicon(resources: Resources): MentionLexicon {
  const known = lexicons.get(resources)
  if (known) return known
  const made: MentionLexicon = {
    trie: buildNameTrie(resources.gazetteer),
    heads: texts(resources.lexicon('name-heads')),
    nouns: texts(resources.lexicon('mention-nouns')),
    titles: texts(resources.lexicon('titles')),
    givenNames: new Set(
      [...resources.lexicon('genders')].flatMap(([word, value]) => (value === 'he' || value === 'she' ? [word] : [])),
    ),
    officeHolders: new Set(
      resources.offices.flatMap(({ offices }) =>
        offices.flatMap(({ holders }) => holders.map(({ name }) => name.toLowerCase().split(/[ -]/).at(-1)!)),
      ),
    ),
    seats: texts(resources.lexicon('seats')),
    actingVerbs: new Set(resources.lexicon('acting-verbs').keys()),
    designations: new Set(resources.lexicon('designations').keys()),
  }
  lexicons.set(resources, made)
  return made
}

function texts(list: ReadonlyMap<string, string | true>): Map<string, string> {
  const kept = new Map<string, string>()
  for (const [word, value] of list) if (typeof value === 'string') kept.set(word, value)
  return kept
}
