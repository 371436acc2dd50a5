import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
/** Of each claim of a relation who says it, outermost first; none is the outlet. */
const sayersOf = (text: string, relation: string) => {
  const { claims, attributions } = extract(documentFromText(text, 'example.txt'), resources)
  return claims
    .filter((claim) => claim.relation === relation)
    .map(({ chain }) => chain.map((id) => attributions.find((one) => one.id === id)?.source?.text))
}

describe('a word that says that somebody speaks and evokes a claim as well', () => {
  test.each([
    ['The Tolmar ministry blamed the rebels for the attack on the port of Osk.', 'strikes', 'The Tolmar ministry'],
    ['Velmark described the flights as a flagrant breach of the Osk Protocol.', 'violates', 'Velmark'],
    ['The Hill Brigade vowed to strike the capital again.', 'threatens', 'The Hill Brigade'],
  ])('makes the claim that of the speaker: %s', (text, relation, source) => {
    expect(sayersOf(text, relation)).toContainEqual([source])
    expect(sayersOf(text, relation)).not.toContainEqual([])
  })

  test.each([['Velmark asked the council to send inspectors.', 'appeals-to']])(
    'tells of a deed done by speaking: %s',
    (text, relation) => {
      expect(sayersOf(text, relation)).toEqual([[]])
    },
  )
})

test('a claim whose actor nobody names stays with its speaker', () => {
  expect(sayersOf('The ministry said that violations of the arms embargo went on.', 'violates')).toEqual([
    ['The ministry'],
  ])
})
