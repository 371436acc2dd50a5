/**
 * Sequences laid out by step: row `starts[t] + b` is step t of the b-th longest sequence, so that one step of all sequences
 * lies together and nothing is padding.
 */
export interface PackedBatch {
  /** Sequence numbers, the longest first. */
  readonly order: readonly number[]
  readonly lengths: readonly number[]
  /** First row of each step. */
  readonly starts: readonly number[]
  /** Sequences that reach each step. */
  readonly counts: readonly number[]
  readonly rows: number
}

export function packBatch(lengthOf: readonly number[]): PackedBatch {
  const order = lengthOf.map((_, i) => i).sort((a, b) => lengthOf[b]! - lengthOf[a]! || a - b)
  const lengths = order.map((i) => lengthOf[i]!)
  const starts: number[] = []
  const counts: number[] = []
  let rows = 0
  for (let t = 0; t < (lengths[0] ?? 0); t++) {
    let count = 0
    while (count < lengths.length && lengths[count]! > t) count++
    starts.push(rows)
    counts.push(count)
    rows += count
  }
  return { order, lengths, starts, counts, rows }
}
