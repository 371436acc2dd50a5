import { describe, expect, test } from 'vitest'
import { madeExtraction } from '../../../test/fixtures/made-report.ts'
import { madeResources } from '../../../test/fixtures/made-resources.ts'
import type { GazetteerEntry } from '../../schema/index.ts'
import { link } from '../index.ts'

const resources = madeResources()

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
