import { LABEL_COUNT } from './name-labels.ts'

/** Room for decoding, reused from stretch to stretch. */
export interface Lattice {
  emissions: Float32Array
  from: Uint8Array
  labels: Int32Array
  readonly transitions: Float32Array
}

const CLOSED: readonly number[] = Array.from({ length: LABEL_COUNT }, (_, label) => label).filter(
  (label) => label === 0 || ((label - 1) & 3) >= 2,
)
const OPENING: readonly number[] = Array.from({ length: LABEL_COUNT }, (_, label) => label).filter(
  (label) => label === 0 || ((label - 1) & 3) === 0 || ((label - 1) & 3) === 3,
)
const closed = Uint8Array.from(CLOSED)
const opening = Uint8Array.from(OPENING)
let scores = new Float32Array(LABEL_COUNT)
let next = new Float32Array(LABEL_COUNT)

/** A lattice over a table of transition scores. */
export function createLattice(transitions: Float32Array): Lattice {
  return {
    emissions: new Float32Array(64 * LABEL_COUNT),
    from: new Uint8Array(64 * LABEL_COUNT),
    labels: new Int32Array(64),
    transitions,
  }
}

/** Makes room for `length` tokens. */
export function makeRoom(lattice: Lattice, length: number): void {
  if (lattice.labels.length >= length) return
  const size = length * 2
  lattice.emissions = new Float32Array(size * LABEL_COUNT)
  lattice.from = new Uint8Array(size * LABEL_COUNT)
  lattice.labels = new Int32Array(size)
}

/**
 * Viterbi over the first `length` rows of `lattice.emissions`, trying only the steps BIOES allows; the result is in
 * `lattice.labels`. `entry` is the row of the table the stretch is entered from. O(length × 400).
 */
export function decodeNames(lattice: Lattice, length: number, entry: number): void {
  const { emissions, from, labels, transitions } = lattice
  const start = entry * LABEL_COUNT
  scores.fill(Number.NEGATIVE_INFINITY)
  for (let o = 0; o < opening.length; o++)
    scores[opening[o]!] = emissions[opening[o]!]! + transitions[start + opening[o]!]!
  for (let i = 1; i < length; i++) {
    const row = i * LABEL_COUNT
    for (let o = 0; o < opening.length; o++) {
      const to = opening[o]!
      let best = Number.NEGATIVE_INFINITY
      let bestFrom = 0
      for (let c = 0; c < closed.length; c++) {
        const label = closed[c]!
        const score = scores[label]! + transitions[label * LABEL_COUNT + to]!
        if (score > best) {
          best = score
          bestFrom = label
        }
      }
      next[to] = best + emissions[row + to]!
      from[row + to] = bestFrom
    }
    for (let begin = 1; begin < LABEL_COUNT; begin += 4) {
      const inside = begin + 1
      for (let to = inside; to < begin + 3; to++) {
        const one = scores[begin]! + transitions[begin * LABEL_COUNT + to]!
        const two = scores[inside]! + transitions[inside * LABEL_COUNT + to]!
        next[to] = (one >= two ? one : two) + emissions[row + to]!
        from[row + to] = one >= two ? begin : inside
      }
    }
    const kept = scores
    scores = next
    next = kept
  }
  let last = 0
  for (let c = 1; c < closed.length; c++) if (scores[closed[c]!]! > scores[last]!) last = closed[c]!
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last
    last = from[i * LABEL_COUNT + last]!
  }
}
