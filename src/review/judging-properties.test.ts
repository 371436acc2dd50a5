import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contribution, official, supply, torm } from '../../test/fixtures/made-dossier.ts'
import { type MadeReport, madeExtraction } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { link } from '../linking/index.ts'
import type { Factuality, JudgementRequest } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { judgeClaim, judgedReading, undoJudgement } from './index.ts'

const resources = madeResources()
const apply = judgedReading(() => resources)
const stock = { relation: 'holds', fillers: { actor: supply.fillers.actor!, item: 'rockets' } }
const strike = { relation: 'strikes', fillers: { actor: supply.fillers.actor!, recipient: supply.fillers.recipient! } }
const reports: readonly MadeReport[] = [
  {
    outlet: 'Daily Harbour',
    publishedAt: '2031-03-01',
    claims: [{ ...supply, chain: [torm] }, { ...stock, chain: [official] }, strike],
  },
  { outlet: 'Coast Ledger', publishedAt: '2031-03-03', claims: [supply, { ...strike, factuality: 'CT-' }] },
]
const all = reports.map((one) => contribution(one))
const read = reports.map((one) => madeExtraction(one).extraction)

const acts = fc.array(
  fc.record({
    report: fc.nat({ max: 1 }),
    claim: fc.nat(),
    what: fc.constantFrom('accept' as const, 'reject' as const, 'edit' as const, 'undo' as const),
    factuality: fc.constantFrom<Factuality>('CT+', 'CT-', 'PS+'),
    isOwnVoice: fc.boolean(),
  }),
  { maxLength: 10 },
)
type Act = typeof acts extends fc.Arbitrary<readonly (infer One)[]> ? One : never

/** Does what can be done of it; what is refused (nothing to take back, a correction accepted) changes nothing. */
async function perform(store: Store, { report, claim, what, factuality, isOwnVoice }: Act): Promise<void> {
  if (what === 'undo') {
    await undoJudgement(store, () => resources, undefined, '2032').catch(() => {})
    return
  }
  const { claims, document } = read[report]!
  const target = { report: document.id, claim: claims[claim % claims.length]!.id }
  const change = { factuality, ...(isOwnVoice && { chain: [] }) }
  const request: JudgementRequest =
    what === 'edit' ? { verdict: what, ...target, change } : { verdict: what, ...target }
  await judgeClaim(store, () => resources, request, { by: 'a reader', decidedAt: '2031' }).catch(() => {})
}

test.each(storeKinds())(
  'whatever is judged and taken back in %s, the record is that of its readings alone, and in the end the first',
  { timeout: 120_000 },
  (_, makeStore) =>
    fc.assert(
      fc.asyncProperty(acts, async (some) => {
        let untouched: unknown
        await withStore(makeStore, async (store) => {
          await store.contribute(all)
          untouched = await dump(store, false)
        })
        await withStore(makeStore, async (store) => {
          await store.contribute(all)
          for (const act of some) await perform(store, act)
          const readings = await Promise.all(all.map(({ reading }) => store.extraction(reading.document!.id)))
          const judged = await dump(store, false)
          await withStore(makeStore, async (fresh) => {
            await fresh.contribute(all.map((one, i) => ({ ...one, ...readings[i]! })))
            expect(judged).toEqual(await dump(fresh, false))
          })
          // A newer extractor that reads the same changes nothing of what was judged.
          const newer = all.map((one) => ({ ...one, provenance: { ...one.provenance, version: '2' } }))
          await store.reextract(newer, apply)
          expect(await dump(store, false)).toEqual(judged)
          for (;;) {
            const more = await undoJudgement(store, () => resources, undefined, '2033').catch(() => undefined)
            if (more === undefined) break
          }
          expect(await dump(store, false)).toEqual(untouched)
          expect((await store.extraction(read[0]!.document.id))!.links).toEqual(link(read[0]!, resources))
        })
      }),
      { numRuns: 20 },
    ),
)
