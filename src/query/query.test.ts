import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MadeClaim, type MadeReport, madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { link } from '../linking/index.ts'
import { ClaimAnswer, type ClaimFilter, NetworkAnswer, ReportAnswer } from '../schema/index.ts'
import { openStore, type Store } from '../store/index.ts'
import {
  findClaim,
  findNetwork,
  findReport,
  findTimeline,
  listClaims,
  listEntities,
  listReports,
  listSources,
  searchReports,
  summarise,
} from './index.ts'

const resources = madeResources()
const contribution = (report: MadeReport, options: Parameters<typeof madeContribution>[2] = {}) =>
  madeContribution(report, (extraction) => link(extraction, resources), options)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-query-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const newStore = () => openStore(join(folder, `${made++}.db`), { mode: 'write', create: true })

const front = ['Veshtari Front', 'ArmedGroup'] as const
const karvalia = ['Karvalia', 'Country'] as const
const torm = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const
const official = { name: 'a senior official', kind: 'unnamed-person' } as const
const agency = { name: 'MNA', kind: 'media', type: 'MediaOutlet' } as const
const supply: MadeClaim = { relation: 'transfers', fillers: { actor: karvalia, recipient: front, item: 'rockets' } }
const stock: MadeClaim = { relation: 'holds', fillers: { actor: front, item: 'rockets' } }

/** A small dossier: a supply that is claimed three ways and denied, a stock in three figures, a strike in one place. */
const reports: readonly MadeReport[] = [
  {
    title: 'Barges on the river',
    outlet: 'Daily Harbour',
    publishedAt: '2031-03-01',
    words: 'Barges came down the river at night.',
    claims: [supply, { ...stock, figure: { words: 'over 600', value: 600, bound: 'over' } }],
  },
  {
    outlet: 'Coast Ledger',
    publishedAt: '2031-03-03',
    claims: [
      { ...supply, chain: [agency, official] },
      { ...stock, chain: [torm], figure: { words: 'some 800', value: 800, bound: 'about' } },
    ],
  },
  {
    outlet: 'Ostrava Dispatch',
    publishedAt: '2031-04-05T09:00:00Z',
    claims: [
      { ...supply, chain: [{ ...torm, act: 'deny' }], factuality: 'CT-' },
      {
        relation: 'strikes',
        fillers: { actor: karvalia, recipient: ['al-Veshtar', 'ArmedGroup'], place: ['Port Sella', 'Place'] },
        happened: '2031-04-02',
      },
    ],
  },
  { outlet: 'Northern Mirror', publishedAt: '2031-05', claims: [{ ...supply, factuality: 'PS+', chain: [torm] }] },
  { outlet: 'Northern Mirror', claims: [{ ...stock, factuality: 'CTu' }] },
]

