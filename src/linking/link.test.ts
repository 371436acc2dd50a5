import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MadeClaim, type MadeReport, madeExtraction } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import type { GazetteerEntry } from '../schema/index.ts'
import { compare, isPlainer, link } from './index.ts'

const resources = madeResources()
const front = ['Veshtari Front', 'ArmedGroup'] as const
const karvalia = ['Karvalia', 'Country'] as const

const linked = (report: MadeReport) => link(madeExtraction(report).extraction, resources)
const linkedClaim = (claim: Partial<MadeClaim>, report: MadeReport = {}) =>
  linked({
    outlet: 'Daily Harbour',
    ...report,
    claims: [{ relation: 'transfers', fillers: { actor: karvalia }, ...claim }],
  })
const clusterOf = (claim: Partial<MadeClaim>) => linkedClaim(claim).clusters[0]!.cluster

describe('entities', () => {
  const entity = (name: string, type: string, given = resources) => {
    const { extraction } = madeExtraction({ claims: [{ relation: 'holds', fillers: { actor: [name, type] } }] })
    return link(extraction, given).entities.get('e0')
  }

  test('are one under every spelling the gazetteer knows, whatever the article, hyphen or type within the family', () => {
    const known = entity('Veshtari Front', 'ArmedGroup')
    expect(known?.name).toBe('Veshtari Front')
    for (const name of ['the Weshtari Front', 'Al Veshtar', 'al-Veshtar', 'El-Veshtar', 'Weshtari Front’s']) {
      expect(entity(name, 'Organization')?.id).toBe(known?.id)
    }
  })

  test('that no gazetteer knows are one when their names fold to the same, and of one word two when they are of different families', () => {
    const torm = entity('Ilva Törm', 'Person')
    expect(entity('Ilva Torm', 'Person')?.id).toBe(torm?.id)
    expect(entity('Torm', 'Place')?.id).not.toBe(entity('Torm', 'Person')?.id)
    expect(entity('Nerin Brigade', 'Place')?.id).toBe(entity('Nerin Brigade', 'ArmedGroup')?.id)
    expect(entity('Nerin Brigade', 'ArmedGroup')?.id).toBe(entity('the Nerin Brigade', 'Organization')?.id)
  })

  test('named by nationality are the state', () => {
    const given = madeResources([
      { name: 'Karvalia', type: 'Country' },
      { name: 'Karvalian', type: 'Nationality', country: 'Karvalia' },
    ])
    expect(entity('Karvalian', 'Nationality', given)?.id).toBe(entity('Karvalia', 'Country', given)?.id)
  })

  test('named as a person are not taken for a place of that name', () => {
    expect(entity('Karvalia', 'Person')?.id).not.toBe(entity('Karvalia', 'Country')?.id)
  })

  test('take the entry of their own family where a name has several', () => {
    const entries: readonly GazetteerEntry[] = [
      { name: 'Torm', type: 'Country' },
      { name: 'Torm', type: 'ArmedGroup' },
    ]
    const given = madeResources(entries)
    expect(entity('Torm', 'GovernmentBody', given)?.type).toBe('ArmedGroup')
    expect(entity('Torm', 'Place', given)?.type).toBe('Country')
    expect(entity('Torm', 'Facility', given)?.aliases).toBeUndefined()
  })
})

