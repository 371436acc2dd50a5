import { bioesCount } from './bioes.ts'

/**
 * Finds the likeliest labels of rows of scores, trying only what spans can spell out (Viterbi). A label that closes a span may come
 * before any that opens one: of the closing labels only those are tried that could still win over the best so far, whatever label
 * comes next. Mostly that is one or two of them, so that a row costs O(kinds), O(kinds²) where all are as good.
 */
export class BioesDecoder {
  readonly labels: number
  /** Items of a row of the scores. */
  readonly width: number
  readonly #transitions: Float32Array
  /** Labels that may go before an opening label (outside, end, single), and opening labels (outside, begin, single). */
  readonly #closing: Int32Array
  readonly #opening: Int32Array
  /** The least and the most that an opening label after each closing label scores. */
  readonly #least: Float64Array
  readonly #most: Float64Array
  readonly #live: Int32Array
  #past: Float32Array
  #next: Float32Array
  #from = new Uint8Array(0)

  /** `transitions`: scores of a label after a label, `width` items a row; the last row is the start. */
  constructor(kinds: number, transitions: Float32Array, width: number) {
    this.labels = bioesCount(kinds)
    this.width = width
    this.#transitions = transitions
    const bases = Array.from({ length: kinds }, (_, kind) => 1 + 4 * kind)
    this.#closing = Int32Array.of(0, ...bases.flatMap((base) => [base + 2, base + 3]))
    this.#opening = Int32Array.of(0, ...bases.flatMap((base) => [base, base + 3]))
    const after = (label: number) => Array.from(this.#opening, (next) => transitions[label * width + next]!)
    this.#least = Float64Array.from(this.#closing, (label) => Math.min(...after(label)))
    this.#most = Float64Array.from(this.#closing, (label) => Math.max(...after(label)))
    this.#live = new Int32Array(this.#closing.length)
    this.#past = new Float32Array(this.labels)
    this.#next = new Float32Array(this.labels)
  }

  /** Writes the labels of rows [first, first + length) of `scores` to `to` from `at` on. */
  decode(scores: Float32Array, first: number, length: number, to: Uint8Array, at: number): void {
    const { labels, width } = this
    const transitions = this.#transitions
    const opening = this.#opening
    const live = this.#live
    if (this.#from.length < length * labels) this.#from = new Uint8Array(length * labels)
    const from = this.#from
    let past = this.#past.fill(Number.NEGATIVE_INFINITY)
    let next = this.#next
    for (const label of opening) past[label] = scores[first * width + label]! + transitions[labels * width + label]!
    for (let i = 1; i < length; i++) {
      const row = (first + i) * width
      const back = i * labels
      const count = this.#keepLive(past)
      for (let o = 0; o < opening.length; o++) {
        const label = opening[o]!
        let best = Number.NEGATIVE_INFINITY
        let found = 0
        for (let c = 0; c < count; c++) {
          const before = live[c]!
          const score = past[before]! + transitions[before * width + label]!
          if (score > best) {
            best = score
            found = before
          }
        }
        next[label] = best + scores[row + label]!
        from[back + label] = found
      }
      // An inside or an end follows a begin or an inside of its kind.
      for (let begin = 1; begin < labels; begin += 4) {
        for (let label = begin + 1; label <= begin + 2; label++) {
          const one = past[begin]! + transitions[begin * width + label]!
          const two = past[begin + 1]! + transitions[(begin + 1) * width + label]!
          next[label] = (one >= two ? one : two) + scores[row + label]!
          from[back + label] = one >= two ? begin : begin + 1
        }
      }
      const kept = past
      past = next
      next = kept
    }
    let last = 0
    for (const label of this.#closing) if (past[label]! > past[last]!) last = label
    for (let i = length - 1; i >= 0; i--) {
      to[at + i] = last
      last = from[i * labels + last]!
    }
  }

  /** Lists the closing labels that some opening label may have before it in the best sequence; says how many. */
  #keepLive(past: Float32Array): number {
    const closing = this.#closing
    const least = this.#least
    const most = this.#most
    const live = this.#live
    let bar = Number.NEGATIVE_INFINITY
    for (let c = 0; c < closing.length; c++) {
      const score = past[closing[c]!]! + least[c]!
      if (score > bar) bar = score
    }
    let count = 0
    for (let c = 0; c < closing.length; c++) {
      if (past[closing[c]!]! + most[c]! >= bar) live[count++] = closing[c]!
    }
    return count
  }
}
