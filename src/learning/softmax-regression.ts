import { inEightBits } from './eight-bits.ts'
import type { LinearModel } from './linear-model.ts'
import { createRandom, shuffledOrder } from './random.ts'

export interface SoftmaxExample {
  /** Feature ids, any 32-bit numbers. */
  readonly features: Uint32Array
  /** The right class. */
  readonly target: number
}

export interface SoftmaxOptions {
  readonly classes: number
  /** Rows are 2^bits. */
  readonly bits: number
  readonly passes: number
  readonly rate: number
  /** Strength of the pull towards zero. */
  readonly penalty: number
  readonly seed: number
  readonly report?: (line: string) => void
}

/**
 * Trains a classifier of several classes over hashed features (multinomial logistic regression) by AdaGrad; weights are averaged
 * over the steps and rounded to eight bits. The same examples, options and seed give the same weights.
 */
export function trainSoftmax(examples: readonly SoftmaxExample[], options: SoftmaxOptions): LinearModel {
  const { classes, bits, passes, rate, penalty, seed, report } = options
  const rows = 2 ** bits
  const weights = new Float32Array(rows * classes)
  const squares = new Float32Array(rows * classes).fill(1e-3)
  const sums = new Float64Array(rows * classes)
  const random = createRandom(seed)
  const scores = new Float64Array(classes)
  let steps = 0
  for (let pass = 0; pass < passes; pass++) {
    report?.(`pass ${pass + 1} of ${passes}`)
    for (const index of shuffledOrder(examples.length, random)) {
      const { features, target } = examples[index]!
      scores.fill(0)
      for (const feature of features) {
        const row = (feature & (rows - 1)) * classes
        for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!
      }
      toProbabilities(scores)
      for (let c = 0; c < classes; c++) {
        const error = (c === target ? 1 : 0) - scores[c]!
        if (Math.abs(error) < 1e-3) continue
        for (const feature of features) {
          const at = (feature & (rows - 1)) * classes + c
          const gradient = error - penalty * weights[at]!
          squares[at]! += gradient * gradient
          const change = (rate * gradient) / Math.sqrt(squares[at]!)
          weights[at]! += change
          sums[at]! += change * steps
        }
      }
      steps++
    }
  }
  for (let at = 0; at < weights.length; at++) weights[at] = weights[at]! - sums[at]! / Math.max(1, steps)
  return { rows, classes, ...inEightBits(weights) }
}

/** Writes the probability of each class, together 1, for the first `count` of `features` into `out`. */
export function softmaxProbabilities(
  { rows, classes, scale, weights }: LinearModel,
  features: Uint32Array,
  count: number,
  out: Float64Array,
): void {
  out.fill(0)
  for (let f = 0; f < count; f++) {
    const row = (features[f]! & (rows - 1)) * classes
    for (let c = 0; c < classes; c++) out[c]! += weights[row + c]!
  }
  for (let c = 0; c < classes; c++) out[c]! /= scale
  toProbabilities(out)
}

function toProbabilities(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let all = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - most)
    all += scores[c]!
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= all
}
