import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contributeDossier, STOCK, SUPPLY, storeMaker } from '../../test/fixtures/made-dossier.ts'
import { type ClaimFilter, ClaimOrder } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { findFacets, listClaims } from './index.ts'

const makeStore = storeMaker()
let store: Store
beforeAll(async () => {
  store = await makeStore()
  await contributeDossier(store)
})
afterAll(() => store.close())

const total = async (filter: ClaimFilter) => (await listClaims(store, filter)).total

describe('facets', () => {
  const asFilter: Readonly<Record<string, (value: string) => ClaimFilter>> = {
    relation: (relation) => ({ relation }),
    actor: (actor) => ({ actor }),
    recipient: (recipient) => ({ recipient }),
    place: (place) => ({ place }),
    claimant: (claimant) => ({ claimant }),
    stance: (stance) => ({ stance: stance as 'deny' }),
    disputed: () => ({ disputed: true }),
    origins: (value) => (value === '1' ? { maxOrigins: 1 } : { minOrigins: Number(value) }),
    happened: (year) => ({ happenedSince: year, happenedUntil: year }),
    said: (year) => ({ saidSince: year, saidUntil: year }),
    published: (year) => ({ since: year, until: year }),
    learnt: (year) => ({ learntSince: year, learntUntil: year }),
  }

  test('count what a filter by the value would give', async () => {
    const { counted, facets } = await findFacets(store, {})
    expect(counted).toBe(3)
    const values = Object.entries(facets).flatMap(([facet, all]) => all.map((one) => ({ facet, ...one })))
    expect(new Set(values.map(({ facet }) => facet)).size).toBeGreaterThan(8)
    for (const { facet, value, count } of values) {
      expect([facet, value, await total(asFilter[facet]!(value))]).toEqual([facet, value, count])
    }
  })

  test('of a filter that is set are counted as if it were not, and all others within it', async () => {
    const { facets } = await findFacets(store, { relation: 'strikes' })
    expect(facets.relation.map(({ value }) => value).sort()).toEqual(['holds', 'strikes', 'transfers'])
    expect(facets.place).toEqual([{ value: 'Port Sella', count: 1 }])
    expect(facets.disputed).toEqual([])
  })
})

describe('the clocks of claims', () => {
  test.each([
    [{ happenedSince: '2031-04', happenedUntil: '2031-04' }, 1],
    [{ happenedSince: '2031-04-03' }, 0],
    [{ learntSince: '2031-06-03', learntUntil: '2031-06-03' }, 2],
    [{ learntUntil: '2031-05-31' }, 0],
    [{ since: '2031-04', learntSince: '2031-06-04' }, 1],
  ] satisfies [ClaimFilter, number][])('%j leaves %i', async (filter, count) => {
    expect(await total(filter)).toBe(count)
  })
})

describe('orders of claims', () => {
  test('each lists every claim once, page by page as all at once', async () => {
    for (const sort of ClaimOrder.options) {
      const all = (await listClaims(store, { sort })).items.map(({ id }) => id)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await listClaims(store, { sort, limit: 1, ...(cursor !== undefined && { cursor }) })
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== undefined)
      expect([sort, paged]).toEqual([sort, all])
      expect(new Set(all).size).toBe(3)
    }
  })

  test('put first what they are named for', async () => {
    const first = async (sort: ClaimOrder) => (await listClaims(store, { sort })).items[0]!
    expect((await first('disputed')).sentence).toBe(SUPPLY)
    expect((await first('newest')).lastPublished).toBe('2031-05')
    expect([SUPPLY, STOCK]).toContain((await first('origins')).sentence)
  })

  test('a cursor of one order is none of another', async () => {
    const { next } = await listClaims(store, { sort: 'newest', limit: 1 })
    await expect(listClaims(store, { sort: 'reports', limit: 1, cursor: next! })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
