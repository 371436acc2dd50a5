import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { gazetteerNames, link, readNameWeights } from '../linking/index.ts'
import { findEntity, listClaims, listEntities, listResolutions } from '../query/index.ts'
import { loadResources } from '../resources/index.ts'
import type { EntityId } from '../schema/index.ts'
import type { Store } from './index.ts'

const resources = madeResources()
const weights = readNameWeights(loadResources().models.get('name-matching/weights.bin')!)
const names = ['Selim Torabi', 'Seleem Torabi', 'Nadir Varan', 'Oskar Deln']
const report = (name: string, seed = 1): MadeReport => ({
  seed,
  outlet: `${name} Post`,
  publishedAt: '2031-01-02',
  claims: [
    {
      relation: 'transfers',
      fillers: { actor: [name, 'Person'], item: 'rockets' },
      chain: [{ name, kind: 'named-person', type: 'Person' }],
    },
  ],
})
const made = (one: MadeReport) => madeContribution(one, (extraction) => link(extraction, resources))
const match = (store: Store) => store.matchEntities(weights, gazetteerNames(resources).family, '2031-02-01')
const decide = async (store: Store, a: string, b: string, verdict: 'same' | 'different') => {
  const [left, right] = [await findEntity(store, a), await findEntity(store, b)]
  const pair = { left: left.ref as EntityId, right: right.ref as EntityId }
  await store.resolve([{ ...pair, verdict, by: 'a reader', reasons: [], decidedAt: '2031-03-01' }])
}
const entityNames = async (store: Store) => (await listEntities(store, {})).items.map((row) => [row.name, row.claims])

describe.each(storeKinds())('in %s', (_, makeStore) => {
  test('spellings of one name are joined, with score and reasons, and their claims with them', () =>
    withStore(makeStore, async (store) => {
      await store.contribute(names.map((name) => made(report(name))))
      expect(await match(store)).toBe(1)
      expect(await match(store)).toBe(0)
      const [decision] = await listResolutions(store, 10)
      expect([decision?.leftName, decision?.rightName].sort()).toEqual(['Seleem Torabi', 'Selim Torabi'])
      expect(decision).toMatchObject({ verdict: 'same', by: 'matcher' })
      expect(decision!.score).toBeGreaterThanOrEqual(0.9)
      expect(decision!.reasons.length).toBeGreaterThan(0)
      expect((await listEntities(store, {})).items).toHaveLength(3)
      const { items } = await listClaims(store, { actor: 'Seleem Torabi' })
      expect(items.map((row) => [row.reports, row.origins])).toEqual([[2, { lower: 1, upper: 1 }]])
    }))

  test('a person parts what the matcher joined, and the matcher does not join it again', () =>
    withStore(makeStore, async (store) => {
      await store.contribute(names.map((name) => made(report(name))))
      const before = await dump(store)
      await match(store)
      await decide(store, 'Selim Torabi', 'Seleem Torabi', 'different')
      expect(await dump(store)).toEqual(before)
      await store.contribute([made(report('Selim Torabi', 2))])
      await match(store)
      expect(await entityNames(store)).toContainEqual(['Seleem Torabi', 1])
    }))

  test('a merge taken back leaves the record as it was', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { minLength: 1, maxLength: 4 }),
        async (pairs) => {
          await withStore(makeStore, async (store) => {
            await store.contribute(names.map((name) => made(report(name))))
            const before = await dump(store)
            let merges = 0
            for (const [a, b] of pairs) {
              if (a === b) continue
              await decide(store, a, b, 'same')
              merges++
            }
            for (let i = 0; i < merges; i++) expect(await store.undoResolution(undefined, '2031-04-01')).toBe(true)
            expect(await dump(store)).toEqual(before)
            expect(await store.undoResolution(undefined, '2031-04-01')).toBe(false)
          })
        },
      ),
      { numRuns: 15 },
    ),
  )

  test('a report that comes after a merge is read in its light', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(report('Nadir Varan')), made(report('Oskar Deln'))])
      await decide(store, 'Nadir Varan', 'Oskar Deln', 'same')
      await store.contribute([made(report('Oskar Deln', 2)), made(report('Nadir Varan', 3))])
      const { items } = await listClaims(store, {})
      expect(items.map((row) => [row.reports, row.origins.upper])).toEqual([[4, 1]])
    }))
})
