import { diffArrays } from 'diff'
import { type Stretch, wordChanges } from './word-changes.ts'

/** A paragraph of one text or of both, with the line ends behind it. */
export interface Paragraph {
  readonly kind: 'same' | 'changed' | 'gone' | 'new'
  /** Its text in each version; empty where it is not there. */
  readonly before: string
  readonly after: string
  /** What changed in it; of one that only one text has, the whole. */
  readonly words: readonly Stretch[]
}

/** Longest search for the paragraphs that stayed; after it all of it counts as written anew. */
const PARAGRAPHS_MS = 1500
/** Share of words in common from which two paragraphs are versions of one: of both, or of the shorter. */
const ALIKE = 0.4
const CONTAINED = 0.7
/** Most pairs of paragraphs compared in one stretch that changed. */
const MOST_PAIRS = 40_000

/** What changed from one text to another, paragraph by paragraph and within those that were only reworded. */
export function textChanges(before: string, after: string): readonly Paragraph[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const parts = diffArrays(old.map(trimmed), now.map(trimmed), { timeout: PARAGRAPHS_MS })
  if (!parts) return matched(old, now)
  const made: Paragraph[] = []
  let [i, j] = [0, 0]
  let [gone, fresh]: [string[], string[]] = [[], []]
  for (const { value, added, removed } of parts) {
    if (removed) gone = old.slice(i, i + value.length)
    else if (added) fresh = now.slice(j, j + value.length)
    else {
      made.push(...matched(gone, fresh))
      i += gone.length
      j += fresh.length
      ;[gone, fresh] = [[], []]
      for (const _ of value) made.push(same(old[i++]!, now[j++]!))
    }
  }
  return [...made, ...matched(gone, fresh)]
}

function paragraphsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)(?=[^\n])/u)
}

const trimmed = (text: string) => text.trimEnd()

const same = (before: string, after: string): Paragraph => ({
  ...{ kind: 'same', before, after },
  words: [{ kind: 'same', text: after }],
})
const goneOf = (text: string): Paragraph => ({
  ...{ kind: 'gone', before: text, after: '' },
  words: [{ kind: 'gone', text }],
})
const newOf = (text: string): Paragraph => ({
  ...{ kind: 'new', before: '', after: text },
  words: [{ kind: 'new', text }],
})

/** Pairs the paragraphs that are versions of one another, in order, so that they have most in common; the rest went or came. */
function matched(gone: readonly string[], fresh: readonly string[]): readonly Paragraph[] {
  if (gone.length * fresh.length > MOST_PAIRS) return [...gone.map(goneOf), ...fresh.map(newOf)]
  const [left, right] = [gone.map(wordsOf), fresh.map(wordsOf)]
  const alike = left.map((one) => right.map((other) => likeness(one, other)))
  // best[i][j]: the most that the paragraphs from i and from j on can have in common.
  const best = Array.from({ length: gone.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0))
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const pair = alike[i]![j]! > 0 ? alike[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const made: Paragraph[] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < fresh.length) {
    const here = best[i]![j]!
    if (i < gone.length && j < fresh.length && alike[i]![j]! > 0 && here === alike[i]![j]! + best[i + 1]![j + 1]!) {
      const [before, after] = [gone[i++]!, fresh[j++]!]
      made.push({ kind: 'changed', before, after, words: wordChanges(before, after) })
    } else if (i < gone.length && here === best[i + 1]![j]!) made.push(goneOf(gone[i++]!))
    else made.push(newOf(fresh[j++]!))
  }
  return made
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

/** How much two paragraphs have in common, from 0, which is too little to be versions of one, to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  const dice = (2 * shared) / (one.size + other.size || 1)
  return dice >= ALIKE || shared / Math.min(one.size, other.size) >= CONTAINED ? dice : 0
}
