import { describe, expect, test } from 'vitest'
import { contribution, storeMaker } from '../../test/fixtures/made-dossier.ts'
import type { MadeClaim, MadeReport } from '../../test/fixtures/made-report.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import type { EntityId } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { findClaim, findEntity, findNetwork, listClaims } from './index.ts'

const newStore = storeMaker()
const velmora = ['Velmora', 'Country'] as const
const numaria = ['Numaria', 'Country'] as const
const karvalia = ['Karvalia', 'Country'] as const
const brannock = ['Brannock', 'Place'] as const

const factory = (place: MadeClaim['fillers']['place'], actor?: MadeClaim['fillers']['actor']): MadeClaim => ({
  relation: 'operates-site',
  fillers: { ...(actor && { actor }), facility: 'factories', ...(place && { place }) },
})
const denied = (claim: MadeClaim): MadeClaim => ({
  ...claim,
  chain: [{ name: 'Ilva Torm', kind: 'named-person', type: 'Person', act: 'deny' }],
  factuality: 'CT-',
})
const said = (outlet: string, publishedAt: string, ...claims: readonly MadeClaim[]): MadeReport => ({
  outlet,
  publishedAt,
  claims,
})
const byVelmora = said('Daily Harbour', '2031-03-01', factory(karvalia, velmora))
const byNumaria = said('Coast Ledger', '2031-03-02', factory(karvalia, numaria))
const elsewhere = said('Northern Mirror', '2031-03-03', factory(brannock, velmora))
const noneAtAll = said('Ostrava Dispatch', '2031-04-01', denied(factory(karvalia)))
const notByNumaria = said('Ostrava Dispatch', '2031-04-02', denied(factory(karvalia, numaria)))

const all = [byVelmora, byNumaria, elsewhere, noneAtAll]
const VELMORAS = 'Velmora runs factories in Karvalia'
const NUMARIAS = 'Numaria runs factories in Karvalia'

async function withReports(reports: readonly MadeReport[], use: (store: Store) => Promise<void>): Promise<void> {
  const store = await newStore()
  try {
    for (const one of reports) await store.contribute([contribution(one)])
    await use(store)
  } finally {
    await store.close()
  }
}
const standing = async (store: Store, filter: Parameters<typeof listClaims>[1] = {}) => {
  const { items } = await listClaims(store, filter)
  return new Map(items.map(({ sentence, state, support, deny }) => [sentence, `${state} ${support}:${deny}`]))
}
const claimOf = async (store: Store, sentence: string) => {
  const { items } = await listClaims(store, {})
  return findClaim(store, items.find((row) => row.sentence === sentence)!.id)
}

