import { alongLine } from './edge-lines.ts'
import type { Graph } from './graph.ts'
import type { Placed } from './scene.ts'

/** How far a click may miss, in pixels. */
const NODE_REACH = 5
const EDGE_REACH = 7
const SAMPLES = 16

/** Id of the node under a point of the view, or else of the nearest edge; absent on empty ground. */
export function pickAt({ nodes }: Graph, placed: Placed, x: number, y: number): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const [i, { at, radius }] of placed.nodes.entries()) {
    const distance = Math.hypot(at[0] - x, at[1] - y) - radius
    if (distance <= NODE_REACH && distance < least) [best, least] = [nodes[i]!.id, distance]
  }
  if (best !== undefined) return best
  for (const { edge, from, bend, to } of placed.edges) {
    for (let i = 0; i <= SAMPLES; i++) {
      const [ex, ey] = alongLine(from, bend, to, i / SAMPLES)
      const distance = Math.hypot(ex - x, ey - y)
      const reach = Math.max(EDGE_REACH, Math.hypot(to[0] - from[0], to[1] - from[1]) / SAMPLES / 2)
      if (distance <= reach && distance < least && distance <= EDGE_REACH * 2) [best, least] = [edge.id, distance]
    }
  }
  return best
}
