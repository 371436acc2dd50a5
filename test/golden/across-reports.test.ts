import { describe, expect, test } from 'vitest'
import { findClaim, findNetwork, listClaims } from '../../src/query/index.ts'
import type { Store } from '../../src/store/index.ts'
import { storeKinds, withStore } from '../fixtures/made-stores.ts'
import { type RecordedText, recordTexts } from '../fixtures/recorded-texts.ts'

// From words to record, with reports about the invented region of the demonstration, written for these tests.

const said = (outlet: string, publishedAt: string, text: string, url?: string): RecordedText => ({
  outlet,
  publishedAt,
  text: `${text}\n`,
  ...(url !== undefined && { url }),
})
const only = async (store: Store, relation: string) => {
  const { items } = await listClaims(store, { relation })
  return findClaim(store, items[0]!.id)
}

describe.each(storeKinds())('in %s', (_, makeStore) => {
  test('two ministers of one government are two named parties and one certain origin, a minister of another the second', () =>
    withStore(makeStore, async (store) => {
      const claim = 'said on Monday that Velmora sent 40 rockets to Numaria.'
      await recordTexts(store, [
        said('Aldmoor Ledger', '2031-03-04', `Ishkaran Foreign Minister Hadla Senn ${claim}`),
        said('Kastrin Banner', '2031-03-05', `Ishkaran Defense Minister Toril Vane ${claim}`),
      ])
      expect((await only(store, 'transfers')).origins).toMatchObject({ lower: 1, upper: 2 })
      await recordTexts(store, [said('Zehrin Voice', '2031-03-06', `Corvessan Foreign Minister Marek Dolin ${claim}`)])
      expect((await only(store, 'transfers')).origins).toMatchObject({ lower: 2, upper: 3 })
    }))

  test('an unnamed official heard by two outlets is one, officials of two states are two, and neither is certain', () =>
    withStore(makeStore, async (store) => {
      const claim = 'said on Monday that Velmora sent 40 rockets to Numaria.'
      await recordTexts(store, [
        said('Aldmoor Ledger', '2031-03-04', `A senior Ishkaran official ${claim}`),
        said('Kastrin Banner', '2031-03-05', `A senior Ishkaran official ${claim}`),
      ])
      expect((await only(store, 'transfers')).origins).toMatchObject({ lower: 1, upper: 1 })
      await recordTexts(store, [said('Zehrin Voice', '2031-03-06', `A senior Corvessan official ${claim}`)])
      expect((await only(store, 'transfers')).origins).toMatchObject({ lower: 1, upper: 2 })
    }))

  const opened = (lead: string, body: string) => `${lead}

The talks went on for most of the day.

${body}`
  const LEAD =
    'A senior Ishkaran officer told a newspaper that Velmora has sent 40 rockets to Numaria. It came to light at the end of a long day of talks.'
  test.each([
    [
      'an officer of the lead and a general below',
      1,
      LEAD,
      'The newspaper quoted an Ishkaran general, who said that Velmora sent 40 rockets to Numaria.',
    ],
    [
      'no one in the lead and a general below',
      1,
      'Velmora has reportedly sent 40 rockets to Numaria. It came to light at the end of a long day of talks in the capital, and of a longer night.',
      'An Ishkaran general said that Velmora sent 40 rockets to Numaria.',
    ],
    [
      'a minister of the lead who is named below',
      1,
      'An Ishkaran minister told a newspaper that Velmora has sent 40 rockets to Numaria. It came to light at the end of a long day of talks.',
      'Ishkaran Defense Minister Toril Vane said that Velmora sent 40 rockets to Numaria.',
    ],
    [
      'an officer of the lead and a minister named below',
      2,
      LEAD,
      'Ishkaran Defense Minister Toril Vane said that Velmora sent 40 rockets to Numaria.',
    ],
    ['someone who says so too', 2, LEAD, 'An Ishkaran general also said that Velmora sent 40 rockets to Numaria.'],
    ['officers of two states', 2, LEAD, 'A Corvessan general said that Velmora sent 40 rockets to Numaria.'],
    ['an officer and a diplomat', 2, LEAD, 'An Ishkaran diplomat said that Velmora sent 40 rockets to Numaria.'],
    ['another officer', 2, LEAD, 'Another Ishkaran officer in Mardun said that Velmora sent 40 rockets to Numaria.'],
    ['one and a former one', 2, LEAD, 'A former Ishkaran officer said that Velmora sent 40 rockets to Numaria.'],
    ['one and two', 2, LEAD, 'Two Ishkaran generals said that Velmora sent 40 rockets to Numaria.'],
  ])('in one report %s', (_, upper, lead, body) =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [said('Aldmoor Ledger', '2031-03-04', opened(lead, body))])
      const { origins, members } = await only(store, 'transfers')
      expect(members.length).toBe(2)
      expect(origins).toMatchObject({ lower: 1, upper })
    }),
  )

  test('outlets that give each other for a claim are circular, and make at least one origin', () =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [
        said('Aldmoor Ledger', '2031-03-04', 'The Kastrin Banner reported that Velmora sent 40 rockets to Numaria.'),
        said('Kastrin Banner', '2031-03-04', 'The Aldmoor Ledger reported that Velmora sent 40 rockets to Numaria.'),
      ])
      const answer = await only(store, 'transfers')
      expect(answer.circular).toBe('circle')
      expect(answer.origins).toMatchObject({ lower: 1, upper: 1 })
      expect(answer.echo.circles).toEqual([['outlet:aldmoor ledger', 'outlet:kastrin banner']])
    }))

  test('that no arms were sent denies each supply to the same recipient, and the denial of one leaves the others', () =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [
        said(
          'Aldmoor Ledger',
          '2031-03-04',
          'Velmora sent 40 rockets to Numaria, Ishkaran Foreign Minister Hadla Senn said.',
        ),
        said(
          'Kastrin Banner',
          '2031-03-05',
          'Corvessa sent mortars to Numaria, Ishkaran Foreign Minister Hadla Senn said.',
        ),
        said(
          'Aldmoor Ledger',
          '2031-03-05',
          'Velmora sent 40 rockets to Ishkara, Corvessan Foreign Minister Marek Dolin said.',
        ),
        said(
          'Zehrin Voice',
          '2031-03-06',
          'Numarian Foreign Minister Olin Darr said that no weapons were sent to Numaria.',
        ),
      ])
      const states = async () => {
        const { items } = await listClaims(store, { relation: 'transfers' })
        return items.map(({ sentence, state }) => `${sentence}: ${state}`).sort()
      }
      expect(await states()).toEqual([
        'Corvessa supplies mortars to Numaria: contested',
        'Someone supplies weapons to Numaria: denied',
        'Velmora supplies rockets to Ishkara: asserted',
        'Velmora supplies rockets to Numaria: contested',
      ])
    }))

  test('a hop that drops the hedge and the source is said to have hardened and dropped them', () =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [
        said(
          'Aldmoor Ledger',
          '2031-03-04',
          'Velmora may have sent over 40 rockets to Numaria, Ishkaran Foreign Minister Hadla Senn said.',
        ),
        said('Kastrin Banner', '2031-03-06', 'Velmora sent 40 rockets to Numaria, the Aldmoor Ledger reported.'),
      ])
      const { echo } = await only(store, 'transfers')
      const hop = echo.edges.find(({ to }) => to === 'outlet:aldmoor ledger')
      expect(hop?.changes?.map(({ kind, what }) => `${kind} ${what}`)).toEqual(
        expect.arrayContaining(['hardened factuality', 'dropped attribution', 'hardened bound']),
      )
    }))

  test('a report says of what it takes over that it was in another language', () =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [
        said(
          'Aldmoor Ledger',
          '2031-03-04',
          'The Karvalian-language daily Kastrin Banner reported that Velmora sent 40 rockets to Numaria.',
        ),
        said('Zehrin Voice', '2031-03-05', 'Velmora sent 40 rockets to Numaria, the Ordesh Courier reported.'),
      ])
      const { echo } = await only(store, 'transfers')
      expect(echo.edges.map(({ to, translatedFrom }) => [to, translatedFrom])).toEqual([
        ['outlet:kastrin banner', 'Karvalian'],
        ['outlet:ordesh courier', undefined],
      ])
    }))

  test('a corrected report takes its claim back: from the cluster, from the origins and from the network', () =>
    withStore(makeStore, async (store) => {
      const url = 'https://ledger.example/rockets'
      const claim = 'Velmora sent 40 rockets to Numaria, Ishkaran Foreign Minister Hadla Senn said.'
      await recordTexts(store, [said('Aldmoor Ledger', '2031-03-04', claim, url)])
      const state = async () => {
        const [edge] = (await findNetwork(store, {})).edges.filter(({ relation }) => relation === 'transfers')
        const { cluster, origins } = await only(store, 'transfers')
        return [edge?.state, cluster.state, origins.upper]
      }
      expect(await state()).toEqual(['asserted', 'asserted', 1])
      await recordTexts(store, [
        said('Aldmoor Ledger', '2031-03-05', 'An earlier version of this report was wrong. The port was closed.', url),
      ])
      expect(await state()).toEqual(['retracted', 'retracted', 0])
      await recordTexts(store, [said('Kastrin Banner', '2031-03-06', claim)])
      expect(await state()).toEqual(['asserted', 'asserted', 1])
    }))

  const ofIshkara = (office: string) => `${office} said that Velmora sent 40 rockets to Numaria.`
  test.each([
    ['2031-03-04', 'The Ishkaran defence minister', 'Irvo Kellin'],
    ['2031-03-04', 'Ishkara’s minister of defense', 'Irvo Kellin'],
    ['2031-03-04', 'The prime minister of Ishkara', 'Hadla Merrow'],
    ['2029-03-04', 'The Ishkaran defence minister', 'Sela Dorvin'],
    ['2030-11-10', 'The Ishkaran defence minister', undefined],
    ['2026-03-04', 'The Ishkaran defence minister', undefined],
    ['2034-03-04', 'The Ishkaran defence minister', undefined],
    ['2031-03-04', 'The former Ishkaran defence minister', undefined],
    ['2031-03-04', 'The Ishkaran deputy defence minister', undefined],
    ['2031-03-04', 'An Ishkaran minister', undefined],
    ['2031-03-04', 'The Ishkaran health minister', undefined],
  ])('on %s, %s is by a pack’s list of offices %s', (published, office, name) =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [said('Kastrin Banner', published, ofIshkara(office))])
      const { members } = await only(store, 'transfers')
      expect(members.map(({ mayBe }) => mayBe?.name)).toEqual([name])
      if (name !== undefined) expect(members[0]!.mayBe!.reasons.join()).toContain('held the office')
    }),
  )

  test('what reports say since a holder came into office stands against the list of a pack', () =>
    withStore(makeStore, async (store) => {
      await recordTexts(store, [
        said('Kastrin Banner', '2031-05-04', ofIshkara('The Ishkaran defence minister')),
        said('Kastrin Banner', '2031-07-04', ofIshkara('The Ishkaran defence minister')),
        said('Aldmoor Ledger', '2031-06-10', 'Ishkaran Defence Minister Taruk Hadeem visited Mardun on Monday.'),
      ])
      const { members } = await only(store, 'transfers')
      expect(members.map(({ mayBe }) => mayBe?.name)).toEqual(['Irvo Kellin', 'Taruk Hadeem'])
    }))

  test('a denial that a corrected report takes back denies no more, whether of the claim or of something more general', () =>
    withStore(makeStore, async (store) => {
      const claim = 'Ishkaran Foreign Minister Hadla Senn said that Velmora sent 40 rockets to Numaria.'
      const [first, second] = ['https://voice.example/one', 'https://voice.example/two']
      const corrected = 'An earlier version of this report was wrong. The port was closed.'
      const denial = (words: string) => `Numarian Foreign Minister Olin Darr ${words}.`
      const state = async () => {
        const { items } = await listClaims(store, { relation: 'transfers' })
        const { state, deny } = items.find(({ sentence }) => sentence.startsWith('Velmora'))!
        return `${state}, ${deny} against`
      }
      await recordTexts(store, [said('Aldmoor Ledger', '2031-03-04', claim)])
      await recordTexts(store, [
        said('Zehrin Voice', '2031-03-05', denial('denied that Velmora sent rockets to Numaria'), first),
      ])
      expect(await state()).toBe('contested, 1 against')
      await recordTexts(store, [
        said('Zehrin Voice', '2031-03-06', denial('said that no weapons were sent to Numaria'), second),
      ])
      expect(await state()).toBe('contested, 2 against')
      await recordTexts(store, [said('Zehrin Voice', '2031-03-07', corrected, first)])
      expect(await state()).toBe('contested, 1 against')
      await recordTexts(store, [said('Zehrin Voice', '2031-03-08', `${corrected} It is open.`, second)])
      expect(await state()).toBe('asserted, 0 against')
    }))

  test('an office without a name is proposed to be its holder of that date, with reasons', () =>
    withStore(makeStore, async (store) => {
      const unnamed = 'The Velmoran defence minister said that Ishkara sent 40 rockets to Numaria.'
      await recordTexts(store, [
        said('Aldmoor Ledger', '2031-01-10', 'Velmoran Defence Minister Rasmin Voldai visited Mardun on Monday.'),
        said('Aldmoor Ledger', '2031-06-10', 'Velmoran Defence Minister Taruk Hadeem visited Mardun on Monday.'),
        said('Kastrin Banner', '2031-03-04', unnamed),
        said('Zehrin Voice', '2031-07-04', unnamed),
      ])
      const { members } = await only(store, 'transfers')
      expect(members.map(({ report, mayBe }) => [report.outlet, mayBe?.name])).toEqual([
        ['Kastrin Banner', 'Rasmin Voldai'],
        ['Zehrin Voice', 'Taruk Hadeem'],
      ])
      expect(members[0]!.mayBe!.reasons.length).toBeGreaterThan(0)
    }))
})
