/**
 * The same tree without crossing arcs: the shortest arc that crosses another is moved up to its head's head until none
 * is left (Nivre and Nilsson 2005). `length` stands for the root.
 */
export function projectivise(heads: Int32Array): Int32Array {
  const lifted = heads.slice()
  for (let round = 0; round < heads.length * 4; round++) {
    const child = shortestCrossing(lifted)
    if (child < 0) return lifted
    const head = lifted[child]!
    if (head === heads.length) return lifted
    lifted[child] = lifted[head]!
  }
  return lifted
}

function shortestCrossing(heads: Int32Array): number {
  let best = -1
  let bestSpan = Number.POSITIVE_INFINITY
  for (let child = 0; child < heads.length; child++) {
    const head = heads[child]!
    const span = Math.abs(head - child)
    if (head === heads.length || span < 2 || span >= bestSpan) continue
    if (!coversOwn(heads, child, head)) {
      best = child
      bestSpan = span
    }
  }
  return best
}

/** Whether every word between the two comes under `head`. */
function coversOwn(heads: Int32Array, child: number, head: number): boolean {
  for (let i = Math.min(child, head) + 1; i < Math.max(child, head); i++) {
    let up = i
    for (let steps = 0; up !== head && up !== heads.length && steps <= heads.length; steps++) up = heads[up]!
    if (up !== head) return false
  }
  return true
}
