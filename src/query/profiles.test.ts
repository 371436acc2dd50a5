import { beforeAll, describe, expect, test } from 'vitest'
import { contributeDossier, contribution, STOCK, STRIKE, SUPPLY, storeMaker } from '../../test/fixtures/made-dossier.ts'
import { CitationsAnswer, EntityAnswer, SourceAnswer, StorylinesAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { reaches, toPeriod } from './filters/periods.ts'
import { findEntityProfile, findSource, listCitations, listEntities, listSources, listStorylines } from './index.ts'

const newStore = storeMaker()
const keyOf = async (store: Store, name: string) => (await listSources(store, { text: name })).items[0]!.id

describe('over a small dossier', () => {
  let store: Store
  beforeAll(async () => {
    store = await newStore()
    await contributeDossier(store)
    return () => store.close()
  })

  test('a storyline has the claims by publication, undated last, and the periods given for the event', async () => {
    const answer = StorylinesAnswer.parse(await listStorylines(store, {}))
    expect(answer.items.map(({ claim }) => claim.sentence)).toEqual([SUPPLY, STOCK, STRIKE])
    const [supply, stock, strike] = answer.items
    expect(supply!.marks.map(({ outlet, claimant, stance }) => [outlet, claimant, stance])).toEqual([
      ['Daily Harbour', 'Daily Harbour', 'support'],
      ['Coast Ledger', 'a senior official', 'support'],
      ['Ostrava Dispatch', 'Ilva Torm', 'deny'],
      ['Northern Mirror', 'Ilva Torm', 'support'],
    ])
    expect(stock!.marks.map((mark) => mark.published)).toEqual(['2031-03-01', '2031-03-03', undefined])
    expect(strike!.happened).toEqual([{ first: '2031-04-02', last: '2031-04-02', value: '2031-04-02' }])
  })

  test.each([
    [{ since: '2031-04' }, [SUPPLY, STRIKE]],
    [{ until: '2031-03-01' }, [SUPPLY, STOCK]],
    [{ clock: 'happened', since: '2031-04-02', until: '2031-04' }, [STRIKE]],
    [{ clock: 'happened', until: '2031-04-01' }, []],
    [{ clock: 'learnt', since: '2031-06-05' }, [STOCK]],
    [{ clock: 'said', since: '2020' }, []],
    [{ actor: 'Karvalia', relation: 'strikes' }, [STRIKE]],
    [{ text: 'supplies' }, [SUPPLY]],
  ] as const)('storylines %o are %o', async (filter, sentences) => {
    expect((await listStorylines(store, filter)).items.map(({ claim }) => claim.sentence)).toEqual(sentences)
  })

  test('within dates of publication only the claims of those dates are shown', async () => {
    const { items, cut } = await listStorylines(store, { since: '2031-04', limit: 1 })
    expect(items[0]!.marks.map((mark) => mark.outlet)).toEqual(['Ostrava Dispatch', 'Northern Mirror'])
    expect(cut).toBe(true)
  })

  test('a source was first, later or alone with its claims, and repeats where it never speaks itself', async () => {
    const habits = async (name: string) => (await listSources(store, { text: name, habits: true })).items[0]!.habits
    expect(await habits('Daily Harbour')).toEqual({
      ...{ examined: 2, alone: 0, first: 2, later: 0, repeating: 0, withdrawn: 0 },
    })
    expect(await habits('Ostrava Dispatch')).toMatchObject({ examined: 2, alone: 1, first: 0, later: 1, repeating: 1 })
    expect(await habits('Meridian News')).toMatchObject({ examined: 1, later: 1, repeating: 1 })
    expect((await listSources(store, { text: 'Meridian News' })).items[0]!.habits).toBeUndefined()
  })

  test('a source shows whom it relies on, who relies on it, and what it denies', async () => {
    const ledger = SourceAnswer.parse(await findSource(store, await keyOf(store, 'Coast Ledger')))
    expect(ledger.reliesOn.map(({ name, claims }) => [name, claims]).sort()).toEqual([
      ['Ilva Torm', 1],
      ['Meridian News Agency', 1],
    ])
    const torm = SourceAnswer.parse(await findSource(store, await keyOf(store, 'Ilva Torm')))
    expect(torm.reliedOnBy.map(({ name }) => name).sort()).toEqual([
      'Coast Ledger',
      'Northern Mirror',
      'Ostrava Dispatch',
    ])
    expect(torm.denied.map(({ sentence, from }) => [sentence, from])).toEqual([[SUPPLY, undefined]])
    expect(torm.latest.map(({ published }) => published?.slice(0, 7))).toEqual(['2031-05', '2031-04', '2031-03'])
    expect(torm.months).toEqual([
      { month: '2031-03', claims: 1, denials: 0 },
      { month: '2031-04', claims: 1, denials: 1 },
      { month: '2031-05', claims: 1, denials: 0 },
    ])
    await expect(findSource(store, 'outlet:nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('citations run from whoever repeats to whoever is drawn on directly', async () => {
    const pairs = async (filter: Parameters<typeof listCitations>[1]) => {
      const { parties, cells } = CitationsAnswer.parse(await listCitations(store, filter))
      return cells.map(({ from, to, claims }) => `${parties[from]!.name} ← ${parties[to]!.name}: ${claims}`).sort()
    }
    expect(await pairs({})).toEqual([
      'Coast Ledger ← Ilva Torm: 1',
      'Coast Ledger ← Meridian News Agency: 1',
      'Meridian News Agency ← a senior official: 1',
      'Northern Mirror ← Ilva Torm: 1',
      'Ostrava Dispatch ← Ilva Torm: 1',
    ])
    expect(await pairs({ around: 'MNA' })).toEqual([
      'Coast Ledger ← Meridian News Agency: 1',
      'Meridian News Agency ← a senior official: 1',
    ])
    expect(await pairs({ since: '2031-04', until: '2031-04' })).toEqual(['Ostrava Dispatch ← Ilva Torm: 1'])
    expect(await listCitations(store, { limit: 2 })).toMatchObject({ cut: true, parties: { length: 2 } })
  })

  test('an entity has its spellings with counts, its roles, and the claims about and by it', async () => {
    const [front] = (await listEntities(store, { text: 'Veshtari' })).items
    const profile = EntityAnswer.parse(await findEntityProfile(store, front!.id))
    expect(profile.spellings.map(({ spelling, named }) => [spelling, named])).toEqual([
      ['Veshtari Front', 5],
      ['al-Veshtar', 1],
    ])
    expect(profile.roles).toEqual([
      { role: 'recipient', claims: 2 },
      { role: 'actor', claims: 1 },
    ])
    expect(profile.about.items.map((claim) => claim.sentence)).toEqual([SUPPLY, STOCK, STRIKE])
    expect(profile.by.total).toBe(0)
    const [torm] = (await listEntities(store, { text: 'Ilva Torm' })).items
    expect((await findEntityProfile(store, torm!.id)).by.items.map((claim) => claim.sentence)).toEqual([SUPPLY, STOCK])
    await expect(findEntityProfile(store, 'e_0000000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('entities that are taken for one have one profile, with the decision behind it and every spelling', async () => {
  const store = await newStore()
  await contributeDossier(store)
  const [front] = (await listEntities(store, { text: 'Veshtari' })).items
  const [state] = (await listEntities(store, { text: 'Karvalia' })).items
  const pair = { left: front!.id as never, right: state!.id as never }
  await store.resolve([
    { ...pair, verdict: 'same', by: 'a reader', reasons: ['one address'], decidedAt: '2031-07-01T00:00:00Z' },
  ])
  const profiles = [await findEntityProfile(store, front!.id), await findEntityProfile(store, state!.id)]
  expect(profiles[0]).toEqual(profiles[1])
  expect(profiles[0]!.members.map(({ id }) => id).sort()).toEqual([front!.id, state!.id].sort())
  expect(profiles[0]!.entity.spellings).toEqual(expect.arrayContaining(['Karvalia', 'Veshtari Front']))
  expect(profiles[0]!.decisions).toMatchObject([{ by: 'a reader', reasons: ['one address'], verdict: 'same' }])
  await store.close()
})

test('offices come in the order they were first reported, each with the words that say so', async () => {
  const store = await newStore()
  const torm = ['Ilva Torm', 'Person'] as const
  const held = (office: string, publishedAt: string) =>
    contribution({
      seed: office,
      outlet: 'Daily Harbour',
      publishedAt,
      claims: [{ relation: 'holds-office', fillers: { actor: torm, office }, happened: '2031-04' }],
    })
  await store.contribute([held('harbour warden', '2031-05-01'), held('mayor', '2031-01-01')])
  const [found] = (await listEntities(store, { text: 'Ilva Torm' })).items
  const { offices } = await findEntityProfile(store, found!.id)
  expect(offices.map(({ claim }) => claim.arguments.find(({ role }) => role === 'office')?.name)).toEqual([
    'mayor',
    'harbour warden',
  ])
  expect(offices[0]!.words).toMatchObject([
    { outlet: 'Daily Harbour', text: expect.stringContaining('mayor'), happened: { last: '2031-04-30' } },
  ])
  await store.close()
})

describe('a period', () => {
  test.each([
    ['2031-04', { first: '2031-04-01', last: '2031-04-30' }],
    ['2031-W10', { first: '2031-03-03', last: '2031-03-09' }],
    ['2031-12/2032-02', { first: '2031-12-01', last: '2032-02-29' }],
    ['2029/..', { first: '2029-01-01' }],
    ['../2030', { last: '2030-12-31' }],
  ] as const)('%s covers %o', (value, days) => expect(toPeriod(value)).toEqual({ ...days, value }))

  test.each(['P7Y', 'PRESENT_REF', 'XXXX-WXX-3', '2031/P1Y', '..'])('%s covers no days', (value) =>
    expect(toPeriod(value)).toBeUndefined(),
  )

  test('reaches dates that it may share a day with', () => {
    const open = toPeriod('2029/..')!
    expect(reaches(open, '2031', undefined)).toBe(true)
    expect(reaches(open, undefined, '2028')).toBe(false)
    expect(reaches(toPeriod('2031-04')!, '2031-04-30', '2031-05')).toBe(true)
    expect(reaches(toPeriod('2031-04')!, '2031-05-01', undefined)).toBe(false)
  })
})
