import { describe, expect, test } from 'vitest'
import { contribution, official, supply, torm } from '../../test/fixtures/made-dossier.ts'
import { type MadeReport, madeExtraction } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { link } from '../linking/index.ts'
import { findReport, listClaims, listJudgements } from '../query/index.ts'
import type { Contribution, Extraction, JudgementRequest } from '../schema/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { judgeClaim, judgedReading, undoJudgement } from './index.ts'

const resources = madeResources()
const apply = judgedReading(() => resources)
const signature = { by: 'a reader', decidedAt: '2031-07-01T00:00:00Z' }
const judge = (store: Store, request: JudgementRequest) => judgeClaim(store, () => resources, request, signature)
const undo = (store: Store, id?: number) => undoJudgement(store, () => resources, id, '2031-07-02T00:00:00Z')

const stock = { relation: 'holds', fillers: { actor: supply.fillers.actor!, item: 'rockets' } }
const made: MadeReport = {
  outlet: 'Daily Harbour',
  publishedAt: '2031-03-01',
  words: 'The docks were closed.',
  claims: [
    { ...supply, chain: [torm] },
    { ...stock, chain: [official] },
  ],
}
const other: MadeReport = { outlet: 'Coast Ledger', publishedAt: '2031-03-03', claims: [supply] }
const { extraction } = madeExtraction(made)
const report = extraction.document.id
const [supplied, stocked] = extraction.claims as [Extraction['claims'][0], Extraction['claims'][0]]
const all = [contribution(made), contribution(other)]

/** The contribution of the report as another extractor reads it. */
function readAgain(claims: Extraction['claims'], version: string): Contribution {
  const again = { ...extraction, claims }
  const { provenance, ...rest } = contribution(made)
  return { ...rest, extraction: again, links: link(again, resources), provenance: { ...provenance, version } }
}

const sentences = async (store: Store) =>
  (await listClaims(store, {})).items.map(({ sentence, claims }) => [sentence, claims] as const).sort()

