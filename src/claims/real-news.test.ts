import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'
import type { Claim } from '../schema/index.ts'

const resources = loadResources()
const read = (text: string): readonly Claim[] => extract(documentFromText(text, 'example.txt'), resources).claims
const relations = (text: string): readonly string[] => read(text).map((claim) => claim.relation)
const first = (text: string, relation: string): Record<string, string> =>
  Object.fromEntries(
    (read(text).find((claim) => claim.relation === relation)?.arguments ?? []).map((one) => [one.role, one.text]),
  )
const factualityOf = (text: string, relation: string): string | undefined =>
  read(text).find((claim) => claim.relation === relation)?.factuality

test('one word tells of one of two relations, by whether it is aimed at somebody', () => {
  expect(relations('The kingdom fired two missiles into the sea on Monday.')).toEqual(['tests'])
  expect(relations('The kingdom fired two missiles at the town on Monday.')).toEqual(['strikes', 'uses'])
})

test('in a report on tests a missile that was fired by nobody at nobody was tested', () => {
  const alone = 'The missile was fired from a hill near Osk.'
  expect(relations(alone)).toEqual(['uses'])
  expect(relations(`The kingdom carried out a missile test. ${alone}`)).toEqual(['tests', 'tests'])
})

test.each([
  ['The republic accuses the kingdom of supplying the rebels with mortars.', 'transfers', 'kingdom'],
  ['The kingdom has been accused of funding rebel groups.', 'funds', 'kingdom'],
  ['The king resisted calls to arm the rebels.', 'transfers', 'king'],
  ['The blockade would lead the movement to build rockets.', 'produces', 'movement'],
  ['The movement is armed and funded by the kingdom.', 'funds', 'kingdom'],
] as const)('whoever would do it is who acts: %s', (text, relation, actor) => {
  expect(first(text, relation)).toMatchObject({ actor })
})

test('what somebody would stop is not his own', () => {
  expect(first('The republic bombed the road to stop the transfer of rockets to the militia.', 'transfers')).toEqual({
    recipient: 'militia',
    item: 'rockets',
  })
})

test.each([
  ['The kingdom has been accused of arming the rebels.', 'transfers', 'PR+'],
  ['The president ruled out arming the rebels.', 'transfers', 'CT-'],
  ['The treaty will keep the kingdom from getting nuclear bombs.', 'holds', 'PS-'],
  ['The army wants to destroy the tunnels dug by the movement.', 'operates-site', 'CT+'],
  ['The minister refused to describe the military aid that the kingdom gives to the rebels.', 'transfers', 'CT+'],
] as const)('what the words around it say of a deed: %s', (text, relation, factuality) => {
  expect(factualityOf(text, relation)).toBe(factuality)
})

test('past forms of irregular verbs have their lemma', () => {
  expect(first('The republic held naval exercises in May.', 'tests')).toMatchObject({ actor: 'republic' })
})