describe('the denial of something general', () => {
  test('contests each particular claim that it denies, and none of another place', () =>
    withReports(all, async (store) => {
      const found = await standing(store)
      expect(found.get(VELMORAS)).toBe('contested 1:1')
      expect(found.get(NUMARIAS)).toBe('contested 1:1')
      expect(found.get('Velmora runs factories in Brannock')).toBe('asserted 1:0')
      expect([...(await standing(store, { disputed: true })).keys()].sort()).toEqual([NUMARIAS, VELMORAS])
    }))

  test('stands in the ledger with what it denies, not beside it as a near miss; the particular has its own origins', () =>
    withReports(all, async (store) => {
      const { members, near, origins, against, cluster } = await claimOf(store, VELMORAS)
      expect(members.map(({ claimant, stance, denies }) => [claimant, stance, denies?.sentence])).toEqual([
        ['Daily Harbour', 'support', undefined],
        ['Ilva Torm', 'deny', 'Someone runs factories in Karvalia'],
      ])
      expect(near.map(({ sentence }) => sentence).sort()).toEqual([NUMARIAS, 'Velmora runs factories in Brannock'])
      expect([cluster.claims, cluster.reports, origins.upper]).toEqual([1, 1, 1])
      expect(against).toMatchObject({ lower: 1, upper: 1 })
    }))

  test('stands among the claims by its day, in the newest version of its report, and once', () => {
    const version = (publishedAt: string): MadeReport => ({
      ...noneAtAll,
      publishedAt,
      url: 'https://dispatch.example/none',
    })
    const late = said('Coast Ledger', '2031-05-01', factory(karvalia, velmora))
    return withReports([byVelmora, byNumaria, version('2031-04-01'), version('2031-04-03'), late], async (store) => {
      const { members, near } = await claimOf(store, VELMORAS)
      expect(members.map(({ report, denies }) => [report.publishedAt, denies !== undefined])).toEqual([
        ['2031-03-01', false],
        ['2031-04-03', true],
        ['2031-05-01', false],
      ])
      expect(near.map(({ sentence }) => sentence)).toEqual([NUMARIAS])
    })
  })

  test('contests the edges of the network, from the day it was published and as far as its speaker is heard', () =>
    withReports(all, async (store) => {
      const states = async (filter: Parameters<typeof findNetwork>[1]) => {
        const { edges } = await findNetwork(store, filter)
        return edges.map(({ state }) => state).sort()
      }
      expect(await states({})).toEqual(['asserted', 'contested', 'contested'])
      expect(await states({ asOf: '2031-03-31' })).toEqual(['asserted', 'asserted', 'asserted'])
      expect(await states({ asOf: '2031-04-01' })).toEqual(['asserted', 'contested', 'contested'])
      expect(await states({ withoutOrigin: 'Ilva Torm' })).toEqual(['asserted', 'asserted', 'asserted'])
      expect((await standing(store, { asOf: '2031-03-05' })).get(VELMORAS)).toBe('asserted 1:0')
    }))

  test('speaks of what was claimed or happened by the day it was said, unless it speaks of what is to come', async () => {
    const early = said('Ostrava Dispatch', '2030-01-10', denied(factory(karvalia)))
    const strike = (happened: string): MadeClaim => ({
      ...{ relation: 'strikes', fillers: { actor: velmora, recipient: numaria, place: brannock }, happened },
    })
    const noStrikes: MadeClaim = { relation: 'strikes', fillers: { actor: velmora, recipient: numaria } }
    const quiet = said('Coast Ledger', '2031-03-10', denied(noStrikes))
    const struck = said('Daily Harbour', '2031-04-01', strike('2031-03-09'), strike('2031-03-20'))
    await withReports([early, byVelmora, byNumaria, quiet, struck], async (store) => {
      const found = await standing(store)
      expect(found.get(VELMORAS)).toBe('asserted 1:0')
      expect([...found].filter(([sentence]) => sentence.includes('strikes')).sort()).toEqual([
        ['Velmora strikes Numaria in Brannock (2031-03-09)', 'contested 1:1'],
        ['Velmora strikes Numaria in Brannock (2031-03-20)', 'asserted 1:0'],
        ['Velmora strikes Numaria', 'denied 0:1'],
      ])
      const { members, near, against } = await claimOf(store, VELMORAS)
      expect([members.length, against]).toEqual([1, undefined])
      expect(near.map(({ sentence }) => sentence)).toContain('Someone runs factories in Karvalia')
      const { edges } = await findNetwork(store, { asOf: '2031-05-01' })
      expect(edges.filter(({ state }) => state === 'contested').map(({ sentence }) => sentence)).toEqual([
        'Velmora strikes Numaria in Brannock (2031-03-09)',
      ])
    })
    const plan = (claim: MadeClaim, words: string): MadeReport => ({
      ...said('Ostrava Dispatch', '2030-01-10', { ...denied(claim), modes: ['future', 'negation'] }),
      words,
    })
    const planned = [velmora, numaria].map((by): MadeClaim => ({ ...factory(karvalia, by), modes: ['future'] }))
    const later = said('Daily Harbour', '2031-03-01', ...planned)
    const never = { ...factory(karvalia), fillers: { ...factory(karvalia).fillers, facility: 'never factories' } }
    for (const [claim, state] of [
      [factory(karvalia), 'asserted 1:0'],
      [never, 'contested 1:1'],
    ] as const) {
      await withReports([plan(claim, 'What will be'), later], async (store) => {
        expect((await standing(store)).get(`${VELMORAS} (planned)`)).toBe(state)
      })
    }
  })

  test('is let go, and taken up, when what it denies is found to have been claimed before', async () => {
    const early = said('Ostrava Dispatch', '2030-01-10', denied(factory(karvalia)))
    const earlier = said('Northern Mirror', '2029-12-01', factory(karvalia, velmora))
    await withReports([early, byVelmora, byNumaria, earlier], async (store) => {
      expect((await standing(store)).get(VELMORAS)).toBe('contested 2:1')
      expect((await standing(store, { asOf: '2030-01-05' })).get(VELMORAS)).toBe('asserted 1:0')
      const { extraction, links, ...rest } = contribution(earlier)
      await store.reextract([
        {
          ...rest,
          provenance: { extractor: 'made', version: '2', resources: 'made' },
          extraction: { ...extraction!, claims: [] },
          links: { ...links!, clusters: [], stances: [] },
        },
      ])
      expect((await standing(store)).get(VELMORAS)).toBe('asserted 1:0')
    })
    const dumps: unknown[] = []
    for (const order of [
      [early, byVelmora, byNumaria, earlier],
      [earlier, byNumaria, byVelmora, early],
    ])
      await withReports(order, async (store) => void dumps.push(await dump(store)))
    expect(dumps[1]).toEqual(dumps[0])
  })

  test('is not the denial of a particular, which leaves the general and the others alone', () =>
    withReports(
      [byVelmora, byNumaria, said('Northern Mirror', '2031-03-04', factory(karvalia)), notByNumaria],
      async (store) => {
        const found = await standing(store)
        expect(found.get(NUMARIAS)).toBe('contested 1:1')
        expect(found.get(VELMORAS)).toBe('asserted 1:0')
        expect(found.get('Someone runs factories in Karvalia')).toBe('asserted 1:0')
      },
    ))

  test('does so in whatever order they come, and lets go when it is read otherwise', async () => {
    const orders = [all, [...all].reverse(), [noneAtAll, byNumaria, elsewhere, byVelmora]]
    const dumps: unknown[] = []
    for (const order of orders) await withReports(order, async (store) => void dumps.push(await dump(store)))
    expect(dumps[1]).toEqual(dumps[0])
    expect(dumps[2]).toEqual(dumps[0])
    await withReports(all, async (store) => {
      const asserted = {
        ...contribution(noneAtAll),
        provenance: { extractor: 'made', version: '2', resources: 'made' },
      }
      const extraction = { ...asserted.extraction!, claims: [] }
      await store.reextract([{ ...asserted, extraction, links: { ...asserted.links!, clusters: [], stances: [] } }])
      expect((await standing(store)).get(VELMORAS)).toBe('asserted 1:0')
    })
  })

  test('follows entities that are merged and parted', () =>
    withReports(
      [byVelmora, said('Ostrava Dispatch', '2031-04-01', denied(factory(['Karvala', 'Country'])))],
      async (store) => {
        const before = await dump(store)
        expect((await standing(store)).get(VELMORAS)).toBe('asserted 1:0')
        const [left, right] = [await findEntity(store, 'Karvalia'), await findEntity(store, 'Karvala')]
        const pair = { left: left.ref as EntityId, right: right.ref as EntityId }
        await store.resolve([{ ...pair, verdict: 'same', by: 'a reader', reasons: [], decidedAt: '2031-05-01' }])
        const merged = await standing(store)
        expect(merged.get(VELMORAS)).toBe('contested 1:1')
        await store.undoResolution(undefined, '2031-05-02')
        expect(await dump(store)).toEqual(before)
      },
    ))
})
