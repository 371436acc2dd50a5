import type { Passage } from './passages.ts'

/** A passage of one text found again in another. */
export interface ReusedPassage {
  readonly start: number
  readonly end: number
  /** Where it stands in the other text. */
  readonly from: { readonly start: number; readonly end: number }
  /** Share of its word runs that stand there too, 0 to 1. */
  readonly share: number
}

/** What one text has of another. */
export interface Reuse {
  /** Share of the words of the text that stand in passages found in the other, 0 to 1. */
  readonly share: number
  readonly passages: readonly ReusedPassage[]
}

/** From this share of its word runs on a passage is taken over: a figure or a name may have been changed in it. */
const REUSED = 0.4

/** The passages of `text` that stand in `other`, word for word or nearly so. O(text), and once O(other) for all it is compared with. */
export function compareTexts(text: readonly Passage[], other: readonly Passage[]): Reuse {
  const places = placesIn(other)
  const passages: ReusedPassage[] = []
  let [taken, all] = [0, 0]
  for (const { start, end, words, shingles } of text) {
    all += words
    const hits = new Map<number, number>()
    let found = 0
    for (const shingle of shingles) {
      const place = places.get(shingle)
      if (place === undefined) continue
      found++
      hits.set(place, (hits.get(place) ?? 0) + 1)
    }
    const share = found / shingles.length
    if (share < REUSED) continue
    const [best] = [...hits].sort(([a, m], [b, n]) => n - m || a - b)[0]!
    const from = other[best]!
    passages.push({ start, end, from: { start: from.start, end: from.end }, share })
    taken += words
  }
  return { share: all === 0 ? 0 : taken / all, passages }
}

const indexed = new WeakMap<readonly Passage[], ReadonlyMap<number, number>>()

/** The first passage in which each word run of a text stands; kept as long as the passages are. */
function placesIn(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const known = indexed.get(passages)
  if (known) return known
  const places = new Map<number, number>()
  passages.forEach(({ shingles }, i) => {
    for (const shingle of shingles) if (!places.has(shingle)) places.set(shingle, i)
  })
  indexed.set(passages, places)
  return places
}

/** One text drew on the other when at least this share of the shorter stands in the longer. */
export const DRAWN_ON = 0.4

/** Share of the shorter of two texts that stands in the other, 0 to 1; of two of one length the larger share. Symmetric. */
export function sharedText(a: readonly Passage[], b: readonly Passage[]): number {
  const words = (passages: readonly Passage[]) => passages.reduce((sum, passage) => sum + passage.words, 0)
  const [ofA, ofB] = [words(a), words(b)]
  if (ofA === ofB) return Math.max(compareTexts(a, b).share, compareTexts(b, a).share)
  return ofA < ofB ? compareTexts(a, b).share : compareTexts(b, a).share
}
