import type { LinearModel } from './linear-model.ts'

/**
 * Averaged multiclass perceptron over hashed features, while it is trained (Freund and Schapire 1999; averaging as in
 * Daumé 2006). Row `feature mod rows` holds one weight a class; rows is a power of two.
 */
export interface Perceptron {
  readonly rows: number
  readonly classes: number
  readonly weights: Float32Array
  /** Sum over updates of amount × step, from which the average is made at the end. */
  readonly totals: Float32Array
  /** Examples seen so far; call `countExample` once for each. */
  readonly progress: { step: number }
}

/** An untrained Perceptron of 2^`bits` rows. */
export function createPerceptron(bits: number, classes: number): Perceptron {
  const rows = 2 ** bits
  const size = rows * classes
  return { rows, classes, weights: new Float32Array(size), totals: new Float32Array(size), progress: { step: 1 } }
}

/** Writes the score of each class for the first `count` of `features` into `scores`. */
export function scorePerceptron(model: Perceptron, features: Uint32Array, count: number, scores: Float32Array): void {
  const { classes, weights } = model
  const mask = model.rows - 1
  for (let c = 0; c < classes; c++) scores[c] = 0
  for (let f = 0; f < count; f++) {
    const row = (features[f]! & mask) * classes
    for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!
  }
}

/** Moves the weights of one class by `amount` for the first `count` of `features`. */
export function updatePerceptron(
  model: Perceptron,
  features: Uint32Array,
  count: number,
  label: number,
  amount: number,
): void {
  const { classes, weights, totals } = model
  const mask = model.rows - 1
  const weighted = amount * model.progress.step
  for (let f = 0; f < count; f++) {
    const cell = (features[f]! & mask) * classes + label
    weights[cell]! += amount
    totals[cell]! += weighted
  }
}

/** Counts one example as seen: the average weighs the weights by how long they stood. */
export function countExample(model: Perceptron): void {
  model.progress.step++
}

/**
 * The averaged weights, cut to eight bits a weight. The scale is such that all but the largest one in 20,000 weights fit;
 * those are clipped. Rows whose weights all round to nothing cost nothing once the file is compressed.
 */
export function quantise(model: Perceptron): LinearModel {
  const { classes, rows, weights, totals } = model
  const { step } = model.progress
  const averaged = new Float32Array(weights.length)
  for (let i = 0; i < weights.length; i++) averaged[i] = weights[i]! - totals[i]! / step
  const scale = 127 / largeWeight(averaged)
  const quantised = new Int8Array(averaged.length)
  for (let i = 0; i < averaged.length; i++) {
    quantised[i] = Math.max(-127, Math.min(127, Math.round(averaged[i]! * scale)))
  }
  return { rows, classes, scale, weights: quantised }
}

/** The magnitude that one non-zero weight in 20,000 exceeds, by a histogram. */
function largeWeight(weights: Float32Array): number {
  let largest = 0
  let filled = 0
  for (const weight of weights) {
    if (weight !== 0) filled++
    largest = Math.max(largest, Math.abs(weight))
  }
  if (largest === 0) return 1
  const counts = new Uint32Array(4096)
  for (const weight of weights) if (weight !== 0) counts[Math.floor((Math.abs(weight) / largest) * 4095)]!++
  let above = 0
  for (let bin = 4095; bin >= 0; bin--) {
    above += counts[bin]!
    if (above > filled / 20_000) return ((bin + 1) / 4096) * largest
  }
  return largest
}
