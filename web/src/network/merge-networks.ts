import type { Graph, NetworkEdge, NetworkNode } from './graph.ts'

/** Several answers as one graph: each node and edge once. Of a node found in several, the count is over the edges that are left. */
export function mergeNetworks(parts: readonly Graph[]): Graph {
  const edges = new Map<string, NetworkEdge>()
  const nodes = new Map<string, NetworkNode>()
  for (const part of parts) {
    for (const edge of part.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge)
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
  }
  return graphOf([...edges.values()], nodes)
}

/** The graph of some edges; nodes at no edge are left out. */
export function graphOf(edges: readonly NetworkEdge[], nodes: ReadonlyMap<string, NetworkNode>): Graph {
  const claims = new Map<string, number>()
  for (const { from, to, claims: count } of edges) {
    claims.set(from, (claims.get(from) ?? 0) + count)
    if (to !== from) claims.set(to, (claims.get(to) ?? 0) + count)
  }
  const drawn = Array.from(claims, ([id, count]) => ({ ...nodes.get(id)!, claims: count }))
  return { nodes: drawn.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)), edges }
}
