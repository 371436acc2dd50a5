import { type Calibration, calibrated, decodeModel } from '../learning/index.ts'
import type { Resources } from '../resources/index.ts'

/** Where a calibration learnt from judgements is kept; it is there only when someone trained one (src/training/confidence). */
export const CONFIDENCE_MODEL = 'claim-confidence/weights.bin'

const known = new WeakMap<Resources, Calibration | undefined>()

/** The confidence that people's judgements bear out for a score, to two decimals; the score itself where none were learnt from. */
export function borneOut(score: number, resources: Resources): number {
  if (!known.has(resources)) known.set(resources, read(resources.models.get(CONFIDENCE_MODEL)))
  const calibration = known.get(resources)
  return calibration ? Math.round(calibrated(calibration, score) * 100) / 100 : score
}

function read(bytes: Uint8Array | undefined): Calibration | undefined {
  if (!bytes) return undefined
  const { scores, probabilities } = decodeModel(bytes).arrays
  return { scores: Array.from(scores!), probabilities: Array.from(probabilities!) }
}
