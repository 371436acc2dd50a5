/**
 * The best-scoring label sequence (Viterbi): `emissions` holds `length` rows of `labels` scores, `transitions` a row for
 * each previous label, and at row `labels` the scores of starting. -Infinity forbids. O(length × labels²).
 */
export function bestSequence(
  emissions: Float32Array,
  transitions: Float32Array,
  length: number,
  labels: number,
): Int32Array {
  const path = new Int32Array(length)
  if (length === 0) return path
  const from = new Int32Array(length * labels)
  let scores = new Float32Array(labels)
  let next = new Float32Array(labels)
  for (let l = 0; l < labels; l++) scores[l] = emissions[l]! + transitions[labels * labels + l]!
  for (let i = 1; i < length; i++) {
    for (let l = 0; l < labels; l++) {
      let best = Number.NEGATIVE_INFINITY
      let bestFrom = 0
      for (let p = 0; p < labels; p++) {
        const score = scores[p]! + transitions[p * labels + l]!
        if (score > best) {
          best = score
          bestFrom = p
        }
      }
      next[l] = best + emissions[i * labels + l]!
      from[i * labels + l] = bestFrom
    }
    const kept = scores
    scores = next
    next = kept
  }
  let last = 0
  for (let l = 1; l < labels; l++) if (scores[l]! > scores[last]!) last = l
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last
    last = from[i * labels + last]!
  }
  return path
}
