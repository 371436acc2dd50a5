import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'
import { DEFAULT_PACKS } from '../../resources/load.ts'
import { compare, link } from '../index.ts'

const resources = loadResources({ packs: [...DEFAULT_PACKS, 'demonstration'] })

/** The proposition of the first claim of a relation that a sentence makes. */
function proposition(sentence: string, relation: string) {
  const { clusters } = link(extract(documentFromText(sentence, 'example.txt'), resources), resources)
  const found = clusters.find((one) => one.relation === relation)
  if (!found) throw new TypeError(`no ${relation} in “${sentence}”`)
  return found
}
const filler = (sentence: string, relation: string, role: string) =>
  proposition(sentence, relation).arguments.find((one) => one.role === role)
const verdict = (a: string, b: string, relation: string) =>
  compare(proposition(a, relation), proposition(b, relation)).kind

describe('whose described people and things are', () => {
  test.each([
    'Velmoran forces attacked the port of Kirat.',
    'The Velmoran army attacked the port of Kirat.',
    'Velmoran jets attacked the port of Kirat.',
  ])('the state that acts through them: %s', (sentence) => {
    expect(filler(sentence, 'strikes', 'actor')?.name).toBe('Velmora')
  })

  test.each(['Velmoran rebel forces attacked the port of Kirat.', 'Velmora-backed forces attacked the port of Kirat.'])(
    'not the state they fight or are helped by: %s',
    (sentence) => {
      expect(filler(sentence, 'strikes', 'actor')?.name).not.toBe('Velmora')
    },
  )

  test('tells one plane from another, and neither from “the plane”', () => {
    const plane = (which: string) => `A missile destroyed the ${which}plane over Kirat.`
    expect(verdict(plane('Velmoran '), plane('Ishkaran '), 'strikes')).toBe('different')
    expect(verdict(plane('Velmoran '), plane(''), 'strikes')).not.toBe('different')
  })

  test('is not said twice where the owner acts', () => {
    const supplied = filler('Velmora supplied Velmoran rockets to Ishkara.', 'transfers', 'item')
    expect(supplied?.key).toBe('rocket')
  })
})

test('who acts by a bare noun is another in each report, unless more is shared', () => {
  expect(verdict('The group used poison gas.', 'The group used poison gas.', 'uses')).toBe('unrelated')
})
