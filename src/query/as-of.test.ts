import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { link } from '../linking/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { findNetwork, listClaims } from './index.ts'

const resources = madeResources()
const folder = mkdtempSync(join(tmpdir(), 'hearsay-as-of-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

const claim = fc.record({
  relation: fc.constantFrom('transfers', 'holds'),
  fillers: fc.constant({ actor: ['Karvalia', 'Country'] as const, item: 'rockets' }),
  chain: fc.array(
    fc.constantFrom(
      { name: 'Ilva Torm', kind: 'named-person' as const, type: 'Person' },
      { name: 'Oskar Deln', kind: 'named-person' as const, type: 'Person' },
      { name: 'a senior official', kind: 'unnamed-person' as const },
    ),
    { maxLength: 1 },
  ),
  factuality: fc.constantFrom('CT+' as const, 'PR+' as const, 'PS+' as const, 'CT-' as const, 'CTu' as const),
})
const report: fc.Arbitrary<MadeReport> = fc
  .record({
    seed: fc.nat(1_000_000),
    outlet: fc.constantFrom('Daily Harbour', 'Coast Ledger'),
    publishedAt: fc.constantFrom(
      '',
      '2031-01-10',
      '2031-02',
      '2031-03-01T10:00:00Z',
      '2031-03-01',
      '2031-03-02',
      '2031-06-09',
    ),
    url: fc.constantFrom('', '', '', 'https://news.example/1'),
    claims: fc.array(claim, { maxLength: 3 }),
  })
  .map(({ publishedAt, url, ...rest }) => ({ ...rest, ...(publishedAt && { publishedAt }), ...(url && { url }) }))

test('the record as of a date is the record of the reports published by then', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(report, { maxLength: 8 }),
      fc.constantFrom('2031-01-31', '2031-02', '2031-03-01', '2031-05', '2032'),
      async (reports, asOf) => {
        // A report is published before its newer version is.
        const ordered = [...reports]
          .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
          .filter((one) => one.url === undefined || one.publishedAt !== undefined)
        const until = asOf.length === 4 ? '2033' : asOf.length === 7 ? `${asOf}-99` : `${asOf}T99`
        const earlier = ordered.filter((one) => one.publishedAt !== undefined && one.publishedAt <= until)
        const [all, some] = [await filled(ordered), await filled(earlier)]
        try {
          expect(rows(await listClaims(all, { asOf }))).toEqual(rows(await listClaims(some, {})))
          expect(edges(await findNetwork(all, { asOf }))).toEqual(edges(await findNetwork(some, {})))
        } finally {
          await all.close()
          await some.close()
        }
      },
    ),
    { numRuns: 60 },
  )
})

async function filled(reports: readonly MadeReport[]): Promise<Store> {
  const store = await openStore(join(folder, `${made++}.db`), { mode: 'write', create: true })
  await store.contribute(reports.map((one) => madeContribution(one, (extraction) => link(extraction, resources))))
  return store
}

function rows({ items }: Awaited<ReturnType<typeof listClaims>>) {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function edges({ edges: found }: Awaited<ReturnType<typeof findNetwork>>) {
  return [...found].sort((a, b) => (a.id < b.id ? -1 : 1))
}
