import { feature1, feature2, feature3, hashText } from '../../learning/index.ts'
import { ALL_CAPITALS, CAPITAL, DIGIT, LETTER, LOWER, type Words } from '../words.ts'

/** What the name tagger sees of a Document: numbers for each word, the gazetteer's opinion, and how a word is used elsewhere in it. */
export interface NameView {
  readonly length: number
  readonly words: Words
  readonly lower: Int32Array
  readonly shape: Int32Array
  readonly suffix: Int32Array
  /** 0, or a code for the type of the known name the token is in and its position there. */
  readonly known: Uint8Array
  /** How this word is used in the whole Document, as bits (see `usageBits`). */
  readonly usage: Uint8Array
  /** 1 on the first token of a sentence. */
  readonly opens: Uint8Array
}

/** Number of the last template that depends on a word alone. */
const EDGE = hashText('\u0000edge')
const TITLES = new Set(
  'mr mrs ms dr prof professor sheikh sheik imam ayatollah president minister premier general gen colonel col lt capt captain major maj brig brigadier commander admiral marshal sir lord king prince princess queen emir sultan senator sen rep judge justice chairman ceo secretary spokesman spokeswoman spokesperson director ambassador mayor governor leader'.split(
    ' ',
  ),
)
const SPEECH = new Set('said says told added warned noted claimed stated'.split(' '))
const PLACING = new Set('in at near from across outside'.split(' '))

/** Builds the view. `known` and `opens` are given for each token. Linear. */
export function nameView(words: Words, known: Uint8Array, opens: Uint8Array): NameView {
  const { length } = words.surface
  const lower = new Int32Array(length)
  const shape = new Int32Array(length)
  const suffix = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const word = words.lower[i]!
    lower[i] = hashText(word)
    shape[i] = shortShape(words.surface[i]!, words.shape[i]!)
    suffix[i] = hashText(word, Math.max(0, word.length - 3))
  }
  return { length, words, lower, shape, suffix, known, usage: usageBits(words, opens), opens }
}

/** A number for the word's shape: what it opens with, whether mixed, with digits, hyphen or dot, and its length up to four. */
function shortShape(word: string, bits: number): number {
  const dot = word.includes('.') ? 32 : 0
  const hyphen = word.includes('-') ? 64 : 0
  const punctuation = (bits & (LETTER | DIGIT)) === 0 ? hashText(word) & 0xffff : 0
  return (bits | dot | hyphen | (Math.min(word.length, 4) << 7)) ^ (punctuation << 10)
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

/** Writes the features that depend on a word alone; the tagger adds them up once a word. Returns how many. */
export function wordFeatures(word: string, lower: string, bits: number, out: Uint32Array): number {
  const hash = hashText(lower)
  let n = 0
  out[n++] = feature1(1, hashText(word))
  out[n++] = feature1(2, hash)
  const { length } = lower
  out[n++] = feature1(3, hashText(lower, 0, Math.min(2, length)))
  out[n++] = feature1(4, hashText(lower, 0, Math.min(3, length)))
  out[n++] = feature1(5, hashText(lower, 0, Math.min(4, length)))
  out[n++] = feature1(6, hashText(lower, Math.max(0, length - 1)))
  out[n++] = feature1(7, hashText(lower, Math.max(0, length - 2)))
  out[n++] = feature1(8, hashText(lower, Math.max(0, length - 3)))
  out[n++] = feature1(9, hashText(lower, Math.max(0, length - 4)))
  out[n++] = feature1(10, shortShape(word, bits))
  out[n++] = feature1(11, longShape(word))
  out[n++] = feature2(12, hashText(lower, Math.max(0, length - 3)), bits & (CAPITAL | ALL_CAPITALS | LOWER))
  const hyphen = lower.indexOf('-')
  if (hyphen > 0) {
    out[n++] = feature1(13, hashText(lower, 0, hyphen))
    out[n++] = feature1(14, hashText(lower, hyphen + 1))
  }
  return n
}

/** Shape letter by letter, runs cut to two: "Al-Manar" is Xx-Xxx. */
function longShape(word: string): number {
  let hash = 7
  let last = 0
  let run = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const kind = code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 3 : code
    run = kind === last ? run + 1 : 0
    last = kind
    if (run < 2) hash = (Math.imul(hash, 31) + kind) | 0
  }
  return hash
}

/** Writes the features of token `i` that depend on its neighbours. Returns how many. */
export function contextFeatures(view: NameView, i: number, out: Uint32Array): number {
  const { lower, shape, suffix, known, usage, opens, length } = view
  const has1 = i > 0
  const has2 = i > 1
  const more1 = i + 1 < length
  const more2 = i + 2 < length
  const w0 = lower[i]!
  const p1 = has1 ? lower[i - 1]! : EDGE
  const p2 = has2 ? lower[i - 2]! : EDGE
  const n1 = more1 ? lower[i + 1]! : EDGE
  const n2 = more2 ? lower[i + 2]! : EDGE
  const s0 = shape[i]!
  const sp1 = has1 ? shape[i - 1]! : 0
  const sp2 = has2 ? shape[i - 2]! : 0
  const sn1 = more1 ? shape[i + 1]! : 0
  const sn2 = more2 ? shape[i + 2]! : 0
  const k0 = known[i]!
  const kp = has1 ? known[i - 1]! : 0
  const kn = more1 ? known[i + 1]! : 0
  const o = opens[i]!
  let n = 0
  out[n++] = feature1(20, p1)
  out[n++] = feature1(21, n1)
  out[n++] = feature1(22, p2)
  out[n++] = feature1(23, n2)
  out[n++] = feature2(24, p1, w0)
  out[n++] = feature2(25, w0, n1)
  out[n++] = feature2(26, p1, s0)
  out[n++] = feature2(27, s0, n1)
  out[n++] = feature2(28, p1, n1)
  out[n++] = feature2(29, p2, p1)
  out[n++] = feature2(30, n1, n2)
  out[n++] = feature2(31, sp1, s0)
  out[n++] = feature3(32, sp1, s0, sn1)
  out[n++] = feature3(33, sp2, sp1, s0)
  out[n++] = feature3(34, s0, sn1, sn2)
  out[n++] = feature1(35, has1 ? suffix[i - 1]! : 0)
  out[n++] = feature1(36, more1 ? suffix[i + 1]! : 0)
  out[n++] = feature2(37, o, s0)
  out[n++] = feature2(38, o, w0)
  out[n++] = feature1(39, k0)
  out[n++] = feature3(40, kp, k0, kn)
  out[n++] = feature2(41, k0, p1)
  out[n++] = feature2(42, k0, n1)
  out[n++] = feature2(43, k0, s0)
  const bits = usage[i]!
  out[n++] = feature2(44, bits, o)
  out[n++] = feature2(45, bits & 28, k0)
  out[n++] = feature2(46, has1 ? usage[i - 1]! : 0, bits)
  out[n++] = feature2(47, bits, more1 ? usage[i + 1]! : 0)
  out[n++] = feature3(48, p1, s0, n1)
  return n
}
