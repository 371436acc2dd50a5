import { instantiateKernel } from './kernel/kernel.ts'
import type { LinearModel } from './linear-model.ts'
import { stir } from './mixing.ts'

/** Features a call may have at most. */
export const MAX_FEATURES = 256
/** Kept sums a call may add at most. */
export const MAX_SUMS = 16

/**
 * Scores one LinearModel. The caller fills `features` (any 32-bit ids; sums of mixing.ts where the model has checks) and `sums` (numbers of kept sums), calls `score`,
 * and reads `scores`: the sum of weights of each class. Buffers are reused from call to call. A sum kept by `keep` can be
 * added again for the cost of one feature: features that depend on a word alone are added up once a word.
 */
export interface Scorer {
  readonly features: Uint32Array
  readonly sums: Int32Array
  readonly scores: Int16Array
  /** How many sums can be kept: slots 0 to `slots` - 1. */
  readonly slots: number
  score(features: number, sums: number): void
  /** Keeps the present `scores` under a slot. */
  keep(slot: number): void
}

/** A Scorer that runs in WebAssembly with SIMD, where the machine has it, else in plain JavaScript: same numbers. */
export function createScorer(model: LinearModel, slots = 0): Scorer {
  return createSimdScorer(model, slots) ?? createPlainScorer(model, slots)
}

/** The plain twin of `createSimdScorer`; a test holds both to the same sums. */
export function createPlainScorer(model: LinearModel, slots = 0): Scorer {
  const { classes, weights, checks } = model
  const mask = model.rows - 1
  const features = new Uint32Array(MAX_FEATURES)
  const sums = new Int32Array(MAX_SUMS)
  const scores = new Int16Array(classes)
  const kept = new Int16Array(slots * classes)
  return {
    features,
    sums,
    scores,
    slots,
    score(featureCount, sumCount) {
      for (let c = 0; c < classes; c++) scores[c] = 0
      for (let s = 0; s < sumCount; s++) {
        const from = sums[s]! * classes
        for (let c = 0; c < classes; c++) scores[c]! += kept[from + c]!
      }
      for (let f = 0; f < featureCount; f++) {
        const feature = checks ? stir(features[f]!) : features[f]!
        const row = feature & mask
        if (checks && checks[row] !== feature >>> 24) continue
        for (let c = 0; c < classes; c++) scores[c]! += weights[row * classes + c]!
      }
    },
    keep(slot) {
      kept.set(scores, slot * classes)
    },
  }
}

/** Lays the model out in a memory of its own. Absent where there is no SIMD. `score` may spoil `features`. */
export function createSimdScorer(model: LinearModel, slots = 0): Scorer | undefined {
  const { classes, rows, checks } = model
  // Rows of whole vectors of eight weights, with room for the check.
  const width = Math.ceil((classes + (checks ? 1 : 0)) / 8) * 8
  const sumsAt = MAX_FEATURES * 4
  const scoresAt = sumsAt + MAX_SUMS * 4
  const keptAt = scoresAt + width * 2
  const weightsAt = keptAt + slots * width * 2
  // Rows are read several vectors at a time: the tail keeps the last read inside the memory.
  const kernel = instantiateKernel(weightsAt + rows * width + 32)
  if (!kernel) return undefined
  const { buffer, score, scoreChecked } = kernel
  layOut(model, width, new Int8Array(buffer, weightsAt, rows * width))
  const scores = new Int16Array(buffer, scoresAt, width)
  const kept = new Int16Array(buffer, keptAt, slots * width)
  const mask = rows - 1
  const add = checks ? scoreChecked : score
  return {
    features: new Uint32Array(buffer, 0, MAX_FEATURES),
    sums: new Int32Array(buffer, sumsAt, MAX_SUMS),
    scores,
    slots,
    score: (featureCount, sumCount) => add(weightsAt, keptAt, mask, width, featureCount, sumCount, sumsAt, scoresAt),
    keep: (slot) => kept.set(scores, slot * width),
  }
}

function layOut({ rows, classes, weights, checks }: LinearModel, width: number, into: Int8Array): void {
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < classes; c++) into[row * width + c] = weights[row * classes + c]!
    if (checks) into[row * width + width - 1] = checks[row]!
  }
}
