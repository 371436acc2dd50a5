/** The largest sum of `gains` that pairs each row with at most one column (Kuhn-Munkres with potentials, cubic). Gains are not negative. */
export function bestAssignment(gains: readonly (readonly number[])[]): number {
  const columns = gains[0]?.length ?? 0
  if (columns === 0) return 0
  if (gains.length > columns) return bestAssignment(transposed(gains, columns))
  const rows = gains.length
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  /** Row paired with each column, counted from 1; 0 = none. */
  const rowOf = new Int32Array(columns + 1)
  const before = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Infinity)
    const seen = new Uint8Array(columns + 1)
    let column = 0
    rowOf[0] = row
    do {
      seen[column] = 1
      const current = rowOf[column]!
      let least = Infinity
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (seen[c]) continue
        const cost = -gains[current - 1]![c - 1]! - rowPrice[current]! - columnPrice[c]!
        if (cost < slack[c]!) {
          slack[c] = cost
          before[c] = column
        }
        if (slack[c]! < least) {
          least = slack[c]!
          next = c
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (seen[c]) {
          rowPrice[rowOf[c]!]! += least
          columnPrice[c]! -= least
        } else slack[c]! -= least
      }
      column = next
    } while (rowOf[column] !== 0)
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  let sum = 0
  for (let c = 1; c <= columns; c++) if (rowOf[c]! > 0) sum += gains[rowOf[c]! - 1]![c - 1]!
  return sum
}

function transposed(gains: readonly (readonly number[])[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, c) => gains.map((row) => row[c]!))
}
