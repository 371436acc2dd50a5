import { lowerBound } from '../../learning/index.ts'
import type { GazetteerEntry } from '../../schema/index.ts'
import type { ScoredName } from '../reading/read-stretches.ts'
import type { Syntax } from '../syntax.ts'
import { CAPITAL, LETTER, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'
import type { NameMatch } from './name-matches.ts'
import { agrees, typeOfHead, typeOfTagged } from './name-types.ts'

/** Names in a Document: what the reading network tags and what the gazetteers know, made to agree. In text order, without overlap. */
export function findNames(syntax: Syntax, lexicon: MentionLexicon): Draft[] {
  const { tokens, sentences } = syntax
  const words = wordsOf(syntax.document, tokens)
  const opens = new Uint8Array(tokens.length)
  for (const { firstToken, endToken } of sentences) if (endToken > firstToken) opens[firstToken] = 1
  const { matches } = syntax
  const { entries } = lexicon.trie
  const tagged = parted(syntax.names, words)
  const drafts: Draft[] = []
  let at = 0
  for (const match of matches) {
    while (at < tagged.length && tagged[at]!.end <= match.first) {
      put(drafts, fromTagged(tagged[at]!, words, lexicon))
      at++
    }
    // All tagged names that touch the known one.
    let last = at
    while (last < tagged.length && tagged[last]!.first < match.end) last++
    const touching = tagged.slice(at, last)
    const [only] = touching
    if (only && touching.length === 1 && isTiled(only, match, matches, words)) {
      put(drafts, fromKnown(match, entries, 0.85))
      // The other known names that make up the tagged one have their turn.
      if (only.end <= match.end) at = last
      continue
    }
    if (touching.length === 0) {
      if (standsAlone(match, entries, words, opens)) put(drafts, fromKnown(match, entries, 0.75))
    } else if (touching.length === 1 && only && (only.first < match.first || only.end > match.end)) {
      // The model sees a longer name; a later known name may lie within it too.
      if (only.end > match.end) {
        const wider = widened(only, match, words, lexicon)
        if (wider) put(drafts, wider)
        else {
          put(drafts, fromTagged(only, words, lexicon))
        }
        at = last
        continue
      }
      put(drafts, widened(only, match, words, lexicon) ?? fromTagged(only, words, lexicon))
    } else put(drafts, settled(match, touching, words, lexicon))
    at = Math.max(at, last)
  }
  for (; at < tagged.length; at++) put(drafts, fromTagged(tagged[at]!, words, lexicon))
  return drafts
}

/** Places set apart by a comma are two: "Aleppo, Syria". */
function parted(tagged: readonly ScoredName[], words: Words): ScoredName[] {
  return tagged.flatMap((name) => {
    if (name.type !== 'Location') return [name]
    let comma = name.first + 1
    while (comma < name.end && words.lower[comma] !== ',') comma++
    return comma < name.end - 1
      ? [
          { ...name, end: comma },
          { ...name, first: comma + 1 },
        ]
      : [name]
  })
}

/** Whether a tagged name is nothing but known names side by side ("Sunni Muslim ISIS"), `match` being one of them. */
function isTiled(name: ScoredName, match: NameMatch, matches: readonly NameMatch[], words: Words): boolean {
  if (name.end - name.first <= match.end - match.first) return false
  let at = name.first
  if (words.lower[at] === 'the') at++
  const low = lowerBound(matches.length, (place) => matches[place]!.first < at)
  let count = 0
  for (let i = low; i < matches.length && matches[i]!.first === at; i++) {
    at = matches[i]!.end
    count++
    if (at >= name.end) return count > 1
  }
  return false
}

function put(drafts: Draft[], draft: Draft | undefined): void {
  if (!draft) return
  const before = drafts.at(-1)
  if (before && before.end > draft.first) return
  drafts.push(draft)
}

function fromKnown(match: NameMatch, entries: readonly GazetteerEntry[], confidence: number): Draft {
  return { first: match.first, end: match.end, kind: 'name', type: entries[match.entries[0]!]!.type, confidence }
}

function fromTagged(name: ScoredName, words: Words, lexicon: MentionLexicon): Draft | undefined {
  const { first, end } = trimmed(name, words)
  if (end <= first || name.confidence < 0.35) return undefined
  const type = typeOfTagged(name.type, words.lower, first, end, lexicon)
  return type === undefined ? undefined : { first, end, kind: 'name', type, confidence: name.confidence }
}

/** A tagged name without a leading article, a trailing possessive or a hyphen left over. */
function trimmed(name: ScoredName, words: Words): { first: number; end: number } {
  let { first, end } = name
  while (first < end && (words.lower[first] === 'the' || !(words.shape[first]! & (LETTER | 4)))) first++
  // "Moon Jae-in": the small part behind the hyphen belongs to the name.
  if (words.lower[end - 1] === '-' && /^[a-z]{2,4}$/.test(words.surface[end] ?? '')) return { first, end: end + 1 }
  while (end > first && (words.lower[end - 1] === '-' || words.lower[end - 1] === "'s" || words.lower[end - 1] === '.'))
    end--
  return { first, end }
}

/** A known name that covers what the model tagged: its span wins, and its type where the two can be the same thing. */
function settled(
  match: NameMatch,
  touching: readonly ScoredName[],
  words: Words,
  lexicon: MentionLexicon,
): Draft | undefined {
  const { entries } = lexicon.trie
  const [name] = touching
  if (!name) return undefined
  const fitting = match.entries.find((entry) => agrees(name.type, entries[entry]!.type))
  const confidence = Math.max(0.6, Math.min(0.98, name.confidence))
  if (fitting !== undefined)
    return { first: match.first, end: match.end, kind: 'name', type: entries[fitting]!.type, confidence }
  const known = entries[match.entries[0]!]!.type
  const weak = known === 'Place' || known === 'Nationality'
  if (weak && match.end - match.first === 1) return fromTagged(name, words, lexicon)
  if (name.type === 'Person' && match.end - match.first === 1 && name.confidence > 0.8 && known === 'Country')
    return fromTagged(name, words, lexicon)
  return fromKnown(match, entries, 0.7)
}

/** A tagged name that is longer than the known one inside it. */
function widened(name: ScoredName, match: NameMatch, words: Words, lexicon: MentionLexicon): Draft | undefined {
  const { entries } = lexicon.trie
  const { first, end } = trimmed(name, words)
  const entry = entries[match.entries[0]!]!
  // "the Hezbollah-led": nothing but an article or punctuation more.
  if (first >= match.first && end <= match.end) return settled(match, [name], words, lexicon)
  const type = typeOfTagged(name.type, words.lower, first, end, lexicon)
  const strong = match.end - match.first > 1 && entry.type !== 'Place' && entry.type !== 'Country'
  if (strong && agrees(name.type, entry.type)) {
    const told = typeOfHead(words.lower, first, end, lexicon.heads)
    return { first, end, kind: 'name', type: told ?? entry.type, confidence: name.confidence }
  }
  if (type === undefined) return fromKnown(match, entries, 0.6)
  return { first, end, kind: 'name', type, confidence: name.confidence }
}

/** Whether a known name that the model does not see is believed all the same. */
function standsAlone(match: NameMatch, entries: readonly GazetteerEntry[], words: Words, opens: Uint8Array): boolean {
  const { type } = entries[match.entries[0]!]!
  if (match.end - match.first > 1) return type !== 'Place' || !opens[match.first]
  if (type !== 'Place' && type !== 'Person') return true
  return !opens[match.first] && (words.shape[match.first]! & CAPITAL) !== 0 && words.surface[match.first]!.length > 4
}