describe('clusters', () => {
  test('join claims of one relation with the same entities, however spelt and however described', () => {
    const first = clusterOf({ fillers: { actor: karvalia, recipient: front, item: 'over 600 rockets' } })
    expect(
      clusterOf({ fillers: { item: 'some rockets', recipient: ['al-Veshtar', 'ArmedGroup'], actor: karvalia } }),
    ).toBe(first)
    expect(clusterOf({ fillers: { actor: karvalia, recipient: front, item: 'a shipment of rockets' } })).toBe(first)
  })

  test('have one proposition only where role, filler, place, plan and date of an event are alike', () => {
    const fillers = { actor: karvalia, recipient: front, place: ['Port Sella', 'Place'] as const }
    const others = [
      clusterOf({ fillers }),
      clusterOf({ fillers: { ...fillers, place: ['Brannock', 'Place'] } }),
      clusterOf({ fillers: { actor: karvalia, recipient: front } }),
      clusterOf({ fillers: { actor: front, recipient: karvalia, place: ['Port Sella', 'Place'] } }),
      clusterOf({ fillers, relation: 'strikes' }),
      clusterOf({ fillers: {} }),
      clusterOf({ fillers, modes: ['future'] }),
      clusterOf({ fillers, happened: '2031-04-02' }),
    ]
    expect(new Set(others).size).toBe(others.length)
    expect(clusterOf({ fillers: { ...fillers, item: 'they' } })).toBe(others[0])
  })

  test('take described people for those whose they are, where it is said', () => {
    const of = (recipient: string, words: string) => {
      const { extraction } = madeExtraction({
        words,
        claims: [{ relation: 'trains', fillers: { actor: karvalia, recipient } }],
      })
      const start = words.indexOf(recipient)
      const at = words.indexOf('Veshtari')
      const name = { start: at, end: at + 14, text: 'Veshtari Front', kind: 'name' as const, type: 'ArmedGroup' }
      const entities = [...extraction.entities, { id: 'e9', name: name.text, type: name.type, mentions: [name] }]
      const claims = extraction.claims.map((claim) => ({
        ...claim,
        arguments: claim.arguments.map((one) =>
          one.role === 'recipient' ? { ...one, start, end: start + recipient.length } : one,
        ),
      }))
      const { clusters } = link({ ...extraction, entities, claims }, resources)
      return clusters[0]!.arguments.find(({ role }) => role === 'recipient')?.name
    }
    expect(of('fighters', 'Karvalia trained fighters of the Veshtari Front')).toBe('Veshtari Front')
    expect(of('fighters from the Veshtari Front', 'Karvalia trained fighters from the Veshtari Front')).toBe(
      'Veshtari Front',
    )
    expect(of('fighters', 'Karvalia trained fighters against the Veshtari Front')).toBe('fighters')
    expect(of('enemies', 'Karvalia trained enemies of the Veshtari Front')).toBe('enemies')
  })

  test('of somebody who does something to nobody known are one only in the same words, as a reprint has them', () => {
    const bare = (words: string) =>
      link(
        madeExtraction({ words, claims: [{ relation: 'tests', fillers: { item: 'a missile' } }] }).extraction,
        resources,
      ).clusters[0]!
    expect(bare('One paper').cluster).toBe(bare('Another paper').cluster)
    const of = (item: string, actor?: typeof karvalia) =>
      clusterOf({ relation: 'tests', fillers: { item, ...(actor && { actor }) } })
    expect(of('a missile')).not.toBe(of('one missile'))
    expect(of('a missile', karvalia)).toBe(of('one missile', karvalia))
  })

  test('tell offices apart by all their words, whatever the order; a bare title may be any of them', () => {
    const office = (words: string) =>
      linkedClaim({ relation: 'holds-office', fillers: { actor: ['Ilva Torm', 'Person'], office: words } }).clusters[0]!
    expect(office('Minister of Defence').cluster).toBe(office('defense minister').cluster)
    expect(office('Secretary of State').cluster).not.toBe(office('Defence Secretary').cluster)
    expect(office('deputy minister').cluster).not.toBe(office('minister').cluster)
    const verdict = (a: string, b: string) => compare(office(a), office(b)).kind
    expect(verdict('minister', 'Defence Minister')).toBe('compatible')
    expect(verdict('Foreign Minister', 'Defence Minister')).toBe('different')
    expect(office('commander of the Veshtari Front').arguments[1]).toMatchObject({
      role: 'office',
      key: 'commander/front veshtari',
    })
  })

  test('join a denial and a question to the claim they are about, and the denial of a plan to the plan', () => {
    const asserted = clusterOf({})
    expect(clusterOf({ factuality: 'CT-' })).toBe(asserted)
    expect(clusterOf({ factuality: 'CTu' })).toBe(asserted)
    expect(clusterOf({ modes: ['future', 'negation'] })).toBe(clusterOf({ modes: ['future'] }))
  })

  test('put the relation’s sentence together and leave out what is unstated', () => {
    const sentence = (fillers: MadeClaim['fillers'], relation = 'transfers') =>
      linkedClaim({ relation, fillers }).clusters[0]!.sentence
    expect(sentence({ actor: karvalia, recipient: front, item: '20 old rockets' })).toBe(
      'Karvalia supplies old rockets to Veshtari Front',
    )
    expect(sentence({ actor: karvalia })).toBe('Karvalia supplies arms')
    expect(sentence({ actor: karvalia, item: 'Karvalia’s rockets' })).toBe('Karvalia supplies rockets')
    expect(sentence({ recipient: front, item: 'Karvalia-made rockets' })).toBe(
      'Someone supplies Karvalia-made rockets to Veshtari Front',
    )
    expect(sentence({ recipient: front, item: 'drones' })).toBe('Someone supplies drones to Veshtari Front')
    expect(sentence({ actor: front, facility: 'a depot', place: ['Port Sella', 'Place'] }, 'operates-site')).toBe(
      'Veshtari Front runs a depot in Port Sella',
    )
    expect(sentence({ actor: front, recipient: karvalia }, 'not-in-the-pack')).toBe(
      'Veshtari Front not in the pack Karvalia',
    )
  })
})

