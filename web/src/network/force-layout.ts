import iterate from 'graphology-layout-forceatlas2/iterate'
import type { Positions } from './graph.ts'

const NODE = 10
const EDGE = 3
/** Steps until a graph has settled; large ones are given fewer, since each costs more. */
const STEPS = 500
const FEWEST_STEPS = 60

/** A graph to lay out: where its nodes start, and its edges as pairs of indices into the nodes. */
export interface LayoutTask {
  readonly positions: Positions
  readonly edges: Uint32Array
}

/** How many steps a graph of so many nodes is given. */
export function layoutSteps(nodes: number): number {
  return Math.max(FEWEST_STEPS, Math.round(STEPS / (1 + nodes / 400)))
}

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014), some steps at a time: each call of the function it gives runs that many and
 * answers the positions. The same task gives the same positions. O(nodes log nodes + edges) a step.
 */
export function forceLayout({ positions, edges }: LayoutTask): (steps: number) => Positions {
  const count = positions.length / 2
  const nodes = new Float32Array(count * NODE)
  const links = new Float32Array((edges.length / 2) * EDGE)
  for (let i = 0; i < count; i++) {
    nodes.set([positions[2 * i]!, positions[2 * i + 1]!, 0, 0, 0, 0, 1, 1, 1, 0], i * NODE)
  }
  for (let e = 0; e < edges.length / 2; e++) {
    const [from, to] = [edges[2 * e]! * NODE, edges[2 * e + 1]! * NODE]
    links.set([from, to, 1], e * EDGE)
    nodes[from + MASS]!++
    nodes[to + MASS]!++
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 12,
    strongGravityMode: false,
    gravity: 1.5,
    slowDown: 1 + Math.log(count + 1),
    barnesHutOptimize: count > 600,
    barnesHutTheta: 0.6,
  }
  return (steps) => {
    for (let step = 0; step < steps; step++) iterate(settings, nodes, links)
    const placed = new Float32Array(count * 2)
    for (let i = 0; i < count; i++) {
      placed[2 * i] = nodes[i * NODE]!
      placed[2 * i + 1] = nodes[i * NODE + 1]!
    }
    return placed
  }
}

const MASS = 6
