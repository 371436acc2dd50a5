import { beforeAll, describe, expect, test } from 'vitest'
import { contributeDossier, contribution, STOCK, STRIKE, SUPPLY, storeMaker } from '../../test/fixtures/made-dossier.ts'
import { ClaimAnswer, type ClaimFilter } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { findClaim, findFacets, findReport, listClaims } from './index.ts'

const newStore = storeMaker()

describe('answers over a small dossier', () => {
  let store: Store
  beforeAll(async () => {
    store = await newStore()
    await contributeDossier(store)
    return () => store.close()
  })
  const sentences = async (filter: ClaimFilter) => (await listClaims(store, filter)).items.map((row) => row.sentence)

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
    ['actor and recipient', { actor: 'Karvalia', recipient: 'Al Veshtar' }, [SUPPLY, STRIKE]],
    ['actor and recipient that never meet', { actor: 'weshtari front', recipient: 'Al Veshtar' }, []],
    ['actor and claimant', { actor: 'Karvalia', claimant: 'Ilva Torm' }, [SUPPLY]],
    ['parties and a place', { actor: 'Karvalia', recipient: 'Al Veshtar', place: 'Port Sella' }, [STRIKE]],
    ['parties, place and state', { actor: 'Karvalia', place: 'Port Sella', disputed: true }, []],
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

  test('claims of offices are listed only where offices, their relation or words are asked for, and always counted', async () => {
    const own = await newStore()
    const fillers = { actor: ['Ilva Torm', 'Person'], office: 'mayor' } as const
    const report = { outlet: 'Daily Harbour', claims: [{ relation: 'holds-office', fillers }] }
    await own.contribute([contribution(report)])
    const listed = async (filter: ClaimFilter) => (await listClaims(own, filter)).total
    expect(await listed({})).toBe(0)
    expect(await listed({ actor: 'Ilva Torm' })).toBe(0)
    for (const filter of [{ offices: true }, { relation: 'holds-office' }, { text: 'torm' }])
      expect([filter, await listed(filter)]).toEqual([filter, 1])
    const { facets } = await findFacets(own, {})
    expect(facets.relation).toEqual([{ value: 'holds-office', count: 1 }])
    await own.close()
  })

  test('a claim with more members than are shown says so', async () => {
    const [row] = (await listClaims(store, { relation: 'transfers' })).items
    expect(await findClaim(store, row!.id, { limit: 2 })).toMatchObject({
      cut: true,
      members: { length: 2 },
      cluster: { claims: 4 },
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
