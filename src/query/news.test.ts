import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  contributeDossier,
  contribution,
  STOCK,
  STRIKE,
  SUPPLY,
  storeMaker,
  supply,
  torm,
} from '../../test/fixtures/made-dossier.ts'
import { type Contribution, issue } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { findNetwork, findNews, listWaiting } from './index.ts'

const makeStore = storeMaker()
const sentences = (items: readonly { readonly claim: { readonly sentence: string } }[]) =>
  items.map(({ claim }) => claim.sentence)

describe('what is new', () => {
  let store: Store
  // Its reports are learnt one a day, from 1 to 5 June.
  beforeAll(async () => {
    store = await makeStore()
    await contributeDossier(store)
  })
  afterAll(() => store.close())

  test('without an instant is everything: what was denied at once is told as a denial alone', async () => {
    const news = await findNews(store, {})
    expect(news.reports).toBe(6)
    expect(news.latest).toBe('2031-06-05T00:00:00Z')
    expect(news.claims.items.map(({ sentence }) => sentence)).toEqual([STOCK, STRIKE])
    expect(sentences(news.denials.items)).toEqual([SUPPLY])
    expect([news.origins.total, news.figures.total, news.retractions.total]).toEqual([0, 0, 0])
  })

  test('since an instant is what was learnt from then on', async () => {
    const news = await findNews(store, { since: '2031-06-02' })
    expect(news.reports).toBe(4)
    expect(news.claims.items.map(({ sentence }) => sentence)).toEqual([STRIKE])
    expect(sentences(news.denials.items)).toEqual([SUPPLY])
    expect(news.denials.items[0]!.said.map(({ by }) => by)).toEqual(['Ilva Torm'])
    expect((await findNews(store, { since: '2031-06-05T00:00:01Z' })).reports).toBe(0)
  })

  test('names those who are new behind a known claim, and what its origins were before', async () => {
    const { origins } = await findNews(store, { since: '2031-06-03' })
    expect(origins.items).toHaveLength(1)
    const [{ claim, before, said }] = origins.items as [(typeof origins.items)[number]]
    expect(claim.sentence).toBe(SUPPLY)
    expect([before, claim.origins]).toEqual([
      { lower: 1, upper: 2 },
      { lower: 1, upper: 3 },
    ])
    expect(said.map(({ by }) => by)).toEqual(['Ilva Torm'])
  })

  test('tells another figure beside the ones given before', async () => {
    const { figures } = await findNews(store, { since: '2031-06-02' })
    expect(figures.items).toHaveLength(1)
    expect(figures.items[0]).toMatchObject({
      claim: { sentence: STOCK },
      before: ['over 600'],
      figures: [{ by: 'Ilva Torm', words: 'some 800' }],
    })
  })

  test('shows no more of a kind than asked for, and says how many there are', async () => {
    const { claims } = await findNews(store, { limit: 1 })
    expect([claims.items.length, claims.total]).toEqual([1, 2])
  })

  test('refuses what is no time', async () => {
    await expect(findNews(store, { since: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

test('a claim that a newer version of its report no longer makes is a retraction, from when that was learnt', async () => {
  const store = await makeStore()
  const at = { outlet: 'Coast Ledger', url: 'https://ledger.example/1' }
  await store.contribute([
    contribution(
      { ...at, seed: 'first', publishedAt: '2031-03-01', claims: [{ ...supply, chain: [torm] }] },
      { retrievedAt: '2031-06-01T00:00:00Z' },
    ),
    contribution(
      { ...at, seed: 'second', publishedAt: '2031-03-02', claims: [] },
      { retrievedAt: '2031-06-02T00:00:00Z' },
    ),
  ])
  const { retractions } = await findNews(store, { since: '2031-06-02' })
  expect(retractions.items).toMatchObject([{ claim: { sentence: SUPPLY, state: 'retracted' }, report: { version: 2 } }])
  expect((await findNews(store, { since: '2031-06-03' })).retractions.total).toBe(0)
  // What was known the day before is not yet retracted.
  const states = async (asKnownAt: string) => (await findNetwork(store, { asKnownAt })).edges.map(({ state }) => state)
  expect(await states('2031-06-01')).toEqual(['asserted'])
  await store.close()
})

test('what waits is listed with its reasons: reports that were not analysed, and bytes that no report was made from', async () => {
  const store = await makeStore()
  const unread = (made: Contribution, ...issues: Contribution['reading']['issues']): Contribution => ({
    reading: { ...made.reading, issues },
    provenance: made.provenance,
  })
  const french = { seed: 'fr', title: 'Des barges', language: 'fr', words: 'Les barges descendaient le fleuve.' }
  const broken = contribution({ seed: 'broken' }, { analysed: false })
  const { document: _none, ...noDocument } = broken.reading
  await store.contribute([
    unread(contribution(french, { analysed: false }), issue('LANGUAGE_UNSUPPORTED', { input: 'a', language: 'fr' })),
    unread({ ...broken, reading: noDocument }, issue('FORMAT_BROKEN', { input: 'b', format: 'pdf', reason: 'c' })),
    contribution({ seed: 'read', claims: [supply] }),
  ])
  const waiting = await listWaiting(store, 10)
  expect(waiting.total).toBe(2)
  expect(waiting.items.map(({ report, issues }) => [report?.title, issues.map(({ code }) => code)])).toEqual([
    ['Des barges', ['LANGUAGE_UNSUPPORTED']],
    [undefined, ['FORMAT_BROKEN']],
  ])
  await store.close()
})