describe.each(storeKinds())('a judgement kept in %s', (_, makeStore) => {
  const withReports = (use: (store: Store) => Promise<void>) =>
    withStore(makeStore, async (store) => {
      await store.contribute(all)
      await use(store)
    })

  test('that rejects takes the claim out of its cluster, and undoing it brings the record back to the letter', () =>
    withReports(async (store) => {
      const before = await dump(store)
      await judge(store, { verdict: 'reject', report, claim: supplied.id })
      expect(await sentences(store)).toEqual([
        ['Karvalia has rockets', 1],
        ['Karvalia supplies rockets to Veshtari Front', 1],
      ])
      expect((await findReport(store, report)).extraction.claims.map(({ id }) => id)).toEqual([stocked.id])
      await undo(store)
      expect(await dump(store)).toEqual(before)
    }))

  test('gives the record that its reading alone would give', () =>
    withReports(async (store) => {
      await judge(store, { verdict: 'reject', report, claim: supplied.id })
      await judge(store, { verdict: 'edit', report, claim: stocked.id, change: { chain: [], factuality: 'CT-' } })
      const judged = (await store.extraction(report))!
      await withStore(makeStore, async (fresh) => {
        await fresh.contribute([{ ...all[0]!, extraction: judged.extraction, links: judged.links }, all[1]!])
        expect(await dump(store, false)).toEqual(await dump(fresh, false))
      })
    }))

  test('that edits moves the claim, under another claimant and another proposition', () =>
    withReports(async (store) => {
      const words = supplied.arguments.find(({ role }) => role === 'recipient')!
      const change = {
        relation: 'strikes',
        arguments: [{ role: 'recipient' as const, words: { start: words.start, end: words.end, text: words.text } }],
        chain: [],
      }
      await judge(store, { verdict: 'edit', report, claim: supplied.id, change })
      const { extraction: now, sentences: of } = await findReport(store, report)
      expect(now.claims[0]).toMatchObject({ relation: 'strikes', chain: [], judged: 'edited' })
      expect(of[now.claims[0]!.id]).toContain('Veshtari Front')
    }))

  test('that adds enters the clusters beside what was read', () =>
    withReports(async (store) => {
      const words = extraction.document.text.indexOf('The docks')
      const change = {
        relation: 'holds',
        evidence: { start: words, end: words + 21, text: 'The docks were closed' },
        arguments: [{ role: 'actor' as const, words: { start: words, end: words + 9, text: 'The docks' } }],
        factuality: 'CT+' as const,
        modes: [],
        chain: [],
      }
      const { id } = await judge(store, { verdict: 'add', report, change })
      expect(await sentences(store)).toHaveLength(3)
      const [row] = await listJudgements(store, { report })
      expect(row).toMatchObject({ id, outcome: 'applied', by: 'a reader' })
      expect((await findReport(store, report)).extraction.claims[0]!.id).toBe(row!.claimId)
      await judge(store, { verdict: 'edit', report, claim: row!.claimId!, change: { factuality: 'PS+' } })
      expect((await listJudgements(store, { report })).map(({ verdict, outcome }) => [verdict, outcome])).toEqual([
        ['add', 'applied'],
        ['add', 'overruled'],
      ])
      await judge(store, { verdict: 'reject', report, claim: row!.claimId! })
      expect(await sentences(store)).toHaveLength(2)
    }))

  test('survives that the report is read anew, whether or not its claim is found again', () =>
    withReports(async (store) => {
      await judge(store, { verdict: 'accept', report, claim: supplied.id })
      await judge(store, { verdict: 'reject', report, claim: stocked.id })
      await store.reextract(
        [
          readAgain(
            [
              { ...supplied, confidence: 0.4 },
              { ...stocked, id: 'c_other' },
            ],
            '2',
          ),
        ],
        apply,
      )
      expect((await findReport(store, report)).extraction.claims).toMatchObject([
        { id: supplied.id, judged: 'accepted', confidence: 0.4 },
      ])
      await store.reextract([readAgain([], '3')], apply)
      const kept = await findReport(store, report)
      expect(kept.extraction.claims).toMatchObject([{ relation: 'transfers', judged: 'accepted' }])
      expect(kept.judgements.map(({ outcome }) => outcome)).toEqual(['standalone', 'standalone'])
      await undo(store)
      await undo(store)
      expect((await findReport(store, report)).extraction.claims).toEqual([])
      expect((await dump(store)) as { broken: unknown }).toMatchObject({ broken: [] })
    }))

  test('is on disk when it is acknowledged', () =>
    withReports(async (store) => {
      const before = await judge(store, { verdict: 'reject', report, claim: supplied.id })
      const again = await openStore(store.location, { mode: 'read' })
      expect((await listJudgements(again, {})).map(({ id }) => id)).toEqual([before.id])
      await again.close()
    }))

  test('is refused when the claim was judged after what its author has seen', () =>
    withReports(async (store) => {
      await judge(store, { verdict: 'accept', report, claim: supplied.id, seen: 0 })
      await expect(judge(store, { verdict: 'reject', report, claim: supplied.id, seen: 0 })).rejects.toMatchObject({
        code: 'JUDGEMENT_OUTDATED',
      })
      const [last] = await listJudgements(store, { report })
      await judge(store, { verdict: 'reject', report, claim: supplied.id, seen: last!.id })
      expect((await listJudgements(store, { report })).map(({ verdict }) => verdict)).toEqual(['reject', 'accept'])
    }))

  test.each([
    ['a claim that is not there', { verdict: 'accept', report, claim: 'c_0' }, 'NOT_FOUND'],
    ['a report that is not there', { verdict: 'accept', report: 'd_0', claim: supplied.id }, 'NOT_FOUND'],
    [
      'words that do not stand there',
      { verdict: 'edit', report, claim: supplied.id, change: { evidence: { start: 0, end: 4, text: 'None' } } },
      'USAGE',
    ],
    ['an unknown relation', { verdict: 'edit', report, claim: supplied.id, change: { relation: 'paints' } }, 'USAGE'],
    ['an unknown speaker', { verdict: 'edit', report, claim: supplied.id, change: { chain: ['a99'] } }, 'NOT_FOUND'],
  ] as const)('on %s is refused, and nothing is kept', (_what, request, code) =>
    withReports(async (store) => {
      await expect(judge(store, request as unknown as JudgementRequest)).rejects.toMatchObject({ code })
      expect(await listJudgements(store, {})).toEqual([])
    }),
  )

  test('that is not there cannot be taken back', () =>
    withReports((store) => expect(undo(store, 7)).rejects.toMatchObject({ code: 'NOT_FOUND' })))
})
