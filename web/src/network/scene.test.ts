import { describe, expect, test } from 'vitest'
import { framing, panned, zoomed } from './camera.ts'
import { forceLayout, layoutSteps } from './force-layout.ts'
import type { Graph, NetworkEdge, NetworkNode } from './graph.ts'
import { placeLabels } from './labels.ts'
import { pickAt } from './pick-at.ts'
import { place, sceneOf } from './scene.ts'
import type { LineShape, Shape } from './shapes.ts'
import { spreadApart } from './spread-apart.ts'
import { startPositions } from './start-positions.ts'

const node = (id: string, kind: NetworkNode['kind'] = 'actor'): NetworkNode => ({
  id,
  name: id,
  type: '',
  kind,
  claims: 4,
})
const edge = (id: string, from: string, to: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  ...{
    id,
    from,
    to,
    relation: 'supplies',
    sentence: id,
    state: 'asserted',
    claims: 1,
    origins: { lower: 1, upper: 1 },
  },
  ...more,
})
const size = { width: 800, height: 600 }
const pair = [node('Sarovia'), node('rockets', 'weapon')]

function drawn(edges: readonly NetworkEdge[], nodes: readonly NetworkNode[] = pair, picked?: string): Shape[] {
  const positions = Float32Array.from(nodes.flatMap((_, i) => [150 * i - 250, 40 * i]))
  return sceneOf({ graph: { nodes, edges }, positions, camera: { x: 0, y: 0, scale: 1 }, size, picked })
}
const lines = (shapes: readonly Shape[]) => shapes.filter((shape): shape is LineShape => shape.kind === 'line')
/** What is left of a drawing without its colours. */
const colourless = (shapes: readonly Shape[]) =>
  JSON.stringify(shapes.map(({ ink: _ink, ...rest }) => ({ ...rest, fill: 'fill' in rest && rest.fill === 'paper' })))

describe('a drawing', () => {
  test('tells the states of edges, plans and inferences apart without any colour', () => {
    const looks = [
      ...(['asserted', 'contested', 'denied', 'retracted'] as const).map((state) => ({ state })),
      { planned: true as const },
      { inferred: true as const },
    ].map((more) => colourless(drawn([edge('k', 'Sarovia', 'rockets', more)])))
    expect(new Set(looks).size).toBe(looks.length)
  })

  test('has two lines for a contested edge, of those who say so and of those who deny it', () => {
    const found = lines(drawn([edge('k', 'Sarovia', 'rockets', { state: 'contested' })]))
    expect(found.map(({ ink }) => ink)).toEqual(['support', 'deny'])
    expect(found[0]!.from).not.toEqual(found[1]!.from)
  })

  test('keeps edges of the same two nodes apart, whichever way they run', () => {
    const found = lines(
      drawn([edge('a', 'Sarovia', 'rockets'), edge('b', 'rockets', 'Sarovia'), edge('c', 'Sarovia', 'rockets')]),
    )
    const bends = found.map(({ bend }) => bend.map(Math.round).join())
    expect(new Set(bends).size).toBe(3)
  })

  test('makes what is far from the picked edge faint, and nothing where nothing is picked', () => {
    const nodes = [...pair, node('Elenia'), node('Tolvan', 'site')]
    const edges = [edge('a', 'Sarovia', 'rockets'), edge('b', 'Elenia', 'Tolvan')]
    const faint = drawn(edges, nodes, 'a').flatMap((shape) =>
      shape.kind === 'label' && shape.isFaint ? shape.text : [],
    )
    expect(faint.sort()).toEqual(['Elenia', 'Tolvan', 'supplies'])
    expect(drawn(edges, nodes).some(({ isFaint }) => isFaint)).toBe(false)
  })

  test('leaves out what lies outside the view', () => {
    const away = sceneOf({
      graph: { nodes: pair, edges: [edge('a', 'Sarovia', 'rockets')] },
      positions: Float32Array.of(5000, 5000, 5100, 5000),
      camera: { x: 0, y: 0, scale: 1 },
      size,
      picked: undefined,
    })
    expect(away).toEqual([])
  })
})

