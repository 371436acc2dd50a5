import type { LinearModel } from './linear-model.ts'

/**
 * Averaged multiclass perceptron whose features never share a row, while it is trained. A feature gets a row once it has
 * been seen `cutoff` times while `progress.isCounting`; before that, and when the table is full, it counts for nothing.
 */
export interface SparsePerceptron {
  readonly classes: number
  readonly cutoff: number
  /** The feature id each row belongs to; 0 = free. */
  readonly owners: Uint32Array
  readonly weights: Float32Array
  readonly totals: Float32Array
  /** Times each feature was seen, up to 255, by the upper 24 bits of its id. */
  readonly seen: Uint8Array
  readonly progress: { step: number; isCounting: boolean }
}

/** How far from its place a feature's row may lie. */
const PROBES = 8

/** An untrained SparsePerceptron with room for 2^`bits` features. */
export function createSparsePerceptron(bits: number, classes: number, cutoff: number): SparsePerceptron {
  const rows = 2 ** bits
  return {
    classes,
    cutoff,
    owners: new Uint32Array(rows),
    weights: new Float32Array(rows * classes),
    totals: new Float32Array(rows * classes),
    seen: new Uint8Array(2 ** 24),
    progress: { step: 1, isCounting: true },
  }
}

/** Writes the rows of the first `count` of `features` into `rows`, giving rows to features that have earned one; returns how many. */
export function findRows(model: SparsePerceptron, features: Uint32Array, count: number, rows: Int32Array): number {
  const { owners, seen, cutoff } = model
  const { isCounting } = model.progress
  const mask = owners.length - 1
  let found = 0
  for (let f = 0; f < count; f++) {
    const id = features[f]!
    const isKnown = seen[id >>> 8]! >= cutoff
    if (!isKnown) {
      if (isCounting) seen[id >>> 8]!++
      continue
    }
    for (let probe = 0; probe < PROBES; probe++) {
      const row = (id + probe) & mask
      const owner = owners[row]!
      if (owner === 0) owners[row] = id
      if (owner === 0 || owner === id) {
        rows[found++] = row
        break
      }
    }
  }
  return found
}

/** Writes the score of each class for the given rows into `scores`. */
export function scoreRows(model: SparsePerceptron, rows: Int32Array, count: number, scores: Float32Array): void {
  const { classes, weights } = model
  for (let c = 0; c < classes; c++) scores[c] = 0
  for (let r = 0; r < count; r++) {
    const from = rows[r]! * classes
    for (let c = 0; c < classes; c++) scores[c]! += weights[from + c]!
  }
}

/** Moves the weights of one class by `amount` for the given rows. */
export function updateRows(
  model: SparsePerceptron,
  rows: Int32Array,
  count: number,
  label: number,
  amount: number,
): void {
  const { classes, weights, totals } = model
  const weighted = amount * model.progress.step
  for (let r = 0; r < count; r++) {
    const cell = rows[r]! * classes + label
    weights[cell]! += amount
    totals[cell]! += weighted
  }
}

/**
 * The averaged weights, eight bits each, in a table of 2^`bits` rows at most one feature wide: where two features want a
 * row, the one with the larger weight has it, and a check of eight bits tells others apart.
 */
export function compact(model: SparsePerceptron, bits: number): LinearModel {
  const { classes, owners, weights, totals } = model
  const { step } = model.progress
  const rows = 2 ** bits
  const averaged = (cell: number) => weights[cell]! - totals[cell]! / step
  const strongest = new Float32Array(rows)
  const chosen = new Int32Array(rows).fill(-1)
  const strengths: number[] = []
  for (let row = 0; row < owners.length; row++) {
    if (owners[row] === 0) continue
    let strength = 0
    for (let c = 0; c < classes; c++) strength = Math.max(strength, Math.abs(averaged(row * classes + c)))
    if (strength === 0) continue
    strengths.push(strength)
    const place = owners[row]! & (rows - 1)
    if (strength <= strongest[place]!) continue
    strongest[place] = strength
    chosen[place] = row
  }
  strengths.sort((a, b) => a - b)
  const scale = 127 / (strengths[Math.floor(strengths.length * 0.9998)] ?? 127)
  const table = new Int8Array(rows * classes)
  const checks = new Uint8Array(rows)
  chosen.forEach((row, place) => {
    if (row < 0) return
    checks[place] = owners[row]! >>> 24
    for (let c = 0; c < classes; c++) {
      const weight = Math.round(averaged(row * classes + c) * scale)
      table[place * classes + c] = Math.max(-127, Math.min(127, weight))
    }
  })
  return { rows, classes, scale, weights: table, checks }
}
