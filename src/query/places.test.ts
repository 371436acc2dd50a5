import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleReports } from '../../test/browser/example-reports.ts'
import { contributionOf } from '../../test/browser/marked-report.ts'
import { loadResources } from '../resources/index.ts'
import { type Contribution, HearsayError } from '../schema/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { findNetwork, findPlace, findPlaces } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-places-'))
let store: Store
let contributions: readonly Contribution[]
beforeAll(async () => {
  const resources = loadResources()
  contributions = exampleReports.map((report) => contributionOf(report, resources))
  store = await openStore(join(folder, 'record.db'), { mode: 'write', create: true })
  await store.contribute(contributions)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** The same readings by another extractor, with something changed in each entity and argument. */
function readAgain(version: string, change: (claims: Contribution) => Contribution): Contribution[] {
  return contributions
    .filter(({ extraction }) => extraction)
    .map((one) => change({ ...one, provenance: { ...one.provenance, version } }))
}

describe('places', () => {
  test('are listed with their claims and how these stand, disputed ones first', async () => {
    const { items, clocks } = await findPlaces(store, {})
    expect(items).toMatchObject([
      {
        name: 'Tolvan',
        precision: 'settlement',
        country: 'XS',
        own: true,
        pack: 'example',
        clusters: 1,
        states: { contested: 1 },
      },
      { name: 'Halden coast', precision: 'region', clusters: 1, states: { asserted: 1 } },
    ])
    expect(clocks).toEqual({
      published: { first: '2024-03-04', last: '2024-05-20' },
      learnt: { first: '2026-02-01', last: '2026-02-01' },
    })
  })

  test.each([
    [{ relation: 'trains' }, ['Halden coast']],
    [{ actor: 'Sarovia' }, ['Tolvan']],
    [{ disputed: true }, ['Tolvan']],
    [{ since: '2024-05' }, ['Halden coast']],
    [{ until: '2024-03-31' }, ['Tolvan']],
    [{ limit: 1 }, ['Tolvan']],
  ])('are filtered by their claims: %j', async (filter, names) => {
    const { items } = await findPlaces(store, filter)
    expect(items.map(({ name }) => name)).toEqual(names)
  })

  test('lead to their claims, and a place that is not there is said to be none', async () => {
    const { items } = await findPlaces(store, {})
    const { place, claims } = await findPlace(store, items[0]!.id)
    expect(place).toMatchObject({ name: 'Tolvan', clusters: 1 })
    expect(claims).toMatchObject({ total: 1, items: [{ relation: 'operates-site', state: 'contested' }] })
    expect(await findPlace(store, items[0]!.id, { relation: 'trains' })).toMatchObject({
      claims: { total: 0, items: [] },
    })
    await expect(findPlace(store, 'p_0')).rejects.toThrow(HearsayError)
  })

  test('are read again with the reports: what no longer has a place is listed as unplaced, and nothing is left of before', async () => {
    const without = readAgain('2', (one) => ({
      ...one,
      extraction: { ...one.extraction!, entities: one.extraction!.entities.map(({ place: _place, ...rest }) => rest) },
    }))
    await store.reextract(without)
    const bare = await findPlaces(store, {})
    expect(bare.items).toEqual([])
    expect(bare.unplaced.map(({ site, state }) => [site, state])).toEqual(
      expect.arrayContaining([
        ['Port Halden', 'asserted'],
        [expect.stringMatching(/Tolvan|rocket workshops/), 'contested'],
      ]),
    )
    await store.reextract(readAgain('3', (one) => one))
    const again = await findPlaces(store, {})
    expect(again.items.map(({ name, clusters }) => [name, clusters])).toEqual([
      ['Tolvan', 1],
      ['Halden coast', 1],
    ])
    expect(again.unplaced).toEqual([])
  })

  test('are kept in the extraction too', async () => {
    const ref = contributions[0]!.reading.document!.id
    const stored = await store.extraction(ref)
    expect(stored?.extraction.entities).toEqual(contributions[0]!.extraction!.entities)
  })
})

test('an edge is inferred when no claim states both of its ends, and stated as soon as one does', async () => {
  const inferring = (count: number) => {
    let left = count
    return readAgain(`inferred ${count}`, (one) => ({
      ...one,
      extraction: {
        ...one.extraction!,
        claims: one.extraction!.claims.map((claim) =>
          claim.relation === 'operates-site' && left-- > 0
            ? { ...claim, arguments: claim.arguments.map((filler) => ({ ...filler, inferred: true as const })) }
            : claim,
        ),
      },
    }))
  }
  const inferred = async () => {
    const { edges } = await findNetwork(store, {})
    return edges.filter((edge) => edge.inferred).map(({ relation }) => relation)
  }
  expect(await inferred()).toEqual([])
  await store.reextract(inferring(Number.POSITIVE_INFINITY))
  expect(await inferred()).toEqual(['operates-site'])
  await store.reextract(inferring(2))
  expect(await inferred()).toEqual([])
})

test('the network keeps to what someone denies, or to what no one does', async () => {
  const states = async (disputed: boolean) => (await findNetwork(store, { disputed })).edges.map(({ state }) => state)
  expect(await states(true)).toContain('contested')
  expect(await states(true)).not.toContain('asserted')
  expect(await states(false)).toContain('asserted')
  expect(await states(false)).not.toContain('contested')
})
