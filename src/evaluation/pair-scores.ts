/** A pair with the score it was given and whether it is a true one. */
export interface ScoredPair {
  readonly score: number
  readonly isSame: boolean
}

/** How well scores part true pairs from others, in percent. */
export interface PairScores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Area under the ROC curve: how often a true pair scores above a false one; ties count half. */
  readonly auc: number
}

/** Precision, recall and F1 of "the same" from `threshold` up, and the area under the ROC curve. O(n log n). */
export function scorePairs(pairs: readonly ScoredPair[], threshold: number): PairScores {
  const chosen = pairs.filter((pair) => pair.score >= threshold)
  const right = chosen.filter((pair) => pair.isSame).length
  const same = pairs.filter((pair) => pair.isSame).length
  const precision = chosen.length === 0 ? 0 : right / chosen.length
  const recall = same === 0 ? 0 : right / same
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1, auc: 100 * areaUnderCurve(pairs) }
}

/** The threshold that gives these pairs their best F1. */
export function bestThreshold(pairs: readonly ScoredPair[]): number {
  const candidates = [...new Set(pairs.map((pair) => Math.round(pair.score * 200) / 200))]
  let best = { threshold: 0.5, f1: -1 }
  for (const threshold of candidates.sort((a, b) => a - b)) {
    const { f1 } = scorePairs(pairs, threshold)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}

/** Mann and Whitney's U over the product of both sizes. */
function areaUnderCurve(pairs: readonly ScoredPair[]): number {
  const sorted = [...pairs].sort((a, b) => a.score - b.score)
  const same = sorted.filter((pair) => pair.isSame).length
  const others = sorted.length - same
  if (same === 0 || others === 0) return 0.5
  let ranks = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end]!.score === sorted[start]!.score) end++
    const tied = sorted.slice(start, end).filter((pair) => pair.isSame).length
    ranks += tied * ((start + 1 + end) / 2)
    start = end
  }
  return (ranks - (same * (same + 1)) / 2) / (same * others)
}
