import { expect, test } from 'vitest'
import type { PlaceRow } from '../../../src/schema/answers.ts'
import { groupPlaces } from './group-places.ts'
import { placeState } from './place-state.ts'
import { CLOSEST, middleLongitude, projectionFor } from './projection.ts'

const NONE = { asserted: 0, contested: 0, denied: 0, retracted: 0 }
const row = (id: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  ...{ id, name: id, precision: 'settlement', latitude: 0, longitude: 0, clusters: 1, states: NONE, sites: [] },
  ...more,
})

test.each([
  ['asserted', { asserted: 2 }],
  ['contested', { asserted: 2, denied: 1 }],
  ['contested', { contested: 1, denied: 1 }],
  ['denied', { denied: 1 }],
  ['retracted', { retracted: 1 }],
  ['denied', { denied: 1, retracted: 1 }],
] as const)('%s: %j', (state, counts) => {
  expect(placeState({ states: { ...NONE, ...counts } })).toBe(state)
})

test('settlements too near to be told apart are one mark; regions and countries are never hidden in one', () => {
  const at = (x: number) => [x, 0] as const
  const groups = groupPlaces([
    { place: row('a'), at: at(0) },
    { place: row('b', { clusters: 5 }), at: at(8) },
    { place: row('c'), at: at(100) },
    { place: row('r', { precision: 'region', clusters: 9 }), at: at(4) },
  ])
  expect(groups.map(({ places }) => places.map(({ place }) => place.id))).toEqual([['r'], ['b', 'a'], ['c']])
})

test('places on both sides of the date line lie side by side', () => {
  const places = [{ longitude: 178 }, { longitude: -178 }]
  expect(Math.abs(middleLongitude(places))).toBeCloseTo(180)
  const projection = projectionFor(places)
  const [west, east] = places.map(({ longitude }) => projection([longitude, 0])![0])
  expect(Math.abs(east! - west!)).toBeLessThan(100)
})

test('the closest view is no finer than half a kilometre a pixel', () => {
  const projection = projectionFor([{ longitude: 0 }])
  const degree = (projection([1, 0])![0] - projection([0, 0])![0]) * CLOSEST
  expect(111.2 / degree).toBeGreaterThan(0.49)
})