test('a click finds the node it hits, else the edge, else nothing', () => {
  const graph: Graph = { nodes: pair, edges: [edge('k', 'Sarovia', 'rockets')] }
  const placed = place({
    graph,
    positions: Float32Array.of(-100, 0, 100, 0),
    camera: { x: 0, y: 0, scale: 1 },
    size,
    picked: undefined,
  })
  expect(pickAt(graph, placed, 302, 301)).toBe('Sarovia')
  expect(pickAt(graph, placed, 400, 304)).toBe('k')
  expect(pickAt(graph, placed, 400, 360)).toBeUndefined()
})

test('labels touch neither each other nor a node; the first has its way', () => {
  const wish = (text: string, x: number, first = 0) => ({
    ...{ text, size: 13, isBold: false, isFaint: false, first },
    spots: () => [[x, 100]] as const,
  })
  const found = placeLabels(
    [wish('one', 100), wish('two', 110), wish('three', 300, 1), wish('four', 500)],
    [{ at: [500, 100], radius: 8 }],
    size,
  )
  expect(found.map(({ text }) => text)).toEqual(['three', 'one'])
})

describe('a layout', () => {
  const nodes = Array.from({ length: 30 }, (_, i) => node(`n${i}`))
  const edges = Array.from({ length: 29 }, (_, i) => edge(`k${i}`, `n${i + 1}`, `n${Math.floor(i / 3)}`))
  const graph: Graph = { nodes, edges }
  const pairs = Uint32Array.from(edges.flatMap(({ from, to }) => [Number(from.slice(1)), Number(to.slice(1))]))
  const settled = () =>
    spreadApart(forceLayout({ positions: startPositions(graph, new Map()), edges: pairs })(layoutSteps(30)))

  test('is the same each time', () => expect(settled()).toEqual(settled()))

  test('starts the same whatever the order of the nodes, and where nodes stood', () => {
    const [x, y] = startPositions(graph, new Map())
    const turned = startPositions({ nodes: [...nodes].reverse(), edges }, new Map())
    expect([turned[58], turned[59]]).toEqual([x, y])
    const after = startPositions(graph, new Map([['n0', [7, 9] as const]]))
    expect([after[0], after[1]]).toEqual([7, 9])
    expect(Math.hypot(after[2]! - 7, after[3]! - 9)).toBeLessThan(10)
  })

  test('has no two nodes on each other, and neighbours nearer than strangers', () => {
    const positions = settled()
    const distance = (a: number, b: number) =>
      Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!)
    const all = nodes.flatMap((_, a) => nodes.slice(a + 1).map((_, i) => distance(a, a + 1 + i)))
    const linked = edges.map((_, i) => distance(pairs[2 * i]!, pairs[2 * i + 1]!))
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    expect(Math.min(...all)).toBeGreaterThan(mean(all) / 40)
    expect(mean(linked)).toBeLessThan(mean(all) * 0.7)
  })
})

describe('a camera', () => {
  test('frames all points, with a margin', () => {
    const { x, y, scale } = framing([-1000, 0, 1000, 10], size)
    expect([x, y]).toEqual([0, 5])
    expect(1000 * scale).toBeLessThan(size.width / 2)
    expect(framing([], size)).toEqual({ x: 0, y: 0, scale: 1 })
  })

  test('zooms about a point, which stays where it is', () => {
    const before = { x: 3, y: 4, scale: 2 }
    const at = [100, 500] as const
    const ground = (camera: typeof before) => (at[0] - size.width / 2) / camera.scale + camera.x
    expect(ground(zoomed(before, 1.7, at, size))).toBeCloseTo(ground(before))
    expect(panned(before, 10, -20)).toEqual({ x: -2, y: 14, scale: 2 })
  })
})
