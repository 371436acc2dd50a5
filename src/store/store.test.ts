import { describe, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore as withNewStore } from '../../test/fixtures/made-stores.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import { link as linkWith } from '../linking/index.ts'
import { type Extraction, issue } from '../schema/index.ts'
import type { Store } from './index.ts'

const resources = madeResources()
const link = (extraction: Extraction) => linkWith(extraction, resources)
const contribution = (report: MadeReport, options = {}) => madeContribution(report, link, options)

const front = ['Veshtari Front', 'ArmedGroup'] as const
const karvalia = ['Karvalia', 'Country'] as const
const minister = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const
const supply = { relation: 'transfers', fillers: { actor: karvalia, recipient: front, item: 'rockets' } } as const

/** A report that claims the supply, and one that denies it. */
const claiming: MadeReport = { outlet: 'Ostrava Dispatch', publishedAt: '2031-03-01', claims: [supply] }
const denying: MadeReport = {
  outlet: 'Daily Harbour',
  publishedAt: '2031-03-05',
  claims: [{ ...supply, factuality: 'CT-', chain: [{ ...minister, act: 'deny' }] }],
}

describe.each(storeKinds())('a store in %s', (_, makeStore) => {
  const withStore = (use: (store: Store) => Promise<void>) => withNewStore(makeStore, use)

  test('reads back the document, extraction and bytes it was given', () =>
    withStore(async (store) => {
      const one = contribution({ ...claiming, title: 'Barges', url: 'https://news.example/1', credits: ['MNA'] })
      expect(await store.contribute([one])).toEqual([
        { document: one.reading.document!.id, outcome: 'added', claims: 1 },
      ])
      const { document, capture } = one.reading
      expect(await store.document(document!.id)).toEqual(document)
      expect(await store.extraction(document!.id)).toEqual({ extraction: one.extraction, links: one.links })
      expect(await store.capture(capture!.sha256)).toEqual(capture)
    }))

  test('keeps the same bytes once, and a line of custody for each receipt', () =>
    withStore(async (store) => {
      const first = contribution(claiming, { retrievedAt: '2031-03-02T08:00:00Z' })
      const again = contribution(claiming, { retrievedAt: '2031-03-09T08:00:00Z' })
      await store.contribute([first])
      const before = await dump(store)
      expect((await store.contribute([again])).map((receipt) => receipt.outcome)).toEqual(['same-bytes'])
      expect(await dump(store)).toEqual(before)
      const lines = await store.database.selectFrom('custody').select(['retrieved_at', 'outcome']).execute()
      expect(lines).toEqual([
        { retrieved_at: '2031-03-02T08:00:00Z', outcome: 'added' },
        { retrieved_at: '2031-03-09T08:00:00Z', outcome: 'same-bytes' },
      ])
    }))

  test('writes one custody line for one receipt of a file that holds many documents', () =>
    withStore(async (store) => {
      const [a, b] = [contribution(claiming), contribution(denying)]
      const shared = a.reading.capture!
      await store.contribute([a, { ...b, reading: { ...b.reading, capture: shared } }])
      expect(await store.database.selectFrom('custody').select('id').execute()).toHaveLength(1)
      expect(await ids(store)).toHaveLength(2)
    }))

  test('links a new version by its canonical address, and by nothing else', () =>
    withStore(async (store) => {
      const url = 'https://news.example/story'
      const first = { ...claiming, url, seed: 1 }
      const receipts = await store.contribute([
        contribution(first),
        contribution({ ...first, seed: 2 }),
        contribution({ ...claiming, seed: 3 }),
        contribution({ ...claiming, seed: 4 }),
      ])
      expect(receipts.map((receipt) => receipt.outcome)).toEqual(['added', 'new-version', 'added', 'added'])
      const rows = await store.database
        .selectFrom('documents')
        .select(['id', 'version', 'previous', 'replaced_by'])
        .execute()
      expect(rows.map(({ version, previous }) => [version, previous])).toEqual([
        [1, null],
        [2, rows[0]!.id],
        [1, null],
        [1, null],
      ])
      expect(rows[0]!.replaced_by).toBe(rows[1]!.id)
    }))

  test('withdraws the support of a version that a newer one replaced, in one batch or in two', async () => {
    const url = 'https://news.example/story'
    const before = contribution({ ...claiming, url })
    const after = contribution({ ...claiming, url, seed: 'corrected', claims: [] })
    const summary = async (store: Store) =>
      store.database.selectFrom('clusters').select(['claims', 'support', 'withdrawn', 'outlet_origins']).execute()
    await withStore(async (store) => {
      await store.contribute([before, after])
      expect(await summary(store)).toEqual([{ claims: 1, support: 1, withdrawn: 1, outlet_origins: 0 }])
    })
    await withStore(async (store) => {
      await store.contribute([before])
      expect(await summary(store)).toEqual([{ claims: 1, support: 1, withdrawn: 0, outlet_origins: 1 }])
      await store.contribute([after])
      expect(await summary(store)).toEqual([{ claims: 1, support: 1, withdrawn: 1, outlet_origins: 0 }])
    })
  })

  test('counts support and denial of one cluster apart, and origins by how they are named', () =>
    withStore(async (store) => {
      await store.contribute([contribution(claiming), contribution(denying)])
      const [cluster] = await store.database.selectFrom('clusters').selectAll().execute()
      expect(cluster).toMatchObject({ claims: 2, reports: 2, support: 1, deny: 1, outlet_origins: 1, named_origins: 0 })
      expect(cluster).toMatchObject({ first_published: '2031-03-01', last_published: '2031-03-05', certain: 1 })
      expect(cluster!.sentence).toBe('Karvalia supplies rockets to Veshtari Front')
    }))

  test('stores what could not be analysed, and analyses it later when it can', () =>
    withStore(async (store) => {
      const unread = contribution({ ...claiming, language: 'fr' }, { analysed: false })
      const note = issue('LANGUAGE_UNSUPPORTED', { input: 'x', language: 'fr' })
      await store.contribute([{ ...unread, reading: { ...unread.reading, issues: [note] } }])
      const id = unread.reading.document!.id
      expect(await store.extraction(id)).toBeUndefined()
      expect(await store.database.selectFrom('issues').select('code').execute()).toEqual([
        { code: 'LANGUAGE_UNSUPPORTED' },
      ])
      const receipts = await store.contribute([contribution({ ...claiming, language: 'fr' })])
      expect(receipts).toEqual([{ document: id, outcome: 'same-bytes', claims: 1 }])
      expect((await store.extraction(id))?.extraction.claims).toHaveLength(1)
    }))

  test('keeps bytes that no document could be made from, with the issue', () =>
    withStore(async (store) => {
      const { capture } = contribution(claiming).reading
      const failed = {
        reading: { capture: capture!, issues: [issue('INPUT_EMPTY', { input: 'x' })] },
        provenance: contribution(claiming).provenance,
      }
      expect(await store.contribute([failed, failed])).toEqual([
        { outcome: 'capture-only', claims: 0 },
        { outcome: 'capture-only', claims: 0 },
      ])
      expect(await store.known([capture!.sha256, 'f00'])).toEqual(new Set([capture!.sha256]))
      expect(await store.database.selectFrom('issues').select('code').execute()).toHaveLength(1)
    }))

  test('supersedes claims without deleting them, and says what a newer extractor reads in another way', () =>
    withStore(async (store) => {
      const strike = { relation: 'strikes', fillers: { actor: front, recipient: 'depots' } } as const
      await store.contribute([contribution({ ...claiming, claims: [supply, strike] }), contribution(denying)])
      const id = contribution({ ...claiming, claims: [supply, strike] }).reading.document!.id
      const now = contribution({ ...claiming, claims: [supply, strike] }, { version: '2' })
      const [kept, lost] = now.extraction!.claims
      const altered = { ...kept!, factuality: 'PR+' as const }
      const added = { ...lost!, id: 'c_new', relation: 'holds' }
      const extraction = { ...now.extraction!, claims: [altered, added] }
      const changes = await store.reextract([{ ...now, extraction, links: link(extraction) }])
      expect(changes).toHaveLength(1)
      expect(changes[0]!.document).toBe(id)
      expect(changes[0]!.changes.map((change) => change.kind).sort()).toEqual(['added', 'altered', 'lost'])
      const rows = await store.database.selectFrom('claims').select(['ref', 'superseded_by']).orderBy('id').execute()
      expect(rows.filter((row) => row.superseded_by === null)).toHaveLength(3)
      expect(rows).toHaveLength(5)
      const clusters = await store.database
        .selectFrom('clusters')
        .select(['relation', 'claims', 'certain', 'probable'])
        .execute()
      expect(clusters).toContainEqual({ relation: 'strikes', claims: 0, certain: 0, probable: 0 })
      expect(clusters).toContainEqual({ relation: 'transfers', claims: 2, certain: 0, probable: 1 })
      const again = await store.reextract([{ ...now, extraction, links: link(extraction) }])
      expect(again).toEqual([{ document: id, changes: [], unchanged: 2 }])
    }))

  test('completes an import that was interrupted, and gives the same record as without one', async () => {
    const reports = [claiming, denying].map((report) => contribution(report))
    let plain: unknown
    await withStore(async (store) => {
      await store.contribute(reports)
      plain = await dump(store)
    })
    await withStore(async (store) => {
      await store.beginImport()
      await store.contribute(reports)
      expect(await store.fullText.count('rockets', 10)).toBe(0)
      await store.endImport()
      await store.endImport()
      expect(await store.fullText.count('rockets', 10)).toBe(2)
      expect(await dump(store)).toEqual(plain)
    })
  })

  test('writes nothing of a batch that fails', () =>
    withStore(async (store) => {
      const good = contribution(claiming)
      const bad = contribution(denying)
      const broken = { ...bad.reading.document!, text: undefined as unknown as string }
      await expect(
        store.contribute([good, { ...bad, reading: { ...bad.reading, document: broken } }]),
      ).rejects.toThrow()
      expect(await ids(store)).toEqual([])
      expect(await store.contribute([good])).toMatchObject([{ outcome: 'added' }])
    }))

  test('adds a custody line for bytes it holds, and refuses for others', () =>
    withStore(async (store) => {
      const one = contribution(claiming)
      await store.contribute([one])
      await store.recordCapture(one.reading.capture!.sha256, 'elsewhere.txt', '2031-04-01T00:00:00Z', 'hearsay/test')
      expect(await store.database.selectFrom('custody').select('location').execute()).toHaveLength(2)
      await expect(store.recordCapture('f00', 'x', '2031-04-01T00:00:00Z', 't')).rejects.toThrow(/no capture f00/)
    }))

  test('keeps a text with a NUL whole, with a mark of the same length in its place', () =>
    withStore(async (store) => {
      const one = contribution({ ...claiming, words: 'before\0after' })
      await store.contribute([one])
      const { text } = (await store.document(one.reading.document!.id))!
      expect(text).toBe(one.reading.document!.text.replace('\0', '\ufffd'))
    }))
})

async function ids(store: Store): Promise<string[]> {
  const found: string[] = []
  for await (const id of store.documents()) found.push(id)
  return found
}
