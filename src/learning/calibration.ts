import type { ModelArray } from './model-file.ts'

/** Turns a score into a probability: points (score, probability), both ascending; between points on a straight line. */
export interface Calibration {
  readonly scores: readonly number[]
  readonly probabilities: readonly number[]
}

/** The points of a calibration as a model file holds them, under the name of what is calibrated; none where it holds none. */
export function storedCalibration(arrays: Readonly<Record<string, ModelArray>>, name: string): Calibration {
  const points = (part: string) => [...(arrays[`${name}.${part}`] ?? [])]
  return { scores: points('shares'), probabilities: points('probabilities') }
}

/** The same as arrays of a model file, for `storedCalibration`. */
export function calibrationArrays(name: string, { scores, probabilities }: Calibration): Record<string, Float32Array> {
  return {
    [`${name}.shares`]: Float32Array.from(scores),
    [`${name}.probabilities`]: Float32Array.from(probabilities),
  }
}

/** Isotonic regression (pool adjacent violators, Zadrozny and Elkan 2002) of outcomes on scores, at most 64 points. */
export function calibrate(scores: readonly number[], outcomes: readonly boolean[]): Calibration {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  const size = Math.max(1, Math.ceil(order.length / 64))
  const pools: { score: number; hits: number; count: number }[] = []
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = Math.min(order.length, from + size)
    // Equal scores are one point, or chance would part them.
    while (to < order.length && scores[order[to]!] === scores[order[to - 1]!]) to++
    const members = order.slice(from, to)
    const score = members.reduce((sum, i) => sum + scores[i]!, 0) / members.length
    pools.push({ score, hits: members.filter((i) => outcomes[i]).length, count: members.length })
    while (pools.length > 1 && rate(pools.at(-2)!) >= rate(pools.at(-1)!)) {
      const last = pools.pop()!
      const previous = pools.pop()!
      const count = last.count + previous.count
      const score = (last.score * last.count + previous.score * previous.count) / count
      pools.push({ score, hits: last.hits + previous.hits, count })
    }
  }
  return { scores: pools.map((pool) => pool.score), probabilities: pools.map(rate) }
}

/** One imagined hit and one miss keep small pools from claiming certainty. */
function rate(pool: { hits: number; count: number }): number {
  return (pool.hits + 1) / (pool.count + 2)
}

/** The probability that stands for a score, 0 to 1; ½ where nothing was learnt. */
export function calibrated({ scores, probabilities }: Calibration, score: number): number {
  if (scores.length === 0) return 0.5
  let after = 0
  while (after < scores.length && scores[after]! < score) after++
  if (after === 0) return probabilities[0]!
  if (after === scores.length) return probabilities.at(-1)!
  const share = (score - scores[after - 1]!) / (scores[after]! - scores[after - 1]!)
  return probabilities[after - 1]! + share * (probabilities[after]! - probabilities[after - 1]!)
}

/** Expected calibration error over ten equal bins of probability, 0 (honest) to 1. */
export function calibrationError(probabilities: readonly number[], outcomes: readonly boolean[]): number {
  const bins = Array.from({ length: 10 }, () => ({ claimed: 0, hits: 0 }))
  probabilities.forEach((probability, i) => {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!
    bin.claimed += probability
    if (outcomes[i]) bin.hits++
  })
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.claimed - bin.hits), 0)
  return probabilities.length === 0 ? 0 : gap / probabilities.length
}
