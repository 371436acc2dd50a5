import { CAPITAL, LETTER, type Words } from '../words.ts'

/** What the whole Document says of its words: the gazetteer's opinion, and how a word is used elsewhere in it. */
export interface NameView {
  readonly length: number
  readonly words: Words
  /** 0, or a code for the type of the known name the token is in and its position there. */
  readonly known: Uint8Array
  /** How this word is used in the whole Document, as bits (see `usageBits`). */
  readonly usage: Uint8Array
  /** 1 on the first token of a sentence. */
  readonly opens: Uint8Array
}

const TITLES = new Set(
  'mr mrs ms dr prof professor sheikh sheik imam ayatollah president minister premier general gen colonel col lt capt captain major maj brig brigadier commander admiral marshal sir lord king prince princess queen emir sultan senator sen rep judge justice chairman ceo secretary spokesman spokeswoman spokesperson director ambassador mayor governor leader'.split(
    ' ',
  ),
)
const SPEECH = new Set('said says told added warned noted claimed stated'.split(' '))
const PLACING = new Set('in at near from across outside'.split(' '))

/** Builds the view. `known` and `opens` are given for each token. Linear. */
export function nameView(words: Words, known: Uint8Array, opens: Uint8Array): NameView {
  return { length: words.surface.length, words, known, usage: usageBits(words, opens), opens }
}

/** Bits: 1 capital inside a sentence, 2 in lower case, 4 after a title, 8 before a verb of speech, 16 after a preposition of place, 32 after another capital, 64 before one. */
function usageBits(words: Words, opens: Uint8Array): Uint8Array {
  const seen = new Map<string, number>()
  const { lower, shape } = words
  for (let i = 0; i < lower.length; i++) {
    const bits = shape[i]!
    if (!(bits & LETTER)) continue
    const word = lower[i]!
    if (!(bits & CAPITAL)) {
      if (seen.has(word) || word.length > 3) seen.set(word, (seen.get(word) ?? 0) | 2)
      continue
    }
    let usage = seen.get(word) ?? 0
    if (!opens[i]) {
      usage |= 1
      const before = lower[i - 1]!
      if (TITLES.has(before)) usage |= 4
      else if (PLACING.has(before)) usage |= 16
      else if (shape[i - 1]! & CAPITAL) usage |= 32
    }
    const after = lower[i + 1]
    if (after !== undefined) {
      if (SPEECH.has(after)) usage |= 8
      else if (shape[i + 1]! & CAPITAL) usage |= 64
    }
    seen.set(word, usage)
  }
  const bits = new Uint8Array(lower.length)
  for (let i = 0; i < lower.length; i++) if (shape[i]! & CAPITAL) bits[i] = seen.get(lower[i]!) ?? 0
  return bits
}
