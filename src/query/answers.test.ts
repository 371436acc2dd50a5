import { beforeAll, describe, expect, test } from 'vitest'
import { contributeDossier, STOCK, STRIKE, SUPPLY, storeMaker } from '../../test/fixtures/made-dossier.ts'
import { NetworkAnswer, ReportAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import {
  findNetwork,
  findReport,
  findTimeline,
  listEntities,
  listReports,
  listSources,
  searchReports,
  summarise,
} from './index.ts'

const newStore = storeMaker()

describe('answers over a small dossier', () => {
  let store: Store
  beforeAll(async () => {
    store = await newStore()
    await contributeDossier(store)
    return () => store.close()
  })

  test('reports are listed newest first, undated last, and filtered by words, outlet, dates and status', async () => {
    const files = async (filter: Parameters<typeof listReports>[1]) =>
      (await listReports(store, filter)).items.map((row) => `${row.outlet} ${row.publishedAt ?? '-'}`)
    expect(await files({})).toEqual([
      'Northern Mirror 2031-05',
      'Ostrava Dispatch 2031-04-05T09:00:00Z',
      'Coast Ledger 2031-03-03',
      'Daily Harbour 2031-03-01',
      'Daily Harbour -',
      'Northern Mirror -',
    ])
    expect(await files({ outlet: 'the daily harbour', status: 'analysed' })).toEqual(['Daily Harbour 2031-03-01'])
    expect(await files({ status: 'not-analysed' })).toEqual(['Daily Harbour -'])
    expect(await files({ text: 'RIVER barges' })).toEqual(['Daily Harbour 2031-03-01'])
    expect(await files({ text: '100%' })).toEqual([])
    expect(await files({ since: '2031-03-02', until: '2031-04' })).toEqual([
      'Ostrava Dispatch 2031-04-05T09:00:00Z',
      'Coast Ledger 2031-03-03',
    ])
  })

  test('a report comes with its extraction, the clusters of its claims, versions and custody', async () => {
    const { items } = await listReports(store, { text: 'barges river' })
    const answer = ReportAnswer.parse(await findReport(store, items[0]!.id))
    expect(Object.values(answer.sentences).sort()).toEqual([SUPPLY, STOCK].sort())
    expect(answer.custody).toMatchObject([
      { outcome: 'added', retrievedAt: '2031-06-01T00:00:00Z', tool: 'hearsay/test' },
    ])
    expect(answer.versions).toHaveLength(1)
  })

  test('a report that was not analysed is found by its words and shown with nothing read', async () => {
    const { items, total } = await searchReports(store, { text: 'fleuve' })
    expect(total).toBe(1)
    expect(items[0]!.report.status).toBe('not-analysed')
    expect((await findReport(store, items[0]!.report.id)).extraction).toMatchObject({
      claims: [],
      document: { language: 'fr' },
    })
  })

  test('a search hit shows its words where they stand in the text', async () => {
    const { items } = await searchReports(store, { text: 'barge "the river"' })
    const { extraction } = await findReport(store, items[0]!.report.id)
    const { snippet, marks } = items[0]!
    expect(extraction.document.text.slice(snippet.start, snippet.end)).toBe(snippet.text)
    expect(marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['Barges', 'the river'])
    expect((await searchReports(store, { text: 'riv*' })).total).toBe(1)
    expect((await searchReports(store, { text: ') OR ( AND "' })).items).toEqual([])
  })

  test('a search is narrowed by outlet, date and status', async () => {
    const found = async (facets: Parameters<typeof searchReports>[1]) => (await searchReports(store, facets)).total
    const { items } = await searchReports(store, { text: 'barge' })
    const { outlet, publishedAt } = items[0]!.report
    expect(await found({ text: 'barge', outlet: outlet! })).toBeGreaterThan(0)
    expect(await found({ text: 'barge', outlet: 'Nobody' })).toBe(0)
    expect(await found({ text: 'barge', since: publishedAt!, until: publishedAt! })).toBeGreaterThan(0)
    expect(await found({ text: 'barge', since: '2100' })).toBe(0)
    expect(await found({ text: 'fleuve', status: 'not-analysed' })).toBe(1)
    expect(await found({ text: 'fleuve', status: 'analysed' })).toBe(0)
  })

  test('sources are outlets and claimants with what they claim and deny', async () => {
    const { items } = await listSources(store, { text: 'torm' })
    expect(items).toMatchObject([
      {
        name: 'Ilva Torm',
        kind: 'named-person',
        naming: 'named',
        claims: 3,
        reports: 3,
        denials: 1,
        first: '2031-03-03',
        last: '2031-05',
      },
    ])
    const kinds = new Set((await listSources(store, { kind: 'outlet' })).items.map((row) => row.name))
    expect(kinds).toEqual(
      new Set(['Daily Harbour', 'Coast Ledger', 'Ostrava Dispatch', 'Northern Mirror', 'Meridian News Agency']),
    )
  })

  test('entities keep every spelling that was met', async () => {
    const { items } = await listEntities(store, { text: 'Weshtari' })
    expect(items).toMatchObject([
      { name: 'Veshtari Front', type: 'ArmedGroup', spellings: ['Veshtari Front', 'al-Veshtar'], reports: 5 },
    ])
    expect((await listEntities(store, { type: 'Country' })).items.map((row) => row.name)).toEqual(['Karvalia'])
  })

  test('the network shows each edge with its state, and as one party, date or missing origin would have it', async () => {
    const edges = async (filter: Parameters<typeof findNetwork>[1]) =>
      (await findNetwork(store, filter)).edges.map(({ sentence, state, claims }) => [sentence, state, claims])
    const all = NetworkAnswer.parse(await findNetwork(store, {}))
    expect(all.nodes.map((node) => `${node.name} ${node.type}`)).toEqual([
      'Veshtari Front ArmedGroup',
      'Karvalia Country',
      'rockets item',
    ])
    expect(await edges({})).toEqual([
      [SUPPLY, 'contested', 4],
      [STOCK, 'asserted', 3],
      [STRIKE, 'asserted', 1],
    ])
    expect(await edges({ accordingTo: 'Ilva Torm' })).toEqual([
      [SUPPLY, 'contested', 2],
      [STOCK, 'asserted', 1],
    ])
    expect(await edges({ accordingTo: 'MNA' })).toEqual([[SUPPLY, 'asserted', 1]])
    expect(await edges({ withoutOrigin: 'Ilva Torm' })).toEqual([
      [SUPPLY, 'asserted', 2],
      [STOCK, 'asserted', 2],
      [STRIKE, 'asserted', 1],
    ])
    expect(await edges({ asOf: '2031-03-02' })).toEqual([
      [SUPPLY, 'asserted', 1],
      [STOCK, 'asserted', 1],
    ])
    expect(await edges({ asKnownAt: '2031-06-02' })).toEqual([
      [SUPPLY, 'asserted', 2],
      [STOCK, 'asserted', 2],
    ])
    expect(await edges({ around: 'Port Sella' })).toEqual([[STRIKE, 'asserted', 1]])
    expect(await findNetwork(store, { limit: 1 })).toMatchObject({ cut: true, edges: { length: 1 } })
  })

  test('the timeline lists claims by publication, undated last, with when it happened', async () => {
    const { items, total } = await findTimeline(store, {})
    expect(total).toBe(8)
    expect(items.map((row) => row.published?.slice(0, 7))).toEqual([
      '2031-03',
      '2031-03',
      '2031-03',
      '2031-03',
      '2031-04',
      '2031-04',
      '2031-05',
      undefined,
    ])
    expect((await findTimeline(store, { actor: 'Karvalia', relation: 'strikes' })).items).toMatchObject([
      {
        happened: '2031-04-02',
        published: '2031-04-05T09:00:00Z',
        learnt: '2031-06-03T00:00:00Z',
        claimant: 'Ostrava Dispatch',
      },
    ])
    expect((await findTimeline(store, { since: '2031-04', until: '2031-04' })).total).toBe(2)
  })

  test('the summary counts reports, claims, clusters, entities and relations', async () => {
    expect(await summarise(store)).toMatchObject({
      reports: 6,
      claims: 8,
      clusters: 3,
      relations: [{ clusters: 1 }, { clusters: 1 }, { clusters: 1 }],
    })
  })
})
