import { expect, test } from 'vitest'
import type { Graph, NetworkEdge } from './graph.ts'
import { mergeNetworks } from './merge-networks.ts'
import { neighbourhood, startingNode } from './neighbourhood.ts'

const edge = (from: string, to: string, claims: number, state: NetworkEdge['state'] = 'asserted'): NetworkEdge => ({
  ...{
    id: `${from}${to}`,
    from,
    to,
    relation: 'supplies',
    sentence: '',
    state,
    claims,
    origins: { lower: 1, upper: 1 },
  },
})
const graphOf = (...edges: NetworkEdge[]): Graph => ({
  nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({
    ...{ id, name: id, type: '', kind: 'actor' as const, claims: 0 },
  })),
  edges,
})

test('starts from the node about which most is claimed, disputes before all', () => {
  expect(startingNode(graphOf(edge('a', 'b', 5), edge('a', 'c', 5), edge('d', 'e', 2, 'contested')))).toBe('a')
  expect(startingNode(graphOf(edge('a', 'b', 5), edge('d', 'e', 2, 'contested')))).toBe('d')
  expect(startingNode({ nodes: [], edges: [] })).toBeUndefined()
})

test('shows the nearest edges first, of equals the disputed ones, and no more than asked for', () => {
  const graph = graphOf(
    edge('a', 'b', 1),
    edge('a', 'c', 9),
    edge('a', 'd', 1, 'denied'),
    edge('c', 'e', 99),
    edge('x', 'y', 99),
  )
  const ids = (most: number) => neighbourhood(graph, 'a', most).edges.map(({ id }) => id)
  expect(ids(2)).toEqual(['ad', 'ac'])
  expect(ids(10)).toEqual(['ad', 'ac', 'ab', 'ce'])
  expect(neighbourhood(graph, 'a', 2).nodes.map(({ id, claims }) => [id, claims])).toEqual([
    ['a', 10],
    ['c', 9],
    ['d', 1],
  ])
})

test('neighbourhoods that overlap are one graph, each node and edge once', () => {
  const merged = mergeNetworks([graphOf(edge('a', 'b', 2)), graphOf(edge('a', 'b', 2), edge('b', 'c', 1))])
  expect(merged.edges.map(({ id }) => id)).toEqual(['ab', 'bc'])
  expect(merged.nodes.map(({ id, claims }) => [id, claims])).toEqual([
    ['b', 3],
    ['a', 2],
    ['c', 1],
  ])
})
