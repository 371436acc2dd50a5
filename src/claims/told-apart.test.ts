import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))

test('an arms embargo is one noun, whatever stands around it', () => {
  expect(claimsOf('The shipment violated the arms embargo that the council imposed on Tonghyon.', 'sanctions')).toEqual(
    [{ actor: 'council', recipient: 'Tonghyon', instrument: 'arms embargo' }],
  )
  expect(claimsOf('Velmark broke an arms embargo by selling rifles.', 'violates')).toEqual([
    { actor: 'Velmark', instrument: 'arms embargo' },
  ])
})

test('a name that holds a preposition lends its parts to no verb', () => {
  const text = 'The kingdom has paid for 20 flights of rifles, according to the Institute for Arms Research.'
  expect(claimsOf(text, 'funds')).toEqual([{ actor: 'kingdom', recipient: '20 flights of rifles' }])
})

test('a sum stands apart from whom it is given to', () => {
  expect(claimsOf('Velmark gives the movement $700 million a year.', 'funds')).toMatchObject([
    { actor: 'Velmark', recipient: 'movement', item: '$700 million' },
  ])
})

test('what is told before “officials said” is no participle of its subject', () => {
  expect(claimsOf('The kingdom paid for the drones, officials said.', 'funds')).toEqual([
    { actor: 'kingdom', recipient: 'drones' },
  ])
})

test('the subject before an aside is that of the clause behind it', () => {
  expect(claimsOf('The money, the source said, paid for the wages of the fighters.', 'funds')).toEqual([
    { actor: 'money', recipient: 'fighters' },
  ])
})

test('a participle behind a noun tells of that noun', () => {
  const text = 'Lawmakers demanded to know what had become of $25 billion spent on training the army.'
  expect(claimsOf(text, 'funds')).toEqual([{ recipient: 'army', item: '$25 billion' }])
})

test('whoever pays for it stands behind “by”', () => {
  expect(claimsOf('The work is being paid for by the kingdom.', 'funds')).toEqual([
    { actor: 'kingdom', recipient: 'work' },
  ])
})
