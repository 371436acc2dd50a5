import { plainName } from '../wording/plain-name.ts'
import { alongLine } from './edge-lines.ts'
import { besideNode, type Wish } from './labels.ts'
import type { Placed, View } from './scene.ts'

/** Edges are named when no more than this many are shown. */
const MOST_NAMED = 60
/** Where on an edge its relation may be written, as shares of the way. */
const SHARES = [0.5, 0.36, 0.64]

/** The names of nodes and the relations of edges, those near what is picked first. `near` is absent where nothing is picked. */
export function wishesOf({ graph, picked }: View, placed: Placed, near: ReadonlySet<string> | undefined): Wish[] {
  const isFaint = (id: string) => near !== undefined && !near.has(id)
  const names = graph.nodes.map(({ id, name }, i): Wish => {
    const { at, radius } = placed.nodes[i]!
    const spots = besideNode(at, radius)
    return { text: name, spots, size: 13, isBold: id === picked, first: near?.has(id) ? 2 : 0, isFaint: isFaint(id) }
  })
  const isNamed = placed.edges.length <= MOST_NAMED
  const shown = placed.edges.filter(({ edge }) => isNamed || near?.has(edge.id))
  const relations = shown.map(({ edge, from, bend, to }): Wish => {
    const spots = () => SHARES.map((share) => alongLine(from, bend, to, share)).map(([x, y]) => [x, y + 9] as const)
    const first = near?.has(edge.id) ? 1 : -1
    return { text: plainName(edge.relation), spots, size: 11, isBold: false, first, isFaint: isFaint(edge.id) }
  })
  return [...names, ...relations]
}
