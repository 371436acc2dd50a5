import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))

test('an unknown name is what the noun before it says', () => {
  expect(claimsOf('A missile struck the tanker Mira Dawn in May.', 'strikes')).toMatchObject([
    { instrument: 'missile', recipient: 'Mira Dawn' },
  ])
})

test('those of whom a relative clause tells are people', () => {
  expect(claimsOf('The republic has armed those who shell our towns.', 'transfers')).toMatchObject([
    { actor: 'republic', recipient: 'those' },
  ])
})

test('an aside between a verb and its object parts nothing', () => {
  expect(claimsOf('The ship was carrying, the navy says, 40 rifles to the rebels.', 'transfers')).toMatchObject([
    { item: '40 rifles', recipient: 'rebels' },
  ])
})

test('whoever is accused is who acts', () => {
  expect(claimsOf('The regime accused Free Talmar of receiving orders from Velmark.', 'controls')).toMatchObject([
    { actor: 'Velmark', recipient: 'Talmar' },
  ])
})

test('whoever is helped to act is who acts', () => {
  const [built] = claimsOf('Velmari engineers are helping the militia to build rockets.', 'produces')
  expect(built).toMatchObject({ actor: 'militia', item: 'rockets' })
})

test('a participle read as an adjective is a deed where an agent is named', () => {
  expect(claimsOf('The brigade was armed by Velmark.', 'transfers')).toMatchObject([
    { actor: 'Velmark', recipient: 'brigade' },
  ])
})

test('a place before the verb is no subject', () => {
  expect(claimsOf('In the cellars lie about forty mines.', 'holds')).toMatchObject([{ place: 'cellars' }])
})

test('a number that is killed counts people, and who kills himself strikes nobody', () => {
  expect(claimsOf('A drone killed six on Monday.', 'strikes')).toContainEqual(
    expect.objectContaining({ recipient: 'six', instrument: 'drone' }),
  )
  expect(claimsOf('The guard killed himself.', 'strikes')).toEqual([])
})
