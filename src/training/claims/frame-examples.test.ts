import { expect, test } from 'vitest'
import type { GoldReport } from '../../evaluation/index.ts'
import { documentFromText } from '../../ingest/index.ts'
import { loadResources } from '../../resources/index.ts'
import { fillerExamples, triggerExamples } from './frame-examples.ts'

const resources = loadResources()
const text = 'The Orsa army shipped rockets to the militia. The mayor of Tolm shipped a parcel.'
const gold: GoldReport = {
  file: 'a.txt',
  text,
  notClaims: [],
  attributions: [],
  claims: [
    {
      id: 'c1',
      relation: 'transfers',
      region: { start: 0, end: 45 },
      arguments: { actor: ['Orsa army'], item: ['rockets'], recipient: ['militia'] },
      status: 'asserted',
      claimant: ['AUTHOR'],
    },
  ],
}

test('a trigger is taught by the gold claim in whose words it stands, and by no other', () => {
  const triggers = triggerExamples(documentFromText(text, 'a.txt'), gold, resources).filter(
    ({ trigger }) => trigger.relation.id === 'transfers',
  )
  const [first, second] = [0, 1].map((sentence) =>
    triggers.find(
      ({ tree, trigger }) =>
        tree.tokens.sentence[trigger.token] === sentence && tree.words[trigger.token] === 'shipped',
    ),
  )
  expect(first?.claims.map(({ id }) => id)).toEqual(['c1'])
  expect(second?.claims ?? []).toEqual([])
  const examples = fillerExamples(first!)
  expect(examples.filter(({ target }) => target === 1).length).toBeGreaterThan(2)
  expect(examples.filter(({ target }) => target === 0).length).toBeGreaterThan(3)
})