describe('answers over a small dossier', () => {
  let store: Store
  beforeAll(async () => {
    store = await newStore()
    await store.contribute(
      reports.map((report, i) => contribution(report, { retrievedAt: `2031-06-0${i + 1}T00:00:00Z` })),
    )
    await store.contribute([
      contribution(
        {
          seed: 'fr',
          title: 'Des barges',
          outlet: 'Daily Harbour',
          language: 'fr',
          words: 'Les barges descendaient le fleuve.',
        },
        { analysed: false },
      ),
    ])
    return () => store.close()
  })
  const sentences = async (filter: ClaimFilter) => (await listClaims(store, filter)).items.map((row) => row.sentence)

  const SUPPLY = 'Karvalia supplies rockets to Veshtari Front'
  const STOCK = 'Veshtari Front has rockets'
  const STRIKE = 'Karvalia strikes Veshtari Front in Port Sella'

  test.each<[string, ClaimFilter, readonly string[]]>([
    ['nothing', {}, [SUPPLY, STOCK, STRIKE]],
    ['relation', { relation: 'holds' }, [STOCK]],
    ['actor', { actor: 'Karvalia' }, [SUPPLY, STRIKE]],
    ['actor in another spelling of the gazetteer', { actor: 'weshtari front' }, [STOCK]],
    ['recipient in a spelling met once', { recipient: 'Al Veshtar' }, [SUPPLY, STRIKE]],
    ['recipient unknown', { recipient: 'Nobody' }, []],
    ['place', { place: 'Port Sella' }, [STRIKE]],
    ['claimant behind', { claimant: 'Ilva Torm' }, [SUPPLY, STOCK]],
    ['claimant in between', { claimant: 'Meridian News Agency' }, [SUPPLY]],
    ['claimant by an alias', { claimant: 'MNA' }, [SUPPLY]],
    ['claimant that publishes', { claimant: 'the Ostrava  DISPATCH' }, [SUPPLY, STRIKE]],
    ['origin', { origin: 'Ilva Torm' }, [SUPPLY, STOCK]],
    ['origin is not who passed it on', { origin: 'MNA' }, []],
    ['origin unnamed', { origin: 'senior official' }, [SUPPLY]],
    ['stance deny', { stance: 'deny' }, [SUPPLY]],
    ['stance query', { stance: 'query' }, [STOCK]],
    ['disputed', { disputed: true }, [SUPPLY]],
    ['not disputed', { disputed: false }, [STOCK, STRIKE]],
    ['since', { since: '2031-04' }, [SUPPLY, STRIKE]],
    ['until', { until: '2031-03-01' }, [SUPPLY, STOCK]],
    ['since and until', { since: '2031-04', until: '2031-04' }, [SUPPLY, STRIKE]],
    ['a gap between its claims', { since: '2031-03-10', until: '2031-03-31' }, []],
    ['as of', { asOf: '2031-03' }, [SUPPLY, STOCK]],
    ['text', { text: 'strikes "Veshtari Front"' }, [STRIKE]],
    ['text that says nothing', { text: '"" -- *' }, []],
    ['several at once', { actor: 'Karvalia', disputed: true, since: '2031-05', relation: 'transfers' }, [SUPPLY]],
  ])('claims filtered by %s', async (_, filter, wanted) => {
    const page = await listClaims(store, filter)
    expect(page.items.map((row) => row.sentence)).toEqual(wanted)
    expect(page.total).toBe(wanted.length)
    expect(page.next).toBeUndefined()
  })

  test('a claim as of a date is summed up over what was published by then', async () => {
    const [now] = (await listClaims(store, { relation: 'transfers' })).items
    expect(now).toMatchObject({
      state: 'contested',
      claims: 4,
      support: 3,
      deny: 1,
      origins: { lower: 1, upper: 3 },
      lastPublished: '2031-05',
    })
    const [then] = (await listClaims(store, { relation: 'transfers', asOf: '2031-03-31' })).items
    expect(then).toMatchObject({
      state: 'asserted',
      claims: 2,
      support: 2,
      deny: 0,
      origins: { lower: 1, upper: 2 },
      factuality: 'CT+',
      lastPublished: '2031-03-03',
    })
  })

  test('a claim comes with members, stances, origins, echo map and figures, in the published schema', async () => {
    const [row] = (await listClaims(store, { relation: 'transfers' })).items
    const answer = ClaimAnswer.parse(await findClaim(store, row!.id))
    expect(answer.members.map(({ stance, claimant }) => [stance, claimant])).toEqual([
      ['support', 'Daily Harbour'],
      ['support', 'a senior official'],
      ['deny', 'Ilva Torm'],
      ['support', 'Ilva Torm'],
    ])
    expect(answer.members[1]!.chain.map((one) => one.claimant?.name)).toEqual(['MNA', 'a senior official'])
    for (const { claim, report } of answer.members) {
      const { extraction } = await findReport(store, report.id)
      expect(extraction.document.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.text)
    }
    expect(answer.origins.reasons[0]).toContain('Ilva Torm')
    expect(answer.echo.edges).toHaveLength(4)
    const [held] = (await listClaims(store, { relation: 'holds' })).items
    const { numbers } = await findClaim(store, held!.id)
    expect(numbers.map(({ words, bound, claimant }) => [words, bound, claimant])).toEqual([
      ['over 600', 'over', 'Daily Harbour'],
      ['some 800', 'about', 'Ilva Torm'],
    ])
  })

  test('a claim with more members than are shown says so', async () => {
    const [row] = (await listClaims(store, { relation: 'transfers' })).items
    expect(await findClaim(store, row!.id, { limit: 2 })).toMatchObject({
      cut: true,
      members: { length: 2 },
      cluster: { claims: 4 },
    })
  })

  test('reports are listed newest first, undated last, and filtered by words, outlet, dates and status', async () => {
    const files = async (filter: Parameters<typeof listReports>[1]) =>
      (await listReports(store, filter)).items.map((row) => `${row.outlet} ${row.publishedAt ?? '-'}`)
    expect(await files({})).toEqual([
      'Northern Mirror 2031-05',
      'Ostrava Dispatch 2031-04-05T09:00:00Z',
      'Coast Ledger 2031-03-03',
      'Daily Harbour 2031-03-01',
      'Daily Harbour -',
      'Northern Mirror -',
    ])
    expect(await files({ outlet: 'the daily harbour', status: 'analysed' })).toEqual(['Daily Harbour 2031-03-01'])
    expect(await files({ status: 'not-analysed' })).toEqual(['Daily Harbour -'])
    expect(await files({ text: 'RIVER barges' })).toEqual(['Daily Harbour 2031-03-01'])
    expect(await files({ text: '100%' })).toEqual([])
    expect(await files({ since: '2031-03-02', until: '2031-04' })).toEqual([
      'Ostrava Dispatch 2031-04-05T09:00:00Z',
      'Coast Ledger 2031-03-03',
    ])
  })

  test('a report comes with its extraction, the clusters of its claims, versions and custody', async () => {
    const { items } = await listReports(store, { text: 'barges river' })
    const answer = ReportAnswer.parse(await findReport(store, items[0]!.id))
    expect(Object.values(answer.sentences).sort()).toEqual([SUPPLY, STOCK].sort())
    expect(answer.custody).toMatchObject([
      { outcome: 'added', retrievedAt: '2031-06-01T00:00:00Z', tool: 'hearsay/test' },
    ])
    expect(answer.versions).toHaveLength(1)
  })

  test('a report that was not analysed is found by its words and shown with nothing read', async () => {
    const { items, total } = await searchReports(store, { text: 'fleuve' })
    expect(total).toBe(1)
    expect(items[0]!.report.status).toBe('not-analysed')
    expect((await findReport(store, items[0]!.report.id)).extraction).toMatchObject({
      claims: [],
      document: { language: 'fr' },
    })
  })

  test('a search hit shows its words where they stand in the text', async () => {
    const { items } = await searchReports(store, { text: 'barge "the river"' })
    const { extraction } = await findReport(store, items[0]!.report.id)
    const { snippet, marks } = items[0]!
    expect(extraction.document.text.slice(snippet.start, snippet.end)).toBe(snippet.text)
    expect(marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['Barges', 'the river'])
    expect((await searchReports(store, { text: 'riv*' })).total).toBe(1)
    expect((await searchReports(store, { text: ') OR ( AND "' })).items).toEqual([])
  })

  test('sources are outlets and claimants with what they claim and deny', async () => {
    const { items } = await listSources(store, { text: 'torm' })
    expect(items).toMatchObject([
      {
        name: 'Ilva Torm',
        kind: 'named-person',
        naming: 'named',
        claims: 3,
        reports: 3,
        denials: 1,
        first: '2031-03-03',
        last: '2031-05',
      },
    ])
    const kinds = new Set((await listSources(store, { kind: 'outlet' })).items.map((row) => row.name))
    expect(kinds).toEqual(
      new Set(['Daily Harbour', 'Coast Ledger', 'Ostrava Dispatch', 'Northern Mirror', 'Meridian News Agency']),
    )
  })

  test('entities keep every spelling that was met', async () => {
    const { items } = await listEntities(store, { text: 'Weshtari' })
    expect(items).toMatchObject([
      { name: 'Veshtari Front', type: 'ArmedGroup', spellings: ['Veshtari Front', 'al-Veshtar'], reports: 5 },
    ])
    expect((await listEntities(store, { type: 'Country' })).items.map((row) => row.name)).toEqual(['Karvalia'])
  })

  test('the network shows each edge with its state, and as one party, date or missing origin would have it', async () => {
    const edges = async (filter: Parameters<typeof findNetwork>[1]) =>
      (await findNetwork(store, filter)).edges.map(({ sentence, state, claims }) => [sentence, state, claims])
    const all = NetworkAnswer.parse(await findNetwork(store, {}))
    expect(all.nodes.map((node) => `${node.name} ${node.type}`)).toEqual([
      'Veshtari Front ArmedGroup',
      'Karvalia Country',
      'rockets item',
    ])
    expect(await edges({})).toEqual([
      [SUPPLY, 'contested', 4],
      [STOCK, 'asserted', 3],
      [STRIKE, 'asserted', 1],
    ])
    expect(await edges({ accordingTo: 'Ilva Torm' })).toEqual([
      [SUPPLY, 'contested', 2],
      [STOCK, 'asserted', 1],
    ])
    expect(await edges({ accordingTo: 'MNA' })).toEqual([[SUPPLY, 'asserted', 1]])
    expect(await edges({ withoutOrigin: 'Ilva Torm' })).toEqual([
      [SUPPLY, 'asserted', 2],
      [STOCK, 'asserted', 2],
      [STRIKE, 'asserted', 1],
    ])
    expect(await edges({ asOf: '2031-03-02' })).toEqual([
      [SUPPLY, 'asserted', 1],
      [STOCK, 'asserted', 1],
    ])
    expect(await edges({ asKnownAt: '2031-06-02' })).toEqual([
      [SUPPLY, 'asserted', 2],
      [STOCK, 'asserted', 2],
    ])
    expect(await edges({ around: 'Port Sella' })).toEqual([[STRIKE, 'asserted', 1]])
    expect(await findNetwork(store, { limit: 1 })).toMatchObject({ cut: true, edges: { length: 1 } })
  })

  test('the timeline lists claims by publication, undated last, with when it happened', async () => {
    const { items, total } = await findTimeline(store, {})
    expect(total).toBe(8)
    expect(items.map((row) => row.published?.slice(0, 7))).toEqual([
      '2031-03',
      '2031-03',
      '2031-03',
      '2031-03',
      '2031-04',
      '2031-04',
      '2031-05',
      undefined,
    ])
    expect((await findTimeline(store, { actor: 'Karvalia', relation: 'strikes' })).items).toMatchObject([
      {
        happened: '2031-04-02',
        published: '2031-04-05T09:00:00Z',
        learnt: '2031-06-03T00:00:00Z',
        claimant: 'Ostrava Dispatch',
      },
    ])
    expect((await findTimeline(store, { since: '2031-04', until: '2031-04' })).total).toBe(2)
  })

  test('the summary counts reports, claims, clusters, entities and relations', async () => {
    expect(await summarise(store)).toMatchObject({
      reports: 6,
      claims: 8,
      clusters: 3,
      relations: [{ clusters: 1 }, { clusters: 1 }, { clusters: 1 }],
    })
  })

  test('what is not there is NOT_FOUND, and what cannot be read is BAD_REQUEST', async () => {
    await expect(findReport(store, 'd_none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(findClaim(store, 'k_none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const cursor of ['x', 'W10', Buffer.from('[1,{},2]').toString('base64url'), '']) {
      await expect(listClaims(store, { cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    for (const since of ['2031-3', 'yesterday', "'; drop table claims; --"]) {
      await expect(listClaims(store, { since })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect(await sentences({ actor: "'; drop table claims; --" })).toEqual([])
  })
})

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
