import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { link } from '../linking/index.ts'
import { findRatings, listClaims, listRatings } from '../query/index.ts'
import { RatingsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { ratingKindOf, signRating, undoRating } from './index.ts'

const resources = madeResources()
const report = (seed: number, speaker: string, more: Partial<MadeReport> = {}): MadeReport => ({
  seed,
  outlet: `Outlet ${seed}`,
  publishedAt: `2031-01-0${seed}`,
  claims: [
    {
      relation: 'transfers',
      fillers: { actor: ['Karvalia', 'Country'], recipient: ['Veshtari Front', 'ArmedGroup'], item: 'rockets' },
      chain: [{ name: speaker, kind: 'named-person', type: 'Person' }],
    },
  ],
  ...more,
})
const made = (one: MadeReport) => madeContribution(one, (extraction) => link(extraction, resources))
const signed = { by: 'a reader', ratedAt: '2031-03-01' }
const onlyClaim = async (store: Store) => (await listClaims(store, {})).items[0]!.id
const credibility = async (store: Store, id: string) => (await findRatings(store, id)).lines[0]!

describe.each(storeKinds())('in %s', (_, makeStore) => {
  test('a rating is kept with who, when and why; a newer one holds, and taken back the one before', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(report(1, 'Ilva Torm'))])
      const id = await onlyClaim(store)
      await signRating(store, { subject: id, value: '3', why: 'one witness', ...signed })
      await signRating(store, { subject: id, value: '4', ...signed })
      expect((await credibility(store, id)).current).toMatchObject({ value: '4', by: 'a reader' })
      await undoRating(store, undefined, '2031-04-01')
      const line = await credibility(store, id)
      expect(line.current).toMatchObject({ value: '3', why: 'one witness' })
      expect(line.history.map(({ value, undoneAt }) => [value, undoneAt])).toEqual([
        ['4', '2031-04-01'],
        ['3', undefined],
      ])
      expect(await findRatings(store, id)).toEqual(RatingsAnswer.parse(await findRatings(store, id)))
    }))

  test('"1 - confirmed" is refused below two independent origins, and doubted once one of two is gone', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(report(1, 'Ilva Torm'))])
      const id = await onlyClaim(store)
      const sign = () => signRating(store, { subject: id, value: '1', ...signed })
      await expect(sign()).rejects.toMatchObject({ code: 'RATING_REFUSED' })
      await store.contribute([made(report(2, 'Oskar Deln', { url: 'https://news.example/1' }))])
      await sign()
      expect(await credibility(store, id)).not.toHaveProperty('doubt')
      await store.contribute([made({ seed: 3, url: 'https://news.example/1', publishedAt: '2031-02-01', claims: [] })])
      expect((await credibility(store, id)).doubt).toContain('1 independent origin')
      expect(await listRatings(store, 10)).toHaveLength(1)
    }))

  test('a source is rated by its name, and found behind its claims; what is not there is NOT_FOUND', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(report(1, 'Ilva Torm'))])
      await signRating(store, { subject: 'Ilva Torm', value: 'D', ...signed })
      const { parties } = await findRatings(store, await onlyClaim(store))
      expect(parties.find(({ name }) => name === 'Ilva Torm')?.current).toMatchObject({ value: 'D' })
      for (const [subject, value] of [
        ['k_none', '2'],
        ['nobody', 'A'],
      ] as const) {
        await expect(signRating(store, { subject, value, ...signed })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      }
      await expect(undoRating(store, 99, '2031-04-01')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }))

  test('a value of no scale, or of another, is refused', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(report(1, 'Ilva Torm'))])
      const id = await onlyClaim(store)
      for (const draft of [{ value: '7' }, { value: 'toString' }, { value: 'A', kind: 'credibility' as const }]) {
        await expect(signRating(store, { subject: id, ...draft, ...signed })).rejects.toMatchObject({
          code: 'RATING_REFUSED',
        })
      }
    }))
})

test.each([
  ['A', 'reliability'],
  ['6', 'credibility'],
  ['roughly-even', 'likelihood'],
  ['high', 'confidence'],
  ['G', undefined],
])('%s belongs to %s', (value, kind) => {
  expect(ratingKindOf(value)).toBe(kind)
})
