import { describe, expect, test } from 'vitest'
import { front, linked, linkedClaim } from '../../../test/fixtures/linked-claim.ts'
import { type MadeClaim, type MadeReport, madeExtraction } from '../../../test/fixtures/made-report.ts'
import { madeResources } from '../../../test/fixtures/made-resources.ts'
import { link } from '../index.ts'

const resources = madeResources()

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
