/** One decision to learn from: features of each choice as rows of weights, one choice after another, and which is right. */
export interface Choice {
  readonly rows: Int32Array
  /** Where the rows of each choice begin, and behind the last where they end. */
  readonly offsets: Int32Array
  readonly count: number
  readonly right: number
}

/** A log-linear model of choices over hashed features: AdaGrad, weights averaged over all steps. */
export class ChoiceLearner {
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  readonly #sums: Float64Array
  readonly #rate: number
  #steps = 0

  /** `size`: weights, a power of two. */
  constructor(size: number, rate: number) {
    this.#weights = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(START)
    this.#sums = new Float64Array(size)
    this.#rate = rate
  }

  /** Moves the weights towards the right choice, unless it has nearly all of the probability. */
  learn({ rows, offsets, count, right }: Choice): void {
    this.#steps++
    const weights = this.#weights
    const scores = new Float64Array(count)
    let most = Number.NEGATIVE_INFINITY
    for (let c = 0; c < count; c++) {
      let sum = 0
      for (let k = offsets[c]!; k < offsets[c + 1]!; k++) sum += weights[rows[k]!]!
      scores[c] = sum
      if (sum > most) most = sum
    }
    let total = 0
    for (let c = 0; c < count; c++) total += Math.exp(scores[c]! - most)
    if (Math.exp(scores[right]! - most) / total > LEARNT) return
    for (let c = 0; c < count; c++) {
      const gradient = (c === right ? 1 : 0) - Math.exp(scores[c]! - most) / total
      if (Math.abs(gradient) < SLIGHT) continue
      for (let k = offsets[c]!; k < offsets[c + 1]!; k++) this.#move(rows[k]!, gradient)
    }
  }

  #move(row: number, gradient: number): void {
    const pull = gradient - PENALTY * this.#weights[row]!
    this.#squares[row]! += pull * pull
    const change = (this.#rate * pull) / Math.sqrt(this.#squares[row]!)
    this.#weights[row]! += change
    this.#sums[row]! += change * this.#steps
  }

  /** The mean of the weights over all steps. */
  averaged(): Float32Array {
    return this.#weights.map((weight, row) => weight - this.#sums[row]! / Math.max(1, this.#steps))
  }
}

const START = 0.01
const PENALTY = 1e-4
const LEARNT = 0.995
const SLIGHT = 0.002
