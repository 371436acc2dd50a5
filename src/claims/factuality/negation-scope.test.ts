import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { link } from '../../linking/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()

/** Factuality of the first claim of a relation, and whether it counts as a denial. */
function read(text: string, relation: string): string {
  const extraction = extract(documentFromText(text, 'example.txt'), resources)
  const claim = extraction.claims.find((one) => one.relation === relation)
  const stance = link(extraction, resources).stances.find((one) => one.claim === claim?.id)
  return claim ? `${claim.factuality}${stance?.kind === 'deny' ? ' denies' : ''}` : 'no claim'
}

test.each([
  ['The Marlish army did not supply rockets to the rebels.', 'transfers', 'CT- denies'],
  ['Marland denied that it had supplied rockets to the rebels.', 'transfers', 'CT- denies'],
  ['Marland has never tested a missile.', 'tests', 'CT- denies'],
  [
    'Minister Anna Berg denied that Marland has been training fighters of the Osk Front in Osterby.',
    'trains',
    'CT- denies',
  ],
  ['The minister said that Marland is not considering sending troops to Osterby.', 'present-in', 'PS- denies'],
  ['Marland did not make or sell missiles.', 'transfers', 'CT- denies'],
])('what is said not to be is denied: %s', (text, relation, reading) => expect(read(text, relation)).toBe(reading))

test.each([
  ['Marland denied that its missile tests violate the treaty.', 'tests', 'CT+'],
  ['The army will not retreat because of the rebel attack on the port of Osterby.', 'strikes', 'CT+'],
  ['The minister did not mention the attack on the port of Osterby.', 'strikes', 'CT+'],
  ['The spokesman did not dispute the fact that Marland has supplied rockets to the rebels.', 'transfers', 'CT+'],
  ['He was not the only Marlish envoy who met the rebels.', 'cooperates-with', 'CT+'],
])('what is only mentioned stands as it is told: %s', (text, relation, reading) =>
  expect(read(text, relation)).toBe(reading),
)

test.each([
  ['Marland has stopped producing rockets.', 'produces', 'CT-'],
  ['Marland halted its missile tests in May.', 'tests', 'CT-'],
])('what has ended is no more, and is not denied to have been: %s', (text, relation, reading) =>
  expect(read(text, relation)).toBe(reading),
)

test.each([
  ['Marland will not yield and has supplied rockets to the rebels.', 'transfers', 'CT+'],
  ['Marland does not need the port but will supply rockets to the rebels.', 'transfers', 'PR+'],
])('a verb with a tense of its own takes no negation from the one before: %s', (text, relation, reading) =>
  expect(read(text, relation)).toBe(reading),
)

test.each([
  ['The treaty is to prevent Marland from acquiring missiles.', 'transfers'],
  ['“We will not let Marland acquire missiles,” the president said.', 'transfers'],
  ['The resolution barred Marland from testing ballistic missiles.', 'tests'],
  ['The general said that he would not hesitate to attack the port of Osterby.', 'threatens'],
])('what somebody is to be kept from, or does not shrink from, is denied by no one: %s', (text, relation) => {
  const reading = read(text, relation)
  expect(reading).not.toBe('no claim')
  expect(reading).not.toMatch(/denies/)
})

test('of what no one that a clause picks out does, nothing is said', () => {
  expect(read('No militia operating in Osterby has such skill.', 'present-in')).not.toMatch(/denies/)
})
