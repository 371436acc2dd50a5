import type { Syntax } from '../syntax.ts'
import { CAPITAL, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import { type KnownSurnames, knownSurnames } from './known-surnames.ts'
import type { MentionLexicon } from './mention-lexicon.ts'
import { typeOfHead } from './name-types.ts'
import { titleWord } from './titles.ts'

/** What the network mistakes a person for. */
const WAVERING = new Set(['Nationality', 'Organization', 'Place', 'Facility'])
/** What is said of a person in office, and of no people: "the Berg administration". */
const OF_OFFICE = new Set([
  'administration',
  'presidency',
  'campaign',
  'era',
  'aide',
  'aides',
  'appointee',
  'appointees',
])
const PLACING = new Set(['in', 'at', 'near', 'from', 'outside', 'of'])
/** A name of a person has no more words than this. */
const LONGEST = 4

/**
 * One name has one type in a Document: a family name that it gives to a person is that person wherever it stands alone ("the Berg
 * administration"), a name behind a title or that opens with a given name is a person's, and a country or capital is no person.
 */
export function settleTypes(syntax: Syntax, names: readonly Draft[], lexicon: MentionLexicon): readonly Draft[] {
  const words = wordsOf(syntax.document, syntax.tokens)
  const known = knownTypes(syntax, lexicon)
  const inFull = names.map((name) => {
    const isWavering = WAVERING.has(name.type) && !known.has(spanKey(name)) && name.end - name.first > 1
    return isWavering && isPersonInFull(name, words, lexicon) ? { ...name, type: 'Person' } : name
  })
  const surnames = knownSurnames(inFull, words, lexicon)
  return inFull.map((name) => {
    if (name.end - name.first > 1) return name
    const type = typeOfWord(name, known.get(spanKey(name)), surnames, words, lexicon)
    return type === name.type ? name : { ...name, type }
  })
}

/** Types that the gazetteer has for each name it knows, by its span. */
function knownTypes({ matches }: Syntax, { trie }: MentionLexicon): ReadonlyMap<number, readonly string[]> {
  return new Map(matches.map((match) => [spanKey(match), match.entries.map((entry) => trie.entries[entry]!.type)]))
}

function spanKey({ first, end }: { readonly first: number; readonly end: number }): number {
  return first * 64 + Math.min(63, end - first)
}

function isPersonInFull({ first, end }: Draft, words: Words, lexicon: MentionLexicon): boolean {
  if (end - first > LONGEST || typeOfHead(words.lower, first, end, lexicon.heads) !== undefined) return false
  for (let i = first; i < end; i++)
    if ((words.shape[i]! & CAPITAL) === 0 || lexicon.titles.has(titleWord(words.lower[i]!))) return false
  if (lexicon.nouns.has(words.lower[end - 1]!)) return false
  return isBehindTitle(first, words, lexicon) || lexicon.givenNames.has(words.lower[first]!)
}

function isBehindTitle(first: number, words: Words, lexicon: MentionLexicon): boolean {
  return lexicon.titles.has(titleWord(words.lower[first - 1] ?? ''))
}

/** Type of a name of one word. */
function typeOfWord(
  { first, type }: Draft,
  known: readonly string[] | undefined,
  { sure, lean }: KnownSurnames,
  words: Words,
  lexicon: MentionLexicon,
): string {
  const word = words.lower[first]!
  if (type === 'Person') {
    if (!known || sure.has(word) || isBehindTitle(first, words, lexicon)) return type
    const isSeat = lexicon.seats.has(word) && known.includes('Place')
    return known.includes('Country') ? 'Country' : isSeat ? 'Place' : type
  }
  if (!WAVERING.has(type)) return type
  // The adherents of a party are no nationality.
  if (type === 'Nationality' && known?.includes('Organization')) return 'Organization'
  const isPlaced = type === 'Place' && (PLACING.has(words.lower[first - 1] ?? '') || lexicon.seats.has(word))
  if (known?.includes(type) && (type !== 'Place' || isPlaced)) return type
  if (sure.has(word) && !isPlaced) return 'Person'
  if (known) return type
  if ((lean.get(word) ?? 0) > 0 || (word.length > 3 && lexicon.officeHolders.has(word))) return 'Person'
  const next = words.lower[first + 1] === '-' ? first + 2 : first + 1
  return type === 'Nationality' && OF_OFFICE.has(words.lower[next] ?? '') ? 'Person' : type
}
