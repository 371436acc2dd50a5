import type { Syntax } from '../syntax.ts'
import { ALL_CAPITALS, CAPITAL, DIGIT, LETTER, type Words, wordsOf } from '../words.ts'
import type { Draft } from './draft.ts'
import type { MentionLexicon } from './mention-lexicon.ts'

const NUMBERED = new Set(['resolution', 'resolutions'])
const BODIES = new Set([
  'un',
  'u.n.',
  'unsc',
  'united',
  'nations',
  'security',
  'council',
  'general',
  'assembly',
  'unga',
  'eu',
  'board',
  'governors',
  'iaea',
])

/** Names made with a number: weapon designations ("S-200", "Fateh-110") and resolutions ("UNSC Resolution 1701"). In text order. */
export function findDesignations(syntax: Syntax, lexicon: MentionLexicon): Draft[] {
  const { tokens } = syntax
  const words = wordsOf(syntax.document, tokens)
  const found: Draft[] = []
  /** Codes that stand beside a weapon's noun somewhere in the Document: they are weapons wherever they stand. */
  const told = new Set<string>()
  for (let i = 2; i < tokens.length; i++) {
    if ((words.shape[i]! & DIGIT) === 0 || words.lower[i - 1] !== '-') continue
    if (weaponNear(i + 1) || weaponBefore(i - 3)) told.add(codeAt(i - 2, i))
  }
  for (let i = 0; i < tokens.length; i++) {
    const draft = (words.shape[i]! & DIGIT) !== 0 ? numberedAt(i) : undefined
    if (draft && draft.first >= (found.at(-1)?.end ?? 0)) found.push(draft)
  }
  return found

  function numberedAt(i: number): Draft | undefined {
    if (tokens.sentence[i - 1] !== tokens.sentence[i]) return designation(i, i)
    const before = words.lower[i - 1]!
    if (NUMBERED.has(before)) return resolution(i)
    if (before === '-' && i > 1 && tokens.start[i] === tokens.end[i - 1] && tokens.start[i - 1] === tokens.end[i - 2])
      return designation(i - 2, i)
    if (lexicon.designations.has(before) && (words.shape[i - 1]! & CAPITAL) !== 0) return designation(i - 1, i)
    return designation(i, i)
  }

  function resolution(i: number): Draft {
    let first = i - 1
    while (first > 0 && tokens.sentence[first - 1] === tokens.sentence[i] && BODIES.has(words.lower[first - 1]!))
      first--
    return { first, end: i + 1, kind: 'name', type: 'LegalInstrument', confidence: 0.95 }
  }

  /** Tokens first to last as a weapon's name: by a listed first part, or by a weapon's noun after a letter-number code. */
  function designation(first: number, last: number): Draft | undefined {
    const opening = words.surface[first]!
    const code = first === last ? /^([A-Z][A-Za-z]{0,9})-?\d{1,4}[A-Za-z]{0,3}$/.exec(opening)?.[1] : opening
    if (code === undefined || !(words.shape[first]! & CAPITAL) || !(words.shape[first]! & LETTER)) return undefined
    const listed = lexicon.designations.has(code.toLowerCase())
    if (!listed && !(isCode(words, first, code) && (weaponNear(last + 1) || told.has(codeAt(first, last)))))
      return undefined
    let end = last + 1
    const after = words.surface[end]
    if (after !== undefined && /^[A-Z]{1,3}\d?$/.test(after) && tokens.start[end] === tokens.end[last]) end++
    return { first, end, kind: 'name', type: 'Weapon', confidence: listed ? 0.95 : 0.85 }
  }

  function codeAt(first: number, last: number): string {
    return words.surface.slice(first, last + 1).join('')
  }

  /** "the drone, a Kuru-2", "missiles of the type Kuru-2": a weapon's noun up to five words before. */
  function weaponBefore(to: number): boolean {
    for (let i = to; i > to - 5 && i >= 0 && tokens.sentence[i] === tokens.sentence[to]; i--) {
      if (lexicon.nouns.get(tokens.lemma[i]!) === 'WeaponClass') return true
    }
    return false
  }

  function weaponNear(from: number): boolean {
    for (let i = from; i < from + 5 && tokens.sentence[i] === tokens.sentence[from - 1]; i++) {
      if (lexicon.nouns.get(tokens.lemma[i]!) === 'WeaponClass' || lexicon.heads.get(words.lower[i]!) === 'Weapon')
        return true
      if (words.lower[i] === ',' || words.lower[i] === '.') return false
    }
    return false
  }
}

function isCode(words: Words, first: number, code: string): boolean {
  return code.length <= 3 ? code === code.toUpperCase() : (words.shape[first]! & ALL_CAPITALS) === 0
}
