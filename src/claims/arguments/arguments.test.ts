import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))

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
    { actor: 'army', recipient: 'three commanders', instrument: 'airstrike' },
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
