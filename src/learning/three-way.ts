import { instantiateKernel } from './kernel/kernel.ts'
import { stir } from './mixing.ts'
import { MAX_FEATURES } from './scorer.ts'
import type { SparsePerceptron } from './sparse-perceptron.ts'

/**
 * Scores a choice of three. Only differences count, so the first class always scores 0 and a table row fits 32 bits: a
 * check of eight, and twelve for the weight of each other class.
 */
export interface ThreeWayScorer {
  /** Sums of mixing.ts. */
  readonly features: Uint32Array
  readonly scores: Int32Array
  score(features: number): void
}

/** Largest weight that fits. */
const MOST = 2047

/** The averaged weights of a perceptron of three classes, packed in 2^`bits` rows; where two features want one, the stronger has it. */
export function packThreeWay(
  { owners, weights, totals, progress, classes }: SparsePerceptron,
  bits: number,
): Uint32Array {
  const rows = 2 ** bits
  const strongest = new Float32Array(rows)
  const chosen = new Int32Array(rows).fill(-1)
  const averaged = (row: number, label: number) =>
    weights[row * classes + label]! - totals[row * classes + label]! / progress.step
  const difference = (row: number, label: number) => averaged(row, label) - averaged(row, 0)
  let most = 0
  for (let row = 0; row < owners.length; row++) {
    if (owners[row] === 0) continue
    const strength = Math.max(Math.abs(difference(row, 1)), Math.abs(difference(row, 2)))
    const place = owners[row]! & (rows - 1)
    most = Math.max(most, strength)
    if (strength <= strongest[place]!) continue
    strongest[place] = strength
    chosen[place] = row
  }
  const scale = most === 0 ? 1 : MOST / most
  return Uint32Array.from(chosen, (row) => {
    if (row < 0) return 0
    const [second, third] = [Math.round(difference(row, 1) * scale), Math.round(difference(row, 2) * scale)]
    return ((owners[row]! >>> 24) << 24) | ((second & 0xfff) << 12) | (third & 0xfff)
  })
}

/** A ThreeWayScorer in WebAssembly where the machine has it, else in plain JavaScript: same numbers. */
export function createThreeWayScorer(table: Uint32Array): ThreeWayScorer {
  return createWasmThreeWayScorer(table) ?? createPlainThreeWayScorer(table)
}

/** The plain twin of `createWasmThreeWayScorer`; a test holds both to the same sums. */
export function createPlainThreeWayScorer(table: Uint32Array): ThreeWayScorer {
  const mask = table.length - 1
  const features = new Uint32Array(MAX_FEATURES)
  const scores = new Int32Array(3)
  return {
    features,
    scores,
    score(count) {
      let second = 0
      let third = 0
      for (let f = 0; f < count; f++) {
        const feature = stir(features[f]!)
        const row = table[feature & mask]!
        if (row >>> 24 !== feature >>> 24) continue
        second += (row << 8) >> 20
        third += (row << 20) >> 20
      }
      scores[1] = second
      scores[2] = third
    },
  }
}

export function createWasmThreeWayScorer(table: Uint32Array): ThreeWayScorer | undefined {
  const scoresAt = MAX_FEATURES * 4
  const tableAt = scoresAt + 16
  const kernel = instantiateKernel(tableAt + table.length * 4)
  if (!kernel) return undefined
  const { buffer, scoreThree } = kernel
  new Uint32Array(buffer, tableAt, table.length).set(table)
  const mask = table.length - 1
  return {
    features: new Uint32Array(buffer, 0, MAX_FEATURES),
    scores: new Int32Array(buffer, scoresAt, 3),
    score: (count) => scoreThree(tableAt, mask, count, scoresAt),
  }
}
