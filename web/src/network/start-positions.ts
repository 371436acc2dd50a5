import type { Graph, Positions } from './graph.ts'

/** The angle at which points on a spiral crowd least. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Where each node starts: one that stood somewhere stays there, one that is new starts beside a neighbour that did, any other on a
 * spiral in the order of ids. The same graph starts the same, on every machine.
 */
export function startPositions(
  { nodes, edges }: Graph,
  before: ReadonlyMap<string, readonly [number, number]>,
): Positions {
  const positions = new Float32Array(nodes.length * 2)
  const anchors = new Map<string, readonly [number, number]>()
  for (const { from, to } of edges) {
    const [a, b] = [before.get(from), before.get(to)]
    if (a && !b) anchors.set(to, a)
    if (b && !a) anchors.set(from, b)
  }
  const rank = new Map(
    nodes
      .map(({ id }) => id)
      .sort()
      .map((id, i) => [id, i]),
  )
  for (const [i, { id }] of nodes.entries()) {
    const place = rank.get(id)!
    const radius = 10 * Math.sqrt(place + 0.5)
    const spiral = [radius * Math.cos(place * GOLDEN), radius * Math.sin(place * GOLDEN)] as const
    const anchor = anchors.get(id)
    const beside = anchor && ([anchor[0] + spiral[0] / 10, anchor[1] + spiral[1] / 10] as const)
    const [x, y] = before.get(id) ?? beside ?? spiral
    positions[2 * i] = x
    positions[2 * i + 1] = y
  }
  return positions
}
