import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))

test('what a strike that took place was on hangs on the verb', () => {
  const text = 'The council denied that a Velmari air strike had taken place on a medical convoy in Tolm.'
  expect(claimsOf(text, 'strikes')).toMatchObject([{ actor: 'Velmari', recipient: 'medical convoy', place: 'Tolm' }])
  expect(claimsOf('The deadliest such attack on the rebels was in the village of Osk.', 'strikes')).toMatchObject([
    { recipient: 'rebels', place: 'village of Osk' },
  ])
})

test('a clause with “where” is set in what stands before it', () => {
  const uses = claimsOf('In the area where they said the government used chemical weapons, nobody was seen.', 'uses')
  expect(uses).toMatchObject([{ actor: 'government', item: 'chemical weapons', place: 'area' }])
  const ties = claimsOf(
    'Critics fear trouble in Talmar, where the guard has close ties to the militia.',
    'cooperates-with',
  )
  expect(ties).toMatchObject([{ actor: 'guard', recipient: 'militia', place: 'Talmar' }])
})

test('whose a title is, where all hangs on the person', () => {
  expect(claimsOf('Yemeni Vice-President Anna Marsh said he did not want a war.', 'holds-office')).toMatchObject([
    { actor: 'Anna Marsh', office: 'Vice-President', organization: 'Yemeni' },
  ])
  expect(claimsOf('U.N. Secretary General Marek Lund has urged a pause.', 'holds-office')).toMatchObject([
    { actor: 'Marek Lund', office: 'Secretary General', organization: 'U.N.' },
  ])
})

test('a form in “-ing” before “of” is a deed, and what is parted counts for what governs it', () => {
  const text = 'The council condemned the North’s launching of three ballistic missiles into the sea.'
  expect(claimsOf(text, 'tests')).toMatchObject([{ actor: 'North', item: 'three ballistic missiles', place: 'sea' }])
  expect(claimsOf('The building of the factory took years.', 'transfers')).toEqual([])
  expect(claimsOf('He was to hand over "every single bit" of his rockets to the guard.', 'transfers')).toMatchObject([
    { item: 'single bit" of his rockets', recipient: 'guard' },
  ])
})

test('a war is fought in its country, and a span of time behind a place parts nothing from it', () => {
  expect(claimsOf('Chemical weapons are now being used in Talmar’s 2-year-old civil war.', 'uses')).toMatchObject([
    { item: 'Chemical weapons', place: 'Talmar' },
  ])
  expect(claimsOf('Reports said rockets were fired from Tolm minutes before the pause.', 'uses')).toMatchObject([
    { item: 'rockets', place: 'Tolm' },
  ])
})

test('a site says where when it has the name of a place before it', () => {
  expect(claimsOf('The militia killed 11 men in Tolm’s police headquarters.', 'strikes')).toMatchObject([
    { actor: 'militia', recipient: '11 men', place: 'Tolm’s police headquarters' },
  ])
})

test('what is done to a town, or to a site that belongs to one, is done there', () => {
  expect(claimsOf('The militia shelled Tolmar City.', 'strikes')).toMatchObject([
    { actor: 'militia', recipient: 'Tolmar City', place: 'Tolmar City' },
  ])
  expect(claimsOf('A drone struck the water tower of Tolmar City.', 'strikes')).toMatchObject([
    { recipient: 'water tower of Tolmar City', place: 'Tolmar City' },
  ])
})

test('soldiers are where the clause that tells of them is set', () => {
  const text = 'Rockets landed on the base in Tolmar, where some 900 foreign troops are stationed.'
  expect(claimsOf(text, 'present-in')).toMatchObject([{ actor: '900 foreign troops' }])
})

test('each of two towns is where it is itself, and a state is where it is struck', () => {
  expect(claimsOf('The militia took control of Tolmar City and Osk Island.', 'controls')).toMatchObject([
    { recipient: 'Tolmar City', place: 'Tolmar City' },
    { recipient: 'Osk Island', place: 'Osk Island' },
  ])
  expect(claimsOf('Iraq invaded Kuwait.', 'strikes')).toMatchObject([{ recipient: 'Kuwait', place: 'Kuwait' }])
  expect(claimsOf('Gunmen attacked Israelis.', 'strikes')[0]).not.toHaveProperty('place')
  expect(claimsOf('A drone struck the terminal of Al-Mursan.', 'strikes')).toMatchObject([{ place: 'Al-Mursan' }])
  expect(claimsOf('A drone struck the base of Kataib al-Dahab.', 'strikes')[0]).not.toHaveProperty('place')
})
