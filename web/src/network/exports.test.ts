import { expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { sceneOf } from './scene.ts'
import type { Inks } from './shapes.ts'
import { writeGexf } from './write-gexf.ts'
import { writeSvg } from './write-svg.ts'

const inks = Object.fromEntries(
  ['support', 'deny', 'contested', 'retracted', 'ink', 'soft', 'rule', 'paper', 'marker'].map((ink) => [
    ink,
    '#123456',
  ]),
) as Inks
const hostile = 'A & B <script>alert("x")</script>\u0000'
const graph: Graph = {
  nodes: [
    { id: 'e_1', name: hostile, type: 'Country', kind: 'actor', claims: 3 },
    { id: 'e_2', name: 'Tolvan', type: 'Place', kind: 'site', claims: 3 },
  ],
  edges: [
    {
      ...{
        id: 'k_1',
        from: 'e_1',
        to: 'e_2',
        relation: 'operates-site',
        sentence: hostile,
        state: 'denied',
        claims: 3,
      },
      ...{ origins: { lower: 0, upper: 2 }, planned: true },
    },
  ],
}
const positions = Float32Array.of(-20, 5, 20, -5)

/** The names of all elements, and each closed in its turn: enough of XML to see that nothing broke out. */
function elements(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, close, name, rest] of xml.matchAll(/<(\/)?([\w:]+)((?:"[^"]*"|[^<>"])*)>/g)) {
    if (close) expect(open.pop()).toBe(name)
    else {
      names.push(name!)
      if (!rest!.endsWith('/')) open.push(name!)
    }
  }
  expect(open).toEqual([])
  return names
}

test('an SVG holds the drawing with its words, and hostile names as words alone', () => {
  const scene = sceneOf({
    graph,
    positions,
    camera: { x: 0, y: 0, scale: 5 },
    size: { width: 400, height: 300 },
    picked: undefined,
  })
  const svg = writeSvg(scene, inks, { width: 400, height: 300 }, hostile)
  const names = elements(svg.replace(/<\?xml.*\?>/, ''))
  expect(new Set(names)).toEqual(new Set(['svg', 'title', 'rect', 'path', 'circle', 'text']))
  expect(svg).toContain('stroke-dasharray="9 5"')
  expect(svg).toContain('>Tolvan</text>')
  expect(svg).not.toContain('\u0000')
})

test('a GEXF holds every node and edge with what is known of it', () => {
  const gexf = writeGexf(graph, positions)
  const names = elements(gexf.replace(/<\?xml.*\?>/, ''))
  expect(names.filter((name) => name === 'node')).toHaveLength(2)
  expect(names).not.toContain('script')
  expect(gexf).toMatch(/<edge id="k_1" source="e_1" target="e_2" label="operates-site" weight="3">/)
  for (const [name, value] of [
    ['state', 'denied'],
    ['upper', '2'],
    ['lower', '0'],
    ['planned', 'true'],
    ['kind', 'site'],
  ])
    expect(gexf).toContain(`<attvalue for="${name}" value="${value}"/>`)
  // Up is up: the drawing counts downwards, GEXF upwards.
  expect(gexf).toContain('<viz:position x="-20" y="-5"/>')
})
