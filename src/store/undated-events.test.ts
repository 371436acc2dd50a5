import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contribution, storeMaker } from '../../test/fixtures/made-dossier.ts'
import type { MadeClaim, MadeReport } from '../../test/fixtures/made-report.ts'
import { dump } from '../../test/fixtures/record-dump.ts'
import type { Store } from './index.ts'

const newStore = storeMaker()
const tested: MadeClaim = { relation: 'tests', fillers: { actor: ['Karvalia', 'Country'], item: 'a missile' } }
const told = (publishedAt: string, more: Partial<MadeClaim> = {}, outlet = 'Daily Harbour'): MadeReport => ({
  ...{ outlet, publishedAt, seed: JSON.stringify([publishedAt, more]) },
  claims: [{ ...tested, ...more }],
})

/** Days of publication that stand in one claim, claim by claim. */
async function filed(reports: readonly MadeReport[]): Promise<string[]> {
  return withReports(reports, async ({ database }) => {
    const rows = await database.selectFrom('claims').select(['cluster', 'published']).orderBy('published').execute()
    const days = new Map<number, string[]>()
    for (const { cluster, published } of rows) days.set(cluster, [...(days.get(cluster) ?? []), published ?? 'unknown'])
    return [...days.values()].map((some) => some.join(' '))
  })
}

async function withReports<T>(reports: readonly MadeReport[], use: (store: Store) => Promise<T>): Promise<T> {
  const store = await newStore()
  try {
    for (const report of reports) await store.contribute([contribution(report)])
    return await use(store)
  } finally {
    await store.close()
  }
}

describe('an event without a date', () => {
  test('is one in the reports of the same days, over the end of a week, and another in those of other years', async () => {
    const days = ['2023-05-06', '2023-05-07', '2023-05-08', '2029-08-30']
    expect(await filed(days.map((day) => told(day)))).toEqual(['2023-05-06 2023-05-07 2023-05-08', '2029-08-30'])
  })

  test('is the dated one of those days, and stands alone where it may be either of two', async () => {
    const dated = (day: string) => told('2031-06-01', { happened: day }, `Coast Ledger ${day}`)
    const undated = told('2031-03-06')
    expect(await filed([undated, dated('2031-03-05'), dated('2024-01-01')])).toEqual([
      '2031-03-06 2031-06-01',
      '2031-06-01',
    ])
    expect(await filed([undated, dated('2031-03-05'), dated('2031-03-04')])).toHaveLength(3)
  })

  test('is bounded by nothing where it recurs: what is told for years of a habit stays one claim', async () => {
    const days = ['2023-05-06', '2026-05-06', '2029-08-30']
    expect(await filed(days.map((day) => told(day, { recurrent: true })))).toEqual([days.join(' ')])
  })

  test('is filed alike in whatever order reports come', { timeout: 120_000 }, async () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((n) => new Date(Date.UTC(2031, 2, 1 + n)).toISOString().slice(0, 10))
    const report = fc
      .record({
        publishedAt: day,
        recurrent: fc.boolean(),
        denied: fc.boolean(),
        happened: fc.option(day, { nil: undefined }),
      })
      .map(({ publishedAt, recurrent, denied, happened }) =>
        told(publishedAt, {
          ...(recurrent && { recurrent: true as const }),
          ...(denied && { factuality: 'CT-' as const }),
          ...(happened !== undefined && { happened }),
        }),
      )
    const orders = fc
      .uniqueArray(report, { minLength: 2, maxLength: 7, selector: ({ seed }) => seed })
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })))
    await fc.assert(
      fc.asyncProperty(orders, async ([one, other]) => {
        expect(await withReports(other, dump)).toEqual(await withReports(one, dump))
      }),
      { numRuns: 25 },
    )
  })
})
