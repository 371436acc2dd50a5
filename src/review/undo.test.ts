import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { link } from '../linking/index.ts'
import { findRatings, listClaims, listResolutions } from '../query/index.ts'
import type { Store } from '../store/index.ts'
import { mergeEntities, signRating, splitEntity, undoDecision, undoRating } from './index.ts'

const resources = madeResources()
const names = ['Selim Torabi', 'Nadir Varan', 'Oskar Deln', 'Ilva Torm']
const reports: readonly MadeReport[] = names.map((name, i) => ({
  seed: i,
  outlet: `Outlet ${i}`,
  publishedAt: `2031-01-0${i + 1}`,
  claims: [
    {
      relation: 'transfers',
      fillers: { actor: ['Karvalia', 'Country'], recipient: [names[(i + 1) % 4]!, 'Person'], item: 'rockets' },
      chain: [{ name, kind: 'named-person', type: 'Person' }],
    },
  ],
}))
const made = (report: MadeReport, version = '1') =>
  madeContribution(report, (extraction) => link(extraction, resources), { version })
const decider = { by: 'a reader', reasons: [], decidedAt: '2031-03-01' }

/** What a person may do to the record. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), a: fc.constantFrom(...names), b: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('split' as const), a: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('rate' as const), value: fc.constantFrom('2', '5', 'likely', 'low') }),
  fc.record({ kind: fc.constant('retract' as const), report: fc.nat(3) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

describe.each(storeKinds())('in %s', (_, makeStore) => {
  test(
    'merging, parting, rating and retracting, and back again, leave the record as it was',
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) =>
          withStore(makeStore, async (store) => {
            await store.contribute(reports.map((report) => made(report)))
            const [before, ratings] = [await dump(store), await standingRatings(store)]
            let version = 1
            const undo: (() => Promise<unknown>)[] = []
            for (const one of acts) undo.push(await perform(store, one, () => String(++version)))
            for (const back of undo.reverse()) await back()
            expect(await dump(store)).toEqual(before)
            expect(await standingRatings(store)).toEqual(ratings)
          }),
        ),
        { numRuns: 25 },
      ),
  )
})

/** Does it, and gives what takes it back. */
async function perform(store: Store, one: Act, nextVersion: () => string): Promise<() => Promise<unknown>> {
  if (one.kind === 'rate') {
    const [first] = (await listClaims(store, {})).items
    if (!first) return async () => {}
    const id = await signRating(store, { subject: first.id, value: one.value, by: 'a reader', ratedAt: '2031-03-01' })
    return () => undoRating(store, id, '2031-04-01')
  }
  if (one.kind === 'retract') {
    const report = reports[one.report]!
    await store.reextract([made({ ...report, claims: [] }, nextVersion())].map((empty) => emptied(report, empty)))
    return () => store.reextract([made(report, nextVersion())])
  }
  const count = (await listResolutions(store, 1000)).length
  if (one.kind === 'merge') await mergeEntities(store, one.a, one.b, decider).catch(ignoreKnown)
  else await splitEntity(store, one.a, decider).catch(ignoreKnown)
  const decided = (await listResolutions(store, 1000)).slice(0, -count || undefined)
  return async () => {
    for (const { id } of decided) await undoDecision(store, id, '2031-04-01')
  }
}

/** The contribution of a report in which nothing is read any more. */
function emptied(report: MadeReport, { provenance }: ReturnType<typeof made>): ReturnType<typeof made> {
  const whole = made(report)
  const extraction = { ...whole.extraction!, claims: [], attributions: [], entities: [] }
  return { ...whole, extraction, links: link(extraction, resources), provenance }
}

/** Entities that are one already, or that no claim names now, cannot be merged or parted; that is told in other tests. */
function ignoreKnown(error: { readonly code?: string }): void {
  if (error.code !== 'USAGE' && error.code !== 'NOT_FOUND') throw error
}

async function standingRatings(store: Store): Promise<unknown> {
  const { items } = await listClaims(store, {})
  const all = await Promise.all(items.map(({ id }) => findRatings(store, id)))
  return all.map(({ claim, lines }) => [claim, lines.map(({ current }) => current?.value)])
}
