import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

function claims(text: string, relation: string) {
  return extract(documentFromText(text, 'example.txt'), resources).claims.filter((one) => one.relation === relation)
}

/** Factuality and modes of the first claim of a relation. */
function read(text: string, relation: string): string {
  const claim = claims(text, relation)[0]
  return claim ? [claim.factuality, ...claim.modes].join(' ') : 'no claim'
}

test.each([
  ['Marland said it would impose sanctions on the company.', 'sanctions', 'PR+ future'],
  ['Marland said it would impose sanctions on the company if the tests went on.', 'sanctions', 'PR+ hypothetical'],
])('what was said to come is ahead, unless a condition binds it: %s', (text, relation, reading) =>
  expect(read(text, relation)).toBe(reading),
)

test('what a place is for is not done yet', () => {
  expect(read('Marland said that the island was a base from which to fire missiles at Tassia.', 'uses')).toBe(
    'PS+ future',
  )
})

test.each([
  ['The missiles deployed in the valley could hit the port.', 'present-in', 'CT+'],
  ['The militia may attack the Iranian troops in Syria.', 'present-in', 'CT+'],
  ['There was trade until Marland imposed sanctions on the company.', 'sanctions', 'CT+'],
  ['Gunmen could be seen gathering in the valley.', 'present-in', 'CT+'],
])('what is known holds, whatever may come: %s', (text, relation, reading) =>
  expect(read(text, relation)).toBe(reading),
)

test('a threat is one claim, not also the blow that it threatens', () => {
  const text = 'The general said that the army will destroy the bases of the rebels.'
  expect(claims(text, 'threatens')).toHaveLength(1)
  expect(claims(text, 'strikes')).toHaveLength(0)
})

test('whom somebody is warned against doing something is who would do it', () => {
  const [claim] = claims('The president warned Iceland against deploying new missiles in Norway.', 'present-in')
  expect(claim?.arguments.find((one) => one.role === 'actor')?.text).toBe('Iceland')
  expect(claim?.factuality).toBe('PS+')
})

test('to keep to a treaty denies its breach, and not to keep to it is one', () => {
  expect(read('The republic is complying with the treaty.', 'violates')).toBe('CT- negation')
  expect(read('The republic is not complying with the treaty.', 'violates')).toBe('CT+')
})

test('a title alone is told twice at most', () => {
  const text = ['spoke', 'left', 'slept', 'sang'].map((did) => `President Anna Marsh ${did}.`).join(' ')
  expect(claims(text, 'holds-office')).toHaveLength(2)
})
