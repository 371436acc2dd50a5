import type { Positions } from './graph.ts'

/** Nodes are moved apart until they are this share of the mean distance from each other. */
const LEAST = 0.55
const ROUNDS = 40
/** Larger graphs are left as they are: in them single names are not read anyway. */
const MOST_NODES = 400

/** Positions in which no two nodes lie on each other: those that do are moved apart, a little at a time. O(rounds · nodes²). */
export function spreadApart(positions: Positions): Positions {
  const count = positions.length / 2
  if (count < 2 || count > MOST_NODES) return positions
  const spread = Float32Array.from(positions)
  const least = (LEAST * extentOf(positions)) / Math.sqrt(count)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [dx, dy] = [spread[2 * b]! - spread[2 * a]!, spread[2 * b + 1]! - spread[2 * a + 1]!]
        const distance = Math.hypot(dx, dy)
        if (distance >= least) continue
        // Two in the same spot go apart in a direction of their own.
        const [right, down] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(a + b), Math.sin(a + b)]
        const push = (least - distance) / 2
        spread[2 * a]! -= right * push
        spread[2 * a + 1]! -= down * push
        spread[2 * b]! += right * push
        spread[2 * b + 1]! += down * push
        moved = true
      }
    }
    if (!moved) break
  }
  return spread
}

/** The longer side of the box round all points. */
function extentOf(positions: Positions): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]!)
    right = Math.max(right, positions[i]!)
    top = Math.min(top, positions[i + 1]!)
    bottom = Math.max(bottom, positions[i + 1]!)
  }
  return Math.max(right - left, bottom - top, 1)
}