test('of the sentences of one proposition the plainest is shown, in small letters before capitals', () => {
  const sentences = [
    'Front makes Rocket',
    'Front makes a guided rocket',
    'Front makes a rocket',
    'Front makes the rocket',
    'FRONT makes a rocket',
  ]
  const plainest = (given: readonly string[]) => given.reduce((best, one) => (isPlainer(one, best) ? one : best))
  expect(plainest(sentences)).toBe('Front makes a rocket')
  fc.assert(
    fc.property(
      fc.shuffledSubarray(sentences, { minLength: 5 }),
      (order) => plainest(order) === 'Front makes a rocket',
    ),
  )
})

describe('parties', () => {
  const torm = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const
  const official = { name: 'a senior official', kind: 'unnamed-person' } as const
  const agency = { name: 'MNA', kind: 'media', type: 'MediaOutlet' } as const
  const partiesOf = (chain: MadeClaim['chain'], report: MadeReport = {}) =>
    linkedClaim({ ...(chain && { chain }) }, report).clusters[0]!.parties.map(({ name, naming }) => [name, naming])

  test('run from the outlet to the innermost claimant', () => {
    expect(partiesOf([agency, torm])).toEqual([
      ['Daily Harbour', 'outlet'],
      ['Meridian News Agency', 'outlet'],
      ['Ilva Torm', 'named'],
    ])
  })

  test('end at the outlet in its own voice, or at the agency it credits', () => {
    expect(partiesOf([])).toEqual([['Daily Harbour', 'outlet']])
    expect(partiesOf([], { credits: ['MNA'] })).toEqual([
      ['Daily Harbour', 'outlet'],
      ['Meridian News Agency', 'outlet'],
    ])
  })

  test('count an outlet that cites itself once', () => {
    expect(partiesOf([{ name: 'Daily Harbour', kind: 'media', type: 'MediaOutlet' }])).toEqual([
      ['Daily Harbour', 'outlet'],
    ])
  })

  test('tell unnamed parties apart by who quotes them, and join those who quote one outlet', () => {
    const key = (chain: MadeClaim['chain'], outlet: string) => {
      const { parties } = linkedClaim({ ...(chain && { chain }) }, { outlet }).clusters[0]!
      return parties[parties.length - 1]!.key
    }
    expect(key([official], 'Daily Harbour')).not.toBe(key([official], 'Ostrava Dispatch'))
    expect(key([agency, official], 'Daily Harbour')).toBe(key([agency, official], 'Ostrava Dispatch'))
    expect(key([torm], 'Daily Harbour')).toBe(key([torm], 'Ostrava Dispatch'))
  })

  test('take “the report” for the outlet cited last, and for no one where none was', () => {
    const theReport = { name: 'the report', kind: 'media' } as const
    const claim = (chain: MadeClaim['chain']): MadeClaim => ({
      relation: 'holds',
      fillers: { actor: front },
      ...(chain && { chain }),
    })
    const origins = (claims: readonly MadeClaim[]) =>
      linked({ outlet: 'Daily Harbour', claims }).clusters.map(({ parties }) => parties[parties.length - 1]!.name)
    expect(origins([claim([agency]), claim([theReport])])).toEqual(['Meridian News Agency', 'Meridian News Agency'])
    expect(origins([claim([theReport]), claim([agency])])).toEqual(['the report', 'Meridian News Agency'])
  })

  test('know a person by the name inside the source, and a description with a capital in it for no name', () => {
    const { extraction } = madeExtraction({
      claims: [
        {
          relation: 'holds',
          fillers: { actor: front },
          chain: [{ name: 'Ilva Torm', kind: 'named-person', type: 'Person' }],
        },
      ],
    })
    const attributions = extraction.attributions.map((one) => ({
      ...one,
      claimant: { name: 'Minister Ilva Torm', kind: 'named-person' as const },
    }))
    const [named] = link({ ...extraction, attributions }, resources).clusters
    expect(named!.parties[named!.parties.length - 1]).toMatchObject({ name: 'Ilva Torm', naming: 'named' })
    expect(partiesOf([{ name: 'the Karvalian general quoted in the paper', kind: 'media' }])[1]![1]).toBe('unnamed')
    expect(partiesOf([{ name: 'the Foreign Ministry', kind: 'government' }])[1]).toEqual([
      'the Foreign Ministry',
      'named',
    ])
  })

  test('of a report without an outlet are known by that report alone', () => {
    const { parties } = link(
      madeExtraction({ claims: [{ relation: 'holds', fillers: { actor: front } }] }).extraction,
      resources,
    ).clusters[0]!
    expect(parties).toHaveLength(1)
    expect(parties[0]).toMatchObject({ kind: 'outlet', naming: 'outlet' })
  })
})

