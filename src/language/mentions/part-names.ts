import type { Syntax } from '../syntax.ts'
import { CAPITAL, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import { type KnownSurnames, knownSurnames } from './known-surnames.ts'
import type { MentionLexicon } from './mention-lexicon.ts'
import type { NameMatch } from './name-matches.ts'
import { typeOfHead } from './name-types.ts'
import { titleWord } from './titles.ts'

const TITLED = new Set(['Organization', 'Place', 'Nationality', 'Person'])
const BODIES = new Set(['GovernmentBody', 'ArmedGroup', 'Organization'])
const CONFIDENCE = 0.7
const INITIALS = /^(?:\p{Lu}\.)+$/u
/** A person's name has no more words than this. */
const LONGEST = 4

/**
 * Parts what the network took for one name: an office and its holder ("National Security Adviser A.B. Berg"), what stands before a title
 * ("Nevada Sen." before a name), a person and the body under that person ("Berg State Department"), a person named twice in a row.
 */
export function partNames(syntax: Syntax, names: readonly Draft[], lexicon: MentionLexicon): readonly Draft[] {
  const words = wordsOf(syntax.document, syntax.tokens)
  const surnames = knownSurnames(names, words, lexicon)
  const { matches } = syntax
  const { entries } = lexicon.trie
  let at = 0
  return names.flatMap((name, i) => {
    while (at < matches.length && matches[at]!.end <= name.first) at++
    if (name.end - name.first < 2 && name.type === 'Person') return [name]
    const inside: NameMatch[] = []
    for (let m = at; m < matches.length && matches[m]!.first < name.end; m++) inside.push(matches[m]!)
    if (inside.some(({ first, end }) => first <= name.first && end >= name.end)) return [name]
    return titled(name, names[i + 1], inside) ?? underPerson(name, inside) ?? twice(name) ?? [name]
  })

  /** Known names that lie within [first, end). */
  function knownWithin(inside: readonly NameMatch[], first: number, end: number): Draft[] {
    return inside.flatMap((match) =>
      match.first >= first && match.end <= end
        ? [{ ...match, kind: 'name' as const, type: entries[match.entries[0]!]!.type, confidence: CONFIDENCE }]
        : [],
    )
  }

  function titled(name: Draft, next: Draft | undefined, inside: readonly NameMatch[]): Draft[] | undefined {
    const { first, end, type } = name
    if (!TITLED.has(type)) return undefined
    let title = end - 1
    while (title >= first && !lexicon.titles.has(titleWord(words.lower[title]!))) title--
    if (title < first) return undefined
    if (title === end - 1) {
      let after = end
      while (lexicon.titles.has(titleWord(words.lower[after] ?? '')) || INITIALS.test(words.surface[after] ?? ''))
        after++
      return next?.type === 'Person' && next.first === after ? knownWithin(inside, first, title) : undefined
    }
    // Leading titles of a person are cut off elsewhere.
    if (type === 'Person' && title - first < 2) return undefined
    let stop = title + 1
    while (stop < end && (words.shape[stop]! & CAPITAL) !== 0) stop++
    const person = { ...name, first: title + 1, end: stop, type: 'Person' }
    if (stop === title + 1 || !isPersonLike(person, title === first, surnames, words, lexicon)) return undefined
    return [...knownWithin(inside, first, title), person, ...knownWithin(inside, stop, end)]
  }

  function underPerson(name: Draft, inside: readonly NameMatch[]): Draft[] | undefined {
    const body = inside.find(({ first, end }) => first === name.first + 1 && end === name.end)
    if (!body || !BODIES.has(name.type) || !BODIES.has(entries[body.entries[0]!]!.type)) return undefined
    const word = words.lower[name.first]!
    if (!surnames.sure.has(word) && (surnames.lean.get(word) ?? 0) <= 0) return undefined
    return [{ ...name, end: name.first + 1, type: 'Person' }, ...knownWithin([body], name.first, name.end)]
  }

  function twice(name: Draft): Draft[] | undefined {
    const word = words.lower[name.first]!
    if (name.type !== 'Person' || (surnames.lean.get(word) ?? 0) <= 0) return undefined
    for (let i = name.first + 1; i < name.end; i++)
      if (words.lower[i] === word)
        return [
          { ...name, end: i },
          { ...name, first: i },
        ]
    return undefined
  }
}

/** Whether what stands behind a title can be a person's name: by a given name, an initial, a known family name, or a title that nothing else has. */
function isPersonLike(
  { first, end }: Draft,
  opensWithTitle: boolean,
  { sure }: KnownSurnames,
  words: Words,
  lexicon: MentionLexicon,
): boolean {
  if (end - first > LONGEST || typeOfHead(words.lower, first, end, lexicon.heads) !== undefined) return false
  const isPlain = opensWithTitle && lexicon.titles.get(titleWord(words.lower[first - 1]!)) === 'plain'
  const given = words.lower[first]!
  return (
    isPlain || lexicon.givenNames.has(given) || INITIALS.test(words.surface[first]!) || sure.has(words.lower[end - 1]!)
  )
}
