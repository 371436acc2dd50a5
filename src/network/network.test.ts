import { expect, test } from 'vitest'
import type { ClaimRow } from '../schema/index.ts'
import { clusterState, drawNetwork } from './index.ts'

test.each([
  ['asserted', 3, 0, 0],
  ['contested', 3, 1, 0],
  ['contested', 3, 1, 2],
  ['denied', 0, 2, 0],
  ['retracted', 2, 0, 2],
  ['retracted', 2, 1, 2],
  ['asserted', 0, 0, 0],
  ['retracted', 0, 0, 0, 1],
  ['asserted', 1, 0, 0, 1],
  ['denied', 0, 1, 0, 1],
] as const)('%s: %i for, %i against, %i withdrawn', (state, support, deny, withdrawn, taken?: number) => {
  expect(clusterState({ support, deny, withdrawn, withdrawn_denials: taken ?? 0 })).toBe(state)
})

const row = (id: string, fillers: ClaimRow['arguments'], claims = 1): ClaimRow => ({
  id,
  relation: 'transfers',
  sentence: id,
  arguments: fillers,
  state: 'asserted',
  claims,
  reports: claims,
  support: claims,
  deny: 0,
  origins: { lower: 1, upper: 1 },
  factuality: 'CT+',
})

test('an edge runs from the actor to the recipient before anything else, and a claim with one side draws none', () => {
  const actor = { role: 'actor', name: 'Karvalia', entity: 'e_1' }
  const front = { role: 'recipient', name: 'Veshtari Front', entity: 'e_2' }
  const rockets = { role: 'item', name: 'Rockets' }
  const { nodes, edges } = drawNetwork(
    [
      row('k_1', [actor, rockets, front], 2),
      row('k_2', [actor, { role: 'item', name: 'rockets' }]),
      row('k_3', [actor]),
      row('k_4', [front]),
    ].map((one) => ({ row: one, types: new Map([['e_1', 'Country']]) })),
  )
  expect(edges.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['k_1', 'e_1', 'e_2'],
    ['k_2', 'e_1', nodes[2]!.id],
  ])
  expect(nodes).toMatchObject([
    { id: 'e_1', type: 'Country', kind: 'actor', claims: 3 },
    { id: 'e_2', type: 'recipient', kind: 'actor', claims: 2 },
    { name: 'rockets', type: 'item', kind: 'weapon', claims: 1 },
  ])
})

test('an edge says that it is planned or inferred, and a type of another pack is drawn by its role', () => {
  const fillers = [
    { role: 'actor', name: 'Sarovia', entity: 'e_1' },
    { role: 'facility', name: 'The Quay', entity: 'e_3' },
  ]
  const types = new Map([['e_3', 'ShipPaper']])
  const drawn = (more: object) => drawNetwork([{ row: row('k', fillers), types, ...more }])
  expect(drawn({ planned: true }).edges[0]).toMatchObject({ planned: true })
  expect(drawn({ inferred: true }).edges[0]).toMatchObject({ inferred: true })
  expect(drawn({}).edges[0]).not.toHaveProperty('planned')
  expect(drawn({}).nodes.map(({ kind }) => kind)).toEqual(['actor', 'site'])
})