describe('stances', () => {
  const stance = (claim: Partial<MadeClaim>) => {
    const { kind, target } = linkedClaim(claim).stances[0]!
    return `${kind} ${target}`
  }
  const speaker = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const

  test('follow the factuality of the innermost claimant; what a denial takes for granted is not denied', () => {
    expect(stance({})).toBe('support content')
    expect(stance({ factuality: 'PR-' })).toBe('deny content')
    expect(stance({ chain: [{ ...speaker, act: 'deny' }] })).toBe('support content')
    expect(stance({ factuality: 'CT-', chain: [{ ...speaker, act: 'deny' }] })).toBe('deny content')
    expect(stance({ chain: [{ ...speaker, act: 'decline' }] })).toBe('decline content')
    expect(stance({ factuality: 'CTu' })).toBe('query content')
    expect(stance({ factuality: 'Uu' })).toBe('comment content')
    expect(stance({ factuality: 'Uu', modes: ['future'], chain: [{ ...speaker, act: 'vow' }] })).toBe('support content')
  })

  test('that confirm a letter or report are about its existence, not about what it says', () => {
    const about = (words: string, act: 'confirm' | 'deny' = 'confirm') => {
      const { extraction } = madeExtraction({
        claims: [{ relation: 'transfers', fillers: { actor: karvalia }, chain: [{ ...speaker, act }] }],
      })
      const attributions = extraction.attributions.map((one) => ({
        ...one,
        content: [{ start: 0, end: words.length, text: words }],
      }))
      return link({ ...extraction, attributions }, resources).stances[0]!.target
    }
    expect(about('the newspaper’s report of a letter on rockets')).toBe('existence-of-report')
    expect(about('that such a letter was sent')).toBe('existence-of-report')
    expect(about('any involvement in the shipment', 'deny')).toBe('responsibility')
    expect(about('that Karvalia supplies rockets')).toBe('content')
  })
})

test('linking one report never depends on another: the same report links the same way', () => {
  const words = fc.constantFrom('rockets', 'some 20 rockets', 'a depot', '', ' ', 'of', 'the', '—')
  const names = fc.constantFrom('Veshtari Front', 'X', '’s', 'al-', 'Ilva Torm', '中文')
  const claim = fc.record({
    relation: fc.constantFrom('transfers', 'unheard-of'),
    fillers: fc.record(
      { actor: fc.tuple(names, fc.constantFrom('Person', 'ArmedGroup', 'Unknown')), item: words },
      { requiredKeys: [] },
    ),
    chain: fc.array(
      fc.record({ name: names, kind: fc.constantFrom('government', 'media', 'experts', 'unnamed-person') }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), (claims) => {
      const { extraction } = madeExtraction({ claims: claims as readonly MadeClaim[] })
      const once = link(extraction, resources)
      expect(link(structuredClone(extraction), resources)).toEqual(once)
      expect(once.clusters.map((one) => one.claim)).toEqual(extraction.claims.map((one) => one.id))
      expect(once.stances).toHaveLength(extraction.claims.length)
      for (const { parties } of once.clusters) expect(parties.length).toBeGreaterThan(0)
    }),
  )
})
