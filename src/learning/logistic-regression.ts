import { createRandom, shuffledOrder } from './random.ts'

/** Binary logistic regression over hashed features: one weight a row, bias at the end; rows is a power of two. */
export interface LogisticModel {
  readonly rows: number
  readonly weights: Float32Array
}

export interface LogisticExample {
  /** Feature ids, any 32-bit numbers. */
  readonly features: Uint32Array
  /** 1 or 0, or a probability between. */
  readonly target: number
}

export interface LogisticOptions {
  /** Rows are 2^bits; default 16. */
  readonly bits?: number
  readonly passes?: number
  readonly rate?: number
  /** Strength of the pull towards zero. */
  readonly penalty?: number
  readonly seed?: number
}

/** Trains by AdaGrad; the same examples, options and seed give the same weights. */
export function trainLogistic(examples: readonly LogisticExample[], options: LogisticOptions = {}): LogisticModel {
  const { bits = 16, passes = 8, rate = 0.2, penalty = 1e-6, seed = 1 } = options
  const rows = 2 ** bits
  const weights = new Float32Array(rows + 1)
  const squares = new Float32Array(rows + 1).fill(1e-6)
  const model = { rows, weights }
  const random = createRandom(seed)
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffledOrder(examples.length, random)) {
      const { features, target } = examples[index]!
      const error = target - logisticProbability(model, features, features.length)
      for (let f = 0; f <= features.length; f++) {
        const row = f === features.length ? rows : features[f]! & (rows - 1)
        const gradient = error - penalty * weights[row]!
        squares[row]! += gradient * gradient
        weights[row]! += (rate * gradient) / Math.sqrt(squares[row]!)
      }
    }
  }
  return model
}

/** Probability of 1 for the first `count` of `features`. */
export function logisticProbability(model: LogisticModel, features: Uint32Array, count: number): number {
  const { rows, weights } = model
  let sum = weights[rows]!
  for (let f = 0; f < count; f++) sum += weights[features[f]! & (rows - 1)]!
  return 1 / (1 + Math.exp(-sum))
}
