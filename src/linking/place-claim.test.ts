import { expect, test } from 'vitest'
import type { Claim, ExtractedEntity, ResolvedPlace } from '../schema/index.ts'
import { placeClaim } from './index.ts'

const resolved = (id: string, precision: ResolvedPlace['precision']): ResolvedPlace => ({
  ...{ id, name: id, kind: precision, latitude: 0, longitude: 0, precision, confidence: 1 },
})
const entity = (id: string, type: string, place?: ResolvedPlace): ExtractedEntity => ({
  ...{ id, name: id, type, mentions: [], ...(place && { place }) },
})
const entities = new Map(
  [
    entity('Kastrin', 'Place', resolved('Kastrin', 'settlement')),
    entity('Velmora', 'Country', resolved('Velmora', 'country')),
    entity('plant', 'Facility', resolved('Dravina', 'country')),
    entity('depot', 'Facility'),
    entity('Front', 'ArmedGroup'),
  ].map((one) => [one.id, one]),
)
const claim = (fillers: readonly (readonly [Claim['arguments'][number]['role'], string])[]): Claim => ({
  ...{ id: 'c', relation: 'produces', factuality: 'CT+', modes: [], chain: [], confidence: 1 },
  arguments: fillers.map(([role, text]) => ({
    ...{ role, start: 0, end: 1, text, ...(entities.has(text) && { entity: text }) },
  })),
  evidence: { start: 0, end: 1, text: 'x' },
})

test.each([
  [
    'the finest of its places',
    [
      ['place', 'Velmora'],
      ['place', 'Kastrin'],
    ],
    { name: 'Kastrin', kind: 'place' },
  ],
  ['a site where it is said to stand', [['facility', 'plant']], { name: 'plant', kind: 'site' }],
  [
    'a place said beside a site that has none',
    [
      ['facility', 'depot'],
      ['place', 'Kastrin'],
    ],
    { name: 'Kastrin' },
  ],
  [
    'a site attacked',
    [
      ['actor', 'Front'],
      ['recipient', 'plant'],
    ],
    { role: 'recipient', name: 'plant' },
  ],
] as const)('a claim is where its report puts it: %s', (_, fillers, where) => {
  const found = placeClaim(claim(fillers), entities)
  expect(found).toMatchObject(where)
  expect(found?.place).toBeDefined()
})

test.each([
  ['a site with no stated place', [['facility', 'depot']], 'depot'],
  ['plain words', [['facility', 'two workshops']], 'two workshops'],
] as const)('%s has no place, and is known by name', (_, fillers, name) => {
  expect(placeClaim(claim(fillers), entities)).toMatchObject({ name, kind: 'site' })
  expect(placeClaim(claim(fillers), entities)?.place).toBeUndefined()
})

test.each([
  ['a country that acts', [['actor', 'Velmora']]],
  ['a capital that acts for its government', [['actor', 'Kastrin']]],
  [
    'a country that receives',
    [
      ['actor', 'Front'],
      ['recipient', 'Velmora'],
    ],
  ],
  ['a word that points', [['place', 'there']]],
] as const)('%s is not where the claim is', (_, fillers) => {
  expect(placeClaim(claim(fillers), entities)).toBeUndefined()
})
