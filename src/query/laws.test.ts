import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agency, contribution, official, storeMaker, supply, torm } from '../../test/fixtures/made-dossier.ts'
import type { MadeReport } from '../../test/fixtures/made-report.ts'
import { findTimeline, listClaims, listEntities, listReports, listSources, searchReports } from './index.ts'

const newStore = storeMaker()

test('pages of every list follow each other without a gap or a repeat', { timeout: 60_000 }, async () => {
  const store = await newStore()
  try {
    const many = Array.from(
      { length: 30 },
      (_, i): MadeReport => ({
        seed: i,
        outlet: `Outlet ${i % 7}`,
        ...(i % 5 !== 0 && { publishedAt: `2031-0${1 + (i % 3)}-11` }),
        words: 'Barges were seen.',
        claims: Array.from({ length: 1 + (i % 3) }, (_, j) => ({
          relation: 'holds',
          fillers: { actor: [`Group ${(i * j) % 9}`, 'ArmedGroup'], item: 'rockets' },
        })),
      }),
    )
    await store.contribute(many.map((report) => contribution(report)))
    const walk = async <Item>(
      list: (cursor: { cursor?: string }) => Promise<{ items: readonly Item[]; total: number; next?: string }>,
    ) => {
      const found: Item[] = []
      let page = await list({})
      const { total } = page
      for (;;) {
        found.push(...page.items)
        expect(page.total).toBe(total)
        if (page.next === undefined) break
        page = await list({ cursor: page.next })
      }
      expect(new Set(found.map((item) => JSON.stringify(item))).size).toBe(found.length)
      expect(found.length).toBe(total)
      return found
    }
    const claims = await walk((cursor) => listClaims(store, { limit: 2, ...cursor }))
    expect(claims.map((row) => row.reports)).toEqual(claims.map((row) => row.reports).sort((a, b) => b - a))
    await walk((cursor) => listClaims(store, { limit: 3, relation: 'holds', since: '2031-02', ...cursor }))
    expect(await walk((cursor) => listReports(store, { limit: 7, ...cursor }))).toHaveLength(30)
    await walk((cursor) => listSources(store, { limit: 2, ...cursor }))
    await walk((cursor) => listEntities(store, { limit: 2, ...cursor }))
    expect(await walk((cursor) => findTimeline(store, { limit: 7, ...cursor }))).toHaveLength(60)
    expect(await walk((cursor) => searchReports(store, { text: 'barges', limit: 7, ...cursor }))).toHaveLength(30)
  } finally {
    await store.close()
  }
})

test('a reprint never raises the lower bound of origins, whoever was quoted', { timeout: 120_000 }, async () => {
  const chain = fc.array(fc.constantFrom(torm, official, agency), { maxLength: 2 })
  const claim = fc
    .record({ chain, factuality: fc.constantFrom('CT+' as const, 'PR+' as const, 'CT-' as const) })
    .map((part) => ({ ...supply, ...part }))
  const report = fc.record({
    outlet: fc.constantFrom('Daily Harbour', 'Coast Ledger'),
    claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 3 }), fc.nat(2), async (originals, which) => {
      const store = await newStore()
      try {
        await store.contribute(originals.map((one, seed) => contribution({ ...one, seed })))
        const before = await listClaims(store, {})
        const reprinted = originals[which % originals.length]!
        await store.contribute([contribution({ ...reprinted, outlet: 'Northern Mirror', seed: 'reprint' })])
        const after = await listClaims(store, {})
        expect(after.items.map((row) => [row.id, row.origins.lower])).toEqual(
          before.items.map((row) => [row.id, row.origins.lower]),
        )
      } finally {
        await store.close()
      }
    }),
    { numRuns: 25 },
  )
})
