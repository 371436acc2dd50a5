import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { link } from '../linking/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { exporters } from './index.ts'

const resources = madeResources()
const contribution = (report: MadeReport) => madeContribution(report, (extraction) => link(extraction, resources))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

async function withStore<T>(reports: readonly MadeReport[], use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, `${made++}.db`), { mode: 'write', create: true })
  try {
    await store.contribute(reports.map(contribution))
    return await use(store)
  } finally {
    await store.close()
  }
}

async function written(store: Store, format: keyof typeof exporters) {
  const parts: string[] = []
  const { losses } = await exporters[format](store, async (text) => void parts.push(text))
  return { text: parts.join(''), parts, losses }
}

const torm = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const
const report: MadeReport = {
  title: 'Barges, "again"',
  outlet: '=HYPERLINK("x")',
  publishedAt: '2031-03-01',
  claims: [
    { relation: 'transfers', fillers: { actor: ['Karvalia', 'Country'], item: 'rockets' }, chain: [torm] },
    {
      relation: 'holds',
      fillers: { actor: '-2+3', item: '@SUM(A1)' },
      figure: { words: 'over 600', value: 600 },
      happened: '2031-02',
    },
  ],
}

test('JSON carries every extraction and every cluster, one a line', () =>
  withStore([report, { outlet: 'Empty' }], async (store) => {
    const { text, losses } = await written(store, 'json')
    const parsed = JSON.parse(text)
    const given = [report, { outlet: 'Empty' }].map((one) => contribution(one).extraction)
    expect(parsed.reports.map((one: { extraction: unknown }) => one.extraction)).toEqual(given)
    expect(parsed.claims.map((one: { relation: string }) => one.relation)).toEqual(['transfers', 'holds'])
    expect(parsed.claims[0].members).toMatchObject([{ stance: 'support', claim: given[0]!.claims[0]!.id }])
    expect(losses.length).toBeGreaterThan(0)
  }))

test('an empty record is still whole JSON, and CSV with its heading alone', () =>
  withStore([], async (store) => {
    expect(JSON.parse((await written(store, 'json')).text)).toEqual({ reports: [], claims: [] })
    expect((await written(store, 'csv')).text.split('\r\n')).toHaveLength(2)
  }))

test('CSV gives one line a claim with chain, evidence and offsets, and nothing that a spreadsheet would run', () =>
  withStore([report], async (store) => {
    const { text, losses } = await written(store, 'csv')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const { extraction } = contribution(report)
    expect(data).toHaveLength(2)
    expect(data[0]).toMatchObject({
      actor: 'Karvalia',
      claimant: 'Ilva Torm',
      claimant_kind: 'named-person',
      chain: '\'=HYPERLINK("x") ← Ilva Torm',
      title: 'Barges, "again"',
      published: '2031-03-01',
      sentence: 'Karvalia supplies rockets',
    })
    expect(data[1]).toMatchObject({
      actor: "'-2+3",
      item: "'@SUM(A1)",
      figure: 'over 600',
      happened: '2031-02',
      claimant_kind: 'outlet',
    })
    for (const row of data) {
      const words = extraction!.document.text.slice(Number(row.start), Number(row.end))
      expect(row.evidence!.replace(/^'/, '')).toBe(words)
    }
    expect(losses.some((loss) => loss.includes('apostrophe'))).toBe(true)
  }))

test('CSV reads back whatever was written, and no cell begins as a formula does', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '=', '+', '-', '@', '\t', '"', '\r\n'),
      (words, first) =>
        withStore(
          [{ outlet: 'Daily Harbour', title: first + words, claims: [{ relation: 'holds', fillers: { actor: 'x' } }] }],
          async (store) => {
            const { text } = await written(store, 'csv')
            const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
            expect(data).toHaveLength(1)
            expect(data[0]!.title!.replace(/^'/, '')).toBe((first + words).replaceAll('\0', '\ufffd').replace(/^'/, ''))
            expect(/^[=+\-@\t\r]/.test(data[0]!.title!)).toBe(false)
          },
        ),
    ),
    { numRuns: 60 },
  ),
)
