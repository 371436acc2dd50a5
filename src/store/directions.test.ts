import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { isSameOutlet, link } from '../linking/index.ts'

const resources = madeResources()
const words =
  'The harbour office of Orun keeps a list of every freighter that has called at the port since the border was closed in spring.'
const report = (outlet: string, publishedAt: string, credits: readonly string[] = []): MadeReport => ({
  outlet,
  publishedAt,
  credits,
  words,
  claims: [{ relation: 'transfers', fillers: { actor: ['Karvalia', 'Country'], item: 'rockets' } }],
})
const made = (one: MadeReport) => madeContribution(one, (extraction) => link(extraction, resources))

describe.each(storeKinds())('in %s', (_, makeStore) => {
  const sourcesOf = async (reports: readonly MadeReport[]) => {
    const found: Record<string, string> = {}
    await withStore(makeStore, async (store) => {
      for (const one of reports) await store.contribute([made(one)])
      const rows = await store.database
        .selectFrom('documents as d')
        .innerJoin('documents as s', 's.id', 'd.source')
        .select(['d.outlet as copy', 's.outlet as source'])
        .execute()
      for (const { copy, source } of rows) found[String(copy)] = String(source)
    })
    return found
  }
  const agency = report('Meridian News Agency', '2031-04-08', ['MNA'])

  test('of one day the report that credits the other drew on it, in whatever order they come', async () => {
    for (const outlet of ['Aldmoor Ledger', 'Zehrin Voice']) {
      const copy = report(outlet, '2031-04-08', ['MNA'])
      expect(await sourcesOf([copy, agency])).toEqual({ [outlet]: 'Meridian News Agency' })
      expect(await sourcesOf([agency, copy])).toEqual({ [outlet]: 'Meridian News Agency' })
    }
  })

  test('an earlier day outweighs a credit', async () => {
    const earlier = report('Aldmoor Ledger', '2031-04-07', ['MNA'])
    expect(await sourcesOf([earlier, agency])).toEqual({ 'Meridian News Agency': 'Aldmoor Ledger' })
  })
})

test.each([
  ['TPA', 'Tessaran Press Agency', true],
  ['The Daily Harbour', 'Daily Harbour', true],
  ['TPA', 'Aldmoor Ledger', false],
])('%s is %s: %s', (credit, outlet, wanted) => {
  expect(isSameOutlet(credit, outlet)).toBe(wanted)
  expect(isSameOutlet(outlet, credit)).toBe(wanted)
})
