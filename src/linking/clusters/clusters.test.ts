import { describe, expect, test } from 'vitest'
import { front, karvalia, linkedClaim } from '../../../test/fixtures/linked-claim.ts'
import { type MadeClaim, madeExtraction } from '../../../test/fixtures/made-report.ts'
import { madeResources } from '../../../test/fixtures/made-resources.ts'
import { compare, link } from '../index.ts'

const resources = madeResources()
const clusterOf = (claim: Partial<MadeClaim>) => linkedClaim(claim).clusters[0]!.cluster

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
