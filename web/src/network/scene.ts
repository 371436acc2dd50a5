import type { Camera, Size } from './camera.ts'
import { alongLine, bendOf, edgeLines, edgeStyles } from './edge-lines.ts'
import type { Graph, NetworkEdge, Positions } from './graph.ts'
import { wishesOf } from './label-wishes.ts'
import { placeLabels } from './labels.ts'
import { arrowMark, middleMarks, nodeMark, nodeRadius } from './marks.ts'
import type { Shape } from './shapes.ts'

type Point = readonly [number, number]

/** What is seen of a graph, and what of it was picked. */
export interface View {
  readonly graph: Graph
  readonly positions: Positions
  readonly camera: Camera
  readonly size: Size
  /** Id of a node or an edge. */
  readonly picked: string | undefined
}

/** Where everything of a view stands, in pixels: what shapes are made of, and what a click is measured against. */
export interface Placed {
  readonly nodes: readonly { readonly at: Point; readonly radius: number }[]
  readonly edges: readonly {
    readonly edge: NetworkEdge
    readonly from: Point
    readonly bend: Point
    readonly to: Point
  }[]
}

/** Above this many edges heads and marks are left out: they would be a blot. */
const MOST_MARKED = 600

/** Where nodes and edges stand in a view. Edges end at the rim of their nodes, and edges of the same two nodes beside each other. */
export function place({ graph, positions, camera, size }: View): Placed {
  const nodes = graph.nodes.map((node, i) => ({
    at: [
      (positions[2 * i]! - camera.x) * camera.scale + size.width / 2,
      (positions[2 * i + 1]! - camera.y) * camera.scale + size.height / 2,
    ] as const,
    radius: nodeRadius(node),
  }))
  const rows = new Map(graph.nodes.map(({ id }, i) => [id, i]))
  const between = new Map<string, number>()
  const edges = graph.edges.map((edge) => {
    const [from, to] = [nodes[rows.get(edge.from)!]!, nodes[rows.get(edge.to)!]!]
    if (edge.from === edge.to) return { edge, ...loop(from.at, from.radius) }
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`
    const count = between.get(pair) ?? 0
    between.set(pair, count + 1)
    const side = edge.from < edge.to ? 1 : -1
    const bend = bendOf(from.at, to.at, laneOf(count) * side)
    return { edge, from: towards(from.at, bend, from.radius + 2), bend, to: towards(to.at, bend, to.radius + 3) }
  })
  return { nodes, edges }
}

/** What is drawn of a view: edges, their heads and marks, nodes, then as many labels as do not touch. Pure. */
export function sceneOf(view: View, placed: Placed = place(view)): Shape[] {
  const { graph, picked, size } = view
  const near = picked === undefined ? undefined : nearTo(graph, picked)
  const isFaint = (id: string) => near !== undefined && !near.has(id)
  const isMarked = placed.edges.length <= MOST_MARKED
  const lines: Shape[] = []
  const marks: Shape[] = []
  for (const { edge, from, bend, to } of placed.edges) {
    if (isOutside(from, to, size)) continue
    const faint = isFaint(edge.id)
    const { ink } = edgeStyles[edge.state]
    if (edge.id === picked) {
      lines.push({ kind: 'line', from, bend, to, ink: 'marker', width: 11, dash: [], isFaint: false })
    }
    lines.push(...edgeLines(edge, from, bend, to, faint))
    if (!isMarked) continue
    marks.push(arrowMark(to, alongLine(from, bend, to, 0.9), ink, edge.inferred === true, faint))
    marks.push(...middleMarks(edge, alongLine(from, bend, to, 0.5), ink, faint))
  }
  const discs = graph.nodes.flatMap(({ id, kind }, i): Shape[] => {
    const { at, radius } = placed.nodes[i]!
    return isOutside(at, at, size) ? [] : [nodeMark(kind, at, radius, id === picked, isFaint(id))]
  })
  const unhidden = placed.nodes.filter((_, i) => !isFaint(graph.nodes[i]!.id))
  const labels = placeLabels(wishesOf(view, placed, near), unhidden, size)
  return [...lines, ...marks, ...discs, ...labels]
}

/** The picked thing with what is one step from it. */
function nearTo({ edges }: Graph, picked: string): ReadonlySet<string> {
  const near = new Set([picked])
  for (const { id, from, to } of edges) {
    if (id === picked || from === picked || to === picked) near.add(id).add(from).add(to)
  }
  return near
}

/** 0, 1, -1, 2, -2 … */
function laneOf(count: number): number {
  return count % 2 === 0 ? -count / 2 : (count + 1) / 2
}

function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const share = Math.min(0.49, distance / (Math.hypot(dx, dy) || 1))
  return [from[0] + dx * share, from[1] + dy * share]
}

/** An edge from a node to itself: a bow above it. */
function loop([x, y]: Point, radius: number) {
  return { from: [x - radius, y] as const, bend: [x, y - radius * 5] as const, to: [x + radius, y] as const }
}

/** How far beyond the rim of the view things are still drawn, in pixels. */
const RIM = 40

function isOutside(a: Point, b: Point, { width, height }: Size): boolean {
  return (
    Math.max(a[0], b[0]) < -RIM ||
    Math.min(a[0], b[0]) > width + RIM ||
    Math.max(a[1], b[1]) < -RIM ||
    Math.min(a[1], b[1]) > height + RIM
  )
}
