import type { NetworkEdge } from './graph.ts'
import type { Ink, LineShape } from './shapes.ts'

type Point = readonly [number, number]
type State = NetworkEdge['state']

/** How an edge of each state is drawn: told apart by its line, whatever the colours. */
export const edgeStyles: Readonly<Record<State, { readonly ink: Ink; readonly dash: readonly number[] }>> = {
  asserted: { ink: 'support', dash: [] },
  contested: { ink: 'contested', dash: [] },
  denied: { ink: 'deny', dash: [9, 5] },
  retracted: { ink: 'retracted', dash: [1.5, 4.5] },
}

/** Distance between the two lines of a contested edge, and between edges of the same two nodes, in pixels. */
const DOUBLE = 4
const BESIDE = 26

/** Width in pixels: the more independent origins at least, the thicker. */
export function edgeWidth({ origins }: Pick<NetworkEdge, 'origins'>): number {
  return [1.2, 1.6, 2.8, 3.8][Math.min(3, origins.lower)]!
}

/** The point an edge is bent towards. `lane` 0 is straight; edges of the same two nodes take lanes 1, -1, 2, -2 … */
export function bendOf(from: Point, to: Point, lane: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  const aside = lane * BESIDE
  return [(from[0] + to[0]) / 2 - (dy / length) * aside, (from[1] + to[1]) / 2 + (dx / length) * aside]
}

/** The point at a share of the way along a bent line. */
export function alongLine(from: Point, bend: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]]
}

/** The lines of one edge: one, or for a contested one two side by side, blue for those who say so and red for those who deny it. */
export function edgeLines(edge: NetworkEdge, from: Point, bend: Point, to: Point, isFaint: boolean): LineShape[] {
  const { ink, dash } = edgeStyles[edge.state]
  const width = edgeWidth(edge)
  const line = { kind: 'line', from, bend, to, ink, width, dash, isFaint } as const
  if (edge.state !== 'contested') return [line]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  const aside = (point: Point, side: number): Point => [
    point[0] - (dy / length) * side * (DOUBLE / 2),
    point[1] + (dx / length) * side * (DOUBLE / 2),
  ]
  const thin = Math.max(1.2, width * 0.7)
  return ([1, -1] as const).map((side) => ({
    ...line,
    from: aside(from, side),
    bend: aside(bend, side),
    to: aside(to, side),
    ink: side > 0 ? ('support' as const) : ('deny' as const),
    width: thin,
  }))
}
