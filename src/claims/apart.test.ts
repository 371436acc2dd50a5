import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const fillers = (text: string, relation: string, role: string): readonly (readonly string[])[] =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map((claim) => claim.arguments.filter((one) => one.role === role).map((one) => one.text))

test('several things without names that one deed was done to are told in one claim', () => {
  expect(fillers('The blast killed nine soldiers and two children.', 'strikes', 'recipient')).toEqual([
    ['nine soldiers', 'two children'],
  ])
})

test('parties with names, or with articles of their own, are told apart', () => {
  expect(fillers('The kingdom armed the Falcon Brigade and the Column.', 'transfers', 'recipient')).toEqual([
    ['Falcon Brigade'],
    ['Column'],
  ])
  expect(fillers('The army trained the militia and the police.', 'trains', 'recipient')).toEqual([
    ['militia'],
    ['police'],
  ])
})

test('each of several sites makes a claim of its own, as each may be denied by itself', () => {
  expect(fillers('The militia runs training camps and factories in the valley.', 'operates-site', 'facility')).toEqual([
    ['training camps'],
    ['factories'],
  ])
})

test('wounding beside killing, by the same hand, is no second deed', () => {
  expect(fillers('The strike killed nine soldiers and wounded forty.', 'strikes', 'recipient')).toEqual([
    ['nine soldiers'],
  ])
})

test('whoever destroys stocks of their own strikes nobody', () => {
  expect(fillers('The republic destroyed its missiles.', 'strikes', 'recipient')).toEqual([])
  expect(fillers('The republic destroyed the missiles of the rebels.', 'strikes', 'recipient')).toEqual([
    ['missiles of the rebels'],
  ])
})

test('what only says of which kind a thing is tells no deed', () => {
  expect(fillers("The minister came on the kingdom's assault ship.", 'strikes', 'actor')).toEqual([])
})

test('who acts is found behind a date at the front of the sentence', () => {
  expect(fillers('On Thursday, Dec. 15, Velmari jets destroyed 14 tanks.', 'strikes', 'actor')).toEqual([
    ['Velmari jets'],
  ])
})
