import { describe, expect, test } from 'vitest'
import { type MadeClaim, type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { link } from '../linking/index.ts'
import type { Store } from './index.ts'

const resources = madeResources()
const karvalia = ['Karvalia', 'Country'] as const
const front = ['Veshtari Front', 'ArmedGroup'] as const
const brigade = ['Nerin Brigade', 'ArmedGroup'] as const
const report = (seed: number, ...claims: readonly MadeClaim['fillers'][]): MadeReport => ({
  seed,
  outlet: `Outlet ${seed}`,
  publishedAt: `2031-01-0${seed}`,
  claims: claims.map((fillers) => ({ relation: 'transfers', fillers })),
})
const made = (one: MadeReport, version = '1') =>
  madeContribution(one, (extraction) => link(extraction, resources), { version })

async function clusters({ database }: Store) {
  const rows = await database
    .selectFrom('clusters')
    .select(['sentence', 'claims', 'reports'])
    .where('claims', '>', 0)
    .orderBy('sentence')
    .execute()
  return rows.map(({ sentence, claims, reports }) => `${sentence}: ${claims} in ${reports}`)
}

describe.each(storeKinds())('in %s', (_, makeStore) => {
  const whole = report(1, { actor: karvalia, recipient: front, item: 'rockets' })
  const vague = report(2, { actor: karvalia })
  const other = report(3, { actor: karvalia, recipient: brigade, item: 'rockets' })

  test('a claim that leaves a role unstated is filed with the only one it can be', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([made(vague)])
      await store.contribute([made(whole)])
      expect(await clusters(store)).toEqual(['Karvalia supplies rockets to Veshtari Front: 2 in 2'])
    }))

  test('and stands alone again when it may be either of two, in whatever order they come', () =>
    withStore(makeStore, async (store) => {
      for (const one of [whole, vague, other]) await store.contribute([made(one)])
      expect(await clusters(store)).toEqual([
        'Karvalia supplies arms: 1 in 1',
        'Karvalia supplies rockets to Nerin Brigade: 1 in 1',
        'Karvalia supplies rockets to Veshtari Front: 1 in 1',
      ])
    }))

  test('and goes back when a newer reading takes the other away', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([whole, vague, other].map((one) => made(one)))
      const emptied = made(other, '2')
      const extraction = { ...emptied.extraction!, claims: [] }
      await store.reextract([{ ...emptied, extraction, links: link(extraction, resources) }])
      expect(await clusters(store)).toEqual(['Karvalia supplies rockets to Veshtari Front: 2 in 2'])
    }))

  test('two claims of one report in one cluster make one report', () =>
    withStore(makeStore, async (store) => {
      await store.contribute([
        made(report(1, { actor: karvalia, item: 'rockets' }, { actor: karvalia, recipient: front })),
      ])
      expect(await clusters(store)).toEqual([expect.stringMatching(/: 2 in 1$/)])
    }))
})
