import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()

/** Factuality and modes of the first claim of a relation. */
function read(text: string, relation: string): string {
  const { claims } = extract(documentFromText(text, 'example.txt'), resources)
  const claim = claims.find((one) => one.relation === relation)
  return claim ? [claim.factuality, ...claim.modes].join(' ') : 'no claim'
}

test.each([
  ['The rifles were to be flown from Osterby to Marland.', 'transfers'],
  ['The venture is to assemble 48 drones at a plant.', 'produces'],
  ['The commander was due to meet the president on Monday.', 'cooperates-with'],
])('what is set down to come is not yet done: %s', (text, relation) => expect(read(text, relation)).toBe('PR+ future'))

test.each([
  ['The rifles were flown from Osterby to Marland.', 'transfers'],
  ['The commander was happy to meet the president on Monday.', 'cooperates-with'],
])('what was done is: %s', (text, relation) => expect(read(text, relation)).toBe('CT+'))

test('an attack that is planned is to come', () => {
  expect(read('The militia was planning attacks on the port.', 'strikes')).toBe('CT+ future')
  expect(read('The militia carried out attacks on the port.', 'strikes')).toBe('CT+')
})

test('to move toward a deed is not to do it', () => {
  expect(read('The minister moved toward arming the rebels.', 'transfers')).toBe('PS+ future')
})

test.each([
  ['Marland urged the army to stop shelling the town.', 'strikes'],
  ['Marland promised to end its support for the rebels.', 'controls'],
  ["The parties demanded an end to the army's attacks on the town.", 'strikes'],
])('what somebody is asked to end goes on: %s', (text, relation) => expect(read(text, relation)).toBe('CT+'))

test.each([['The army stopped making rockets.', 'produces', 'CT- historical negation']])(
  'what has ended goes on no more: %s',
  (text, relation, reading) => expect(read(text, relation)).toBe(reading),
)

test.each([
  ['The republic could hit ships with cruise missiles tested last month from a lake.', 'tests'],
  ['The army would face rockets supplied by Marland.', 'transfers'],
  ['The front may accept weapons from Marland, which funds the group.', 'funds'],
])('what is told of things in passing holds: %s', (text, relation) => expect(read(text, relation)).toBe('CT+'))

test('"no evidence" reaches a clause without "that"', () => {
  expect(read('There is no evidence the missiles have been tested.', 'tests')).toBe('CT- negation')
})

test.each([
  ['A man reportedly attacked a guard in Osterby.', 'strikes', 'PR+'],
  ['The apparent nuclear test by the republic shocked the council.', 'tests', 'PR+'],
  ['The president aborted airstrikes on the kingdom.', 'strikes', 'CT- negation'],
])('words that weaken or take back: %s', (text, relation, reading) => expect(read(text, relation)).toBe(reading))
