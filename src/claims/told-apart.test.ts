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

test('a nation of two words is no verb', () => {
  const text = 'The committee imposed sanctions on a North Korean shipping company that operates a ship.'
  expect(claimsOf(text, 'sanctions')).toEqual([
    { actor: 'committee', recipient: 'North Korean shipping company', instrument: 'sanctions' },
  ])
})

test('a ship that is stopped did carry its load', () => {
  const { claims } = extract(
    documentFromText('The navy stopped a ship carrying rifles to the rebels.', 'x.txt'),
    resources,
  )
  expect(claims.find((one) => one.relation === 'transfers')?.factuality).toBe('CT+')
})

test('a deed that is denied has its own object', () => {
  expect(claimsOf('Serbia denied exporting ammunition to Ukraine.', 'transfers')).toEqual([
    { actor: 'Serbia', recipient: 'Ukraine', item: 'ammunition' },
  ])
})

test('deeds in a row share the object of the last', () => {
  expect(claimsOf('Velmark has long armed, trained and paid groups across the region.', 'transfers')).toMatchObject([
    { actor: 'Velmark', recipient: 'groups' },
  ])
})

test('a gerund is not hung on its own object', () => {
  expect(claimsOf("He accused the Corps of arming cells in the kingdom's east.", 'transfers')).toMatchObject([
    { actor: 'Corps', recipient: 'cells' },
  ])
})

test('a past form is joined to the verb that rules an infinitive', () => {
  const text = 'Anna Marsh asked parliament to declare war and offered weapons to the rebels.'
  expect(claimsOf(text, 'transfers')).toMatchObject([{ actor: 'Anna Marsh', recipient: 'rebels', item: 'weapons' }])
})

test('a relative clause joined by a pronoun of its own tells of the same noun', () => {
  const text = 'The Merrin is a ship that belongs to the army and that the union has barred from every port.'
  expect(claimsOf(text, 'sanctions')).toMatchObject([{ actor: 'union', instrument: 'port' }])
})

test('soldiers are no arms, however many', () => {
  expect(claimsOf('The army has rifles. Velmark also sent 150 of its soldiers to the kingdom.', 'transfers')).toEqual(
    [],
  )
})

test('a verb that was taken for a preposition has its object', () => {
  expect(claimsOf('The body froze the assets of nine persons.', 'sanctions')).toMatchObject([
    { actor: 'body', recipient: 'nine persons' },
  ])
})

test('a duty to keep a truce breaks none', () => {
  expect(claimsOf('All parties must respect the truce.', 'violates')).toEqual([])
})
