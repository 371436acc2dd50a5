import type { NetworkEdge, NetworkNode } from './graph.ts'
import type { Ink, OutlineShape, Shape } from './shapes.ts'

type Point = readonly [number, number]

/** Radius of a node in pixels: its area grows with its claims, up to a point. */
export function nodeRadius({ claims }: Pick<NetworkNode, 'claims'>): number {
  return 5 + Math.min(10, 1.7 * Math.sqrt(claims))
}

/** A node's outline: an actor is a disc, a site a square, a weapon a triangle, anything else a diamond. */
export function nodeMark(
  kind: NetworkNode['kind'],
  [x, y]: Point,
  radius: number,
  isPicked: boolean,
  isFaint: boolean,
): OutlineShape {
  const fill: Ink = isPicked ? 'marker' : kind === 'actor' ? 'ink' : 'paper'
  const base = { kind: 'outline', ink: 'ink', fill, width: isPicked ? 3 : 1.75, isFaint } as const
  if (kind === 'actor') return { ...base, points: [[x, y]], radius }
  const corners: Readonly<Record<'site' | 'weapon' | 'other', readonly Point[]>> = {
    site: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
    weapon: [
      [0, -1.1],
      [1.05, 0.8],
      [-1.05, 0.8],
    ],
    other: [
      [0, -1.1],
      [1.1, 0],
      [0, 1.1],
      [-1.1, 0],
    ],
  }
  return { ...base, points: corners[kind].map(([right, down]): Point => [x + right * radius, y + down * radius]) }
}

/** The head of an edge at its end; hollow where we inferred one of its ends. */
export function arrowMark(tip: Point, from: Point, ink: Ink, isHollow: boolean, isFaint: boolean): OutlineShape {
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0])
  const corner = (turn: number, length: number): Point => [
    tip[0] + Math.cos(angle + turn) * length,
    tip[1] + Math.sin(angle + turn) * length,
  ]
  const points = [tip, corner(Math.PI - 0.42, 10), corner(Math.PI + 0.42, 10)]
  return { kind: 'outline', points, ink, fill: isHollow ? 'paper' : ink, width: 1.2, isFaint }
}

/** What is drawn on the middle of an edge: a cross on a denied one, a ring on an inferred one, a diamond on what is only planned. */
export function middleMarks(edge: NetworkEdge, [x, y]: Point, ink: Ink, isFaint: boolean): Shape[] {
  const marks: Shape[] = []
  if (edge.state === 'denied') {
    for (const turn of [1, -1]) {
      const [from, to]: [Point, Point] = [
        [x - 5, y - 5 * turn],
        [x + 5, y + 5 * turn],
      ]
      marks.push({ kind: 'line', from, bend: [x, y], to, ink, width: 2, dash: [], isFaint })
    }
  }
  const outline = { kind: 'outline', ink, fill: 'paper', width: 1.5, isFaint } as const
  if (edge.inferred) marks.push({ ...outline, points: [[x, y]], radius: 4.5 })
  if (edge.planned) {
    const at = edge.inferred ? x + 11 : x
    marks.push({
      ...outline,
      points: [
        [at, y - 6],
        [at + 6, y],
        [at, y + 6],
        [at - 6, y],
      ],
    })
  }
  return marks
}
