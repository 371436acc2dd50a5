import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claimsOf = (text: string, relation: string) =>
  extract(documentFromText(text, 'example.txt'), resources).claims.filter((claim) => claim.relation === relation)
const told = (text: string, relation: string) =>
  claimsOf(text, relation).map((claim) => claim.arguments.map(({ role, text }) => `${role} ${text}`))

test('a verb that a second word makes another one does not fire', () => {
  expect(told('The army shot down a drone on Monday.', 'uses')).toEqual([])
  expect(told('The army shot a missile at the town.', 'uses')).toHaveLength(1)
})

test('a plain verb and an empty noun say nothing', () => {
  expect(told('The mayor took part in the meeting.', 'transfers')).toEqual([])
  expect(told('Her book is making the rounds in the capital.', 'produces')).toEqual([])
})

test('what tells neither by whom nor to whom nor where is no claim, what is said to have happened is', () => {
  expect(told('Developing missiles is costly.', 'produces')).toEqual([])
  expect(told('No mortar was used, the panel found.', 'uses')).toEqual([['item mortar']])
})

test('what fell where nobody is hit hit nobody', () => {
  expect(told('The missile fell into the sea.', 'strikes')).toEqual([])
  expect(told('The missile fell on the village.', 'strikes')).toHaveLength(1)
})

test('a faith commands nobody', () => {
  expect(told('Shiite-led forces entered Osterby.', 'controls')).toEqual([])
  expect(told('Iranian-led forces entered Osterby.', 'controls')).toHaveLength(1)
})

test('a generic threat names no one', () => {
  expect(told('Any attack on the kingdom would be answered.', 'strikes')).toEqual([])
})

test('an order to someone is not command over them', () => {
  expect(told('The president directed the minister to write a letter.', 'controls')).toEqual([])
  expect(told('The colonel directed the militia.', 'controls')).toHaveLength(1)
})

test('what came of a deed is told with the deed', () => {
  expect(told('Commandos raided a camp on Monday, killing three fighters.', 'strikes')).toEqual([
    ['actor Commandos', 'recipient camp'],
  ])
})

test('an adjective of nationality is no place', () => {
  const [claim] = claimsOf('Velmark carried out strikes on Iranian targets.', 'strikes')
  expect(claim?.arguments.some(({ role }) => role === 'place')).toBe(false)
})

test('what a report asks on its own behalf is no appeal', () => {
  expect(told('We asked the ministry for a comment.', 'appeals-to')).toEqual([])
  expect(told('The mayor asked the ministry for help.', 'appeals-to')).toHaveLength(1)
})

test('a shipment of something else is none of arms', () => {
  expect(told('Coal shipments from Kordania to Velmark fell.', 'transfers')).toEqual([])
  expect(told('Shipments from Kordania to Velmark fell.', 'transfers')).toHaveLength(1)
})
