import type { Graph, NetworkEdge } from './graph.ts'
import { graphOf } from './merge-networks.ts'

/** How much a claim that someone denies counts beside one that no one does, when it is chosen where to start. */
const DISPUTE = 4

/** The node to start from: the one in most claims, where each of a contested or denied edge counts four times. Absent in an empty graph. */
export function startingNode({ edges }: Graph): string | undefined {
  const weights = new Map<string, number>()
  for (const { from, to, claims, state } of edges) {
    const weight = state === 'contested' || state === 'denied' ? claims * DISPUTE : claims
    for (const end of new Set([from, to])) weights.set(end, (weights.get(end) ?? 0) + weight)
  }
  let best: string | undefined
  for (const [node, weight] of weights) {
    const lead = weight - (best === undefined ? 0 : weights.get(best)!)
    if (best === undefined || lead > 0 || (lead === 0 && node < best)) best = node
  }
  return best
}

/**
 * The edges nearest to a node, step by step outwards, until `most` are shown. Within a step disputed edges come first, then those with
 * most claims. What is on screen stays readable; the rest is a step away.
 */
export function neighbourhood(graph: Graph, centre: string, most: number): Graph {
  const found: NetworkEdge[] = []
  const known = new Set([centre])
  let left = [...graph.edges].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
  while (found.length < most) {
    const step = left.filter(({ from, to }) => known.has(from) || known.has(to)).slice(0, most - found.length)
    if (step.length === 0) break
    found.push(...step)
    const taken = new Set(step)
    left = left.filter((edge) => !taken.has(edge))
    for (const { from, to } of step) known.add(from).add(to)
  }
  return graphOf(found, new Map(graph.nodes.map((node) => [node.id, node])))
}

function rank({ state, claims }: NetworkEdge): number {
  return (state === 'contested' || state === 'denied' ? 1000 : 0) + claims
}
