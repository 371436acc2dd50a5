import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution, madeExtraction } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore as withNewStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { link as linkWith } from '../linking/index.ts'
import type { Extraction } from '../schema/index.ts'
import type { Store } from './index.ts'

const resources = madeResources()
const link = (extraction: Extraction) => linkWith(extraction, resources)
const contribution = (report: MadeReport) => madeContribution(report, link)

const name = fc.constantFrom('Veshtari Front', 'Weshtari Front', 'Karvalia', 'Nerin Brigade', 'Ilva Torm', 'Oskar Deln')
const typed = name.map(
  (one) =>
    [
      one,
      one.includes('Front') || one.includes('Brigade') ? 'ArmedGroup' : one === 'Karvalia' ? 'Country' : 'Person',
    ] as const,
)
const madeLink = fc
  .record({
    name: fc.constantFrom('a senior official', 'Ilva Torm', 'Ostrava Dispatch'),
    act: fc.constantFrom('state' as const, 'deny' as const, 'report' as const, 'confirm' as const),
  })
  .map(({ name: who, act }) => ({
    name: who,
    act,
    ...(who === 'a senior official'
      ? { kind: 'unnamed-person' as const }
      : who === 'Ilva Torm'
        ? { kind: 'named-person' as const, type: 'Person' }
        : { kind: 'media' as const, type: 'MediaOutlet' }),
  }))
const reports: fc.Arbitrary<MadeReport> = fc.record(
  {
    seed: fc.nat(1000),
    outlet: fc.constantFrom('Ostrava Dispatch', 'Daily Harbour', 'The Daily Harbour'),
    publishedAt: fc.constantFrom('2031-01-01', '2031-02', '2031-03-04T10:00:00Z'),
    words: fc.string({ unit: 'grapheme' }),
    claims: fc.array(
      fc.record({
        relation: fc.constantFrom('transfers', 'strikes', 'holds'),
        fillers: fc.record(
          { actor: typed, recipient: typed, item: fc.constantFrom('rockets', 'some 20 rockets', 'drones') },
          { requiredKeys: [] },
        ),
        chain: fc.array(madeLink, { maxLength: 2 }),
        factuality: fc.constantFrom('CT+' as const, 'PR+' as const, 'CT-' as const, 'CTu' as const, 'Uu' as const),
      }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['seed', 'claims'] },
)

describe.each(storeKinds())('a store in %s', (_, makeStore) => {
  const withStore = (use: (store: Store) => Promise<void>) => withNewStore(makeStore, use)

  test('reads back whatever it wrote', { timeout: 120_000 }, async () => {
    await withStore((store) =>
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(reports, { maxLength: 4, selector: (report) => madeExtraction(report).document.id }),
          async (some) => {
            const all = some.map((report) => contribution(report))
            await store.contribute(all)
            for (const { reading, extraction, links } of all) {
              expect(await store.document(reading.document!.id)).toEqual(reading.document)
              expect(await store.extraction(reading.document!.id)).toEqual({ extraction, links })
            }
            const together = new Map<string, unknown>()
            const ids = all.map(({ reading }) => reading.document!.id)
            for await (const [id, stored] of store.extractions([...ids, 'd_none'])) together.set(id, stored)
            expect(together).toEqual(
              new Map(all.map(({ reading, extraction, links }) => [reading.document!.id, { extraction, links }])),
            )
          },
        ),
        { numRuns: 40 },
      ),
    )
  })

  test('holds the same record whatever the order and the batches of the reports', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(reports, {
          minLength: 2,
          maxLength: 6,
          selector: (report) => madeExtraction(report).document.id,
        }),
        fc.infiniteStream(fc.nat()),
        async (some, choices) => {
          const all = some.map((report) => contribution(report))
          let one: unknown
          await withStore(async (store) => {
            await store.contribute(all)
            one = await dump(store)
          })
          const shuffled = all.map((each) => ({ each, at: choices.next().value! })).sort((a, b) => a.at - b.at)
          await withStore(async (store) => {
            for (const { each } of shuffled) await store.contribute([each])
            expect(await dump(store)).toEqual(one)
          })
        },
      ),
      { numRuns: 25 },
    ),
  )

  test('holds the same record in one batch or many, later versions of reports included', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(reports, fc.constantFrom('https://a.example/1', 'https://a.example/2', undefined)), {
          minLength: 2,
          maxLength: 6,
          selector: ([report, url]) => madeExtraction({ ...report, ...(url && { url }) }).document.id,
        }),
        async (some) => {
          const all = some.map(([report, url]) => contribution({ ...report, ...(url && { url }) }))
          let one: unknown
          await withStore(async (store) => {
            await store.contribute(all)
            one = await dump(store)
          })
          await withStore(async (store) => {
            for (const each of all) await store.contribute([each])
            expect(await dump(store)).toEqual(one)
          })
        },
      ),
      { numRuns: 25 },
    ),
  )

  test('gives after a re-extraction the record that the newer extraction alone gives', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(reports, {
          minLength: 1,
          maxLength: 4,
          selector: (report) => madeExtraction(report).document.id,
        }),
        fc.nat(),
        async (some, which) => {
          const all = some.map((report) => contribution(report))
          // The newer extractor reads every claim but one.
          const newer = all.map((each, i) => {
            const claims = each.extraction!.claims.filter((_, position) => position !== which % 3 || i % 2 === 1)
            const extraction = { ...each.extraction!, claims }
            return { ...each, extraction, links: link(extraction), provenance: { ...each.provenance, version: '2' } }
          })
          let wanted: unknown
          await withStore(async (store) => {
            await store.contribute(newer)
            wanted = await dump(store, false)
          })
          await withStore(async (store) => {
            await store.contribute(all)
            await store.reextract(newer)
            expect(await dump(store, false)).toEqual(wanted)
          })
        },
      ),
      { numRuns: 25 },
    ),
  )
})
