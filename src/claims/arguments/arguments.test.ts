import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map(({ arguments: parts }) => {
      const of = (role: string) => parts.flatMap((one) => (one.role === role ? [one.text] : []))
      return Object.fromEntries(parts.map(({ role }) => [role, of(role).join(' + ')]))
    })

test.each([
  [
    'The Brigade claimed responsibility for a drone attack on Osk port and a mortar attack on an outpost at Talm.',
    { actor: 'Brigade', recipient: 'outpost' },
  ],
  [
    'On Monday the Dawn Brigade claimed two attacks in the market of Osk which killed at least 28 people.',
    { actor: 'Dawn Brigade', recipient: 'at least 28 people', instrument: 'two attacks' },
  ],
  [
    'The kingdom retaliated with air raids that flattened a market.',
    { actor: 'kingdom', recipient: 'market', instrument: 'air raids' },
  ],
  [
    'The ministry accused the militia of an attack with shells near Osk that killed more than 40 people.',
    { actor: 'militia', recipient: 'more than 40 people' },
  ],
  [
    'Velmark was accused of having carried out at least a dozen strikes on Osk.',
    { actor: 'Velmark', recipient: 'Osk' },
  ],
  [
    'The army killed three commanders in an airstrike on a house in Osk.',
    { actor: 'army', recipient: 'three commanders + house', instrument: 'airstrike' },
  ],
  ['The drone was shot down by air defences.', { actor: 'air defences', recipient: 'drone' }],
] as const)('who did a deed that stands behind another word: %s', (text, claim) => {
  expect(claimsOf(text, 'strikes')).toContainEqual(expect.objectContaining(claim))
})

test('whoever tells of a deed, or suffers it, has not done it', () => {
  expect(
    claimsOf('The army reported an attack on Osk port and a raid on an outpost at Talm.', 'strikes'),
  ).not.toContainEqual(expect.objectContaining({ actor: 'army' }))
  expect(claimsOf('Three commanders were killed in an airstrike on a house in Osk.', 'strikes')).not.toContainEqual(
    expect.objectContaining({ actor: expect.anything() }),
  )
  expect(
    claimsOf('The army accused the militia of lies after an attack that killed three men.', 'strikes'),
  ).not.toContainEqual(expect.objectContaining({ actor: 'militia' }))
})

test('what somebody is charged with is no part of the name', () => {
  expect(claimsOf('The ministry accused the regime of an attack on Osk.', 'strikes')).toContainEqual(
    expect.objectContaining({ actor: 'regime' }),
  )
})

test.each([
  ['They decided to send the rebels antitank weapons.', { recipient: 'rebels', item: 'antitank weapons' }],
  ['The republic sold Kuwait fighter jets.', { recipient: 'Kuwait', item: 'fighter jets' }],
  [
    'It is said that Velmark gave the Herons rifles, radios and boats.',
    { recipient: 'Herons', item: 'rifles + radios + boats' },
  ],
] as const)('to whom things are given that were read as one noun phrase: %s', (text, claim) => {
  expect(claimsOf(text, 'transfers')).toContainEqual(expect.objectContaining(claim))
})

test('a kind of things is nobody to whom they are given, and whoever is to deliver does not receive', () => {
  expect(claimsOf('They sold army surplus rifles.', 'transfers')[0]).not.toHaveProperty('recipient')
  expect(claimsOf('They sold Russian fighter jets.', 'transfers')[0]).not.toHaveProperty('recipient')
  expect(claimsOf('The republic signed a contract to deliver tanks.', 'transfers')).not.toContainEqual(
    expect.objectContaining({ recipient: 'republic' }),
  )
  expect(claimsOf('The kingdom used missiles to support the rebels.', 'transfers')).toEqual([])
})

test('the words of a filler are whole words of its own', () => {
  expect(claimsOf('The kingdom operates a heavy-water reactor at Osk.', 'operates-site')).toMatchObject([
    { facility: 'heavy-water reactor' },
  ])
  expect(claimsOf('The kingdom conducted a successful missile test.', 'tests')).toMatchObject([{ item: 'missile' }])
  expect(claimsOf('The militia has more than 40 missiles.', 'holds')).toMatchObject([{ item: 'more than 40 missiles' }])
})

test('whoever is involved in building something builds it', () => {
  const claims = claimsOf(
    'Iran was also involved in the construction of another missile base in Velmark.',
    'operates-site',
  )
  expect(claims).toMatchObject([{ actor: 'Iran', facility: 'missile base' }])
})
