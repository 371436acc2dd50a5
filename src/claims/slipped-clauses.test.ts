import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))

test('a verb that lays a deed to its object by a preposition says who does it', () => {
  expect(
    claimsOf('The president of Velmark sternly warned the republic against arming the rebels.', 'transfers'),
  ).toEqual([{ actor: 'republic', recipient: 'rebels' }])
  expect(claimsOf('Velmark pushed the republic into selling rifles to the guard.', 'transfers')).toMatchObject([
    { actor: 'republic', recipient: 'guard', item: 'rifles' },
  ])
  expect(claimsOf('The council condemned the militia for firing rockets at the town.', 'uses')).toMatchObject([
    { actor: 'militia', item: 'rockets' },
  ])
  expect(claimsOf('Both sides accuse each other of using chemical weapons.', 'uses')).toMatchObject([
    { actor: 'each other', item: 'chemical weapons' },
  ])
})

test('a subject that the parser hung on the auxiliary is the subject', () => {
  const text =
    'Velmark announced that it has "high confidence" that the Osk regime had used nerve gas against rebel troops.'
  expect(claimsOf(text, 'uses')).toMatchObject([{ actor: 'Osk regime', item: 'nerve gas', recipient: 'rebel troops' }])
})

test('an infinitive belongs to the intent named right before it', () => {
  const text =
    'The minister said the decision by the United Republic to send rifles to the rebels shows a double standard.'
  expect(claimsOf(text, 'transfers')).toMatchObject([{ actor: 'United Republic', recipient: 'rebels', item: 'rifles' }])
})

test('who goes on with a deed or plots it does it', () => {
  expect(claimsOf('Troops were pressing on with efforts to destroy the tunnels.', 'strikes')).toMatchObject([
    { actor: 'Troops', recipient: 'tunnels' },
  ])
  expect(claimsOf('The army completed the destruction of 32 tunnels.', 'strikes')).toMatchObject([
    { actor: 'army', recipient: '32 tunnels' },
  ])
  expect(claimsOf('The commander was planning imminent attacks on Velmarans.', 'strikes')).toMatchObject([
    { actor: 'commander', recipient: 'Velmarans' },
  ])
})

test('a relative clause leaves its gap below a verb of control, and without a pronoun', () => {
  expect(claimsOf('The rifles that the republic has agreed to send to the rebels are old.', 'transfers')).toMatchObject(
    [{ actor: 'republic', item: 'rifles', recipient: 'rebels' }],
  )
  expect(claimsOf('He described the type of rifles Velmark will give to the rebels.', 'transfers')).toMatchObject([
    { actor: 'Velmark', item: 'rifles', recipient: 'rebels' },
  ])
  const side =
    'New military aid President Marek Lund is sending to the rebels is unlikely to tip the balance, experts said.'
  expect(claimsOf(side, 'transfers')).toMatchObject([{ actor: 'Marek Lund', recipient: 'rebels' }])
})

test('military support is no idle word', () => {
  const text = 'The prince described the military support Velmark will give to the rebels.'
  expect(claimsOf(text, 'transfers')).toMatchObject([
    { actor: 'Velmark', item: 'military support', recipient: 'rebels' },
  ])
})

test('a subject is found behind the word that opens its clause', () => {
  const text = 'The flow only halted after a new government in Velmark took over a year ago and destroyed the tunnels.'
  expect(claimsOf(text, 'strikes')).toMatchObject([{ actor: 'new government', recipient: 'tunnels' }])
})

test('whoever is given the authority to act is who acts', () => {
  const text = 'The minister seeks to give the White House legal authority to arm the rebels.'
  expect(claimsOf(text, 'transfers')).toMatchObject([{ actor: 'White House', recipient: 'rebels' }])
})

test('who strikes is who does what the strike does, and a rank before a name is nobody else', () => {
  const text = 'The day after a drone strike by Velmark killed a top Osk general at Tolm airport, the reports came.'
  expect(claimsOf(text, 'strikes')).toMatchObject([
    { actor: 'Velmark', recipient: 'top Osk general', instrument: 'drone strike', place: 'Tolm airport' },
  ])
})

test('who holds days of tests carries them out', () => {
  expect(claimsOf('The guard will hold two days of missile tests in May.', 'tests')).toMatchObject([
    { actor: 'guard', item: 'missile' },
  ])
})

test('what somebody is called is not what is done to somebody else', () => {
  expect(claimsOf('The front is designated a terror group by Velmark.', 'sanctions')).toMatchObject([
    { actor: 'Velmark', recipient: 'front' },
  ])
})
