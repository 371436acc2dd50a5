import { expect, test } from 'vitest'
import { type MadeClaim, madeExtraction } from '../../../test/fixtures/made-report.ts'
import { loadResources } from '../../resources/index.ts'
import { link } from '../index.ts'

const resources = loadResources()

/** The sentence of one claim, by the relations and word lists of the packs. */
function sentence(relation: string, fillers: MadeClaim['fillers']): string {
  return link(madeExtraction({ claims: [{ relation, fillers }] }).extraction, resources).clusters[0]!.sentence
}

test('names are said with the article that English gives them', () => {
  const to = (name: string, type: string) =>
    sentence('cooperates-with', { actor: ['Elenia', 'Country'], recipient: [name, type] })
  expect(to('Veshtari Front', 'ArmedGroup')).toBe('Elenia works with the Veshtari Front')
  expect(to('Ministry of Defence', 'GovernmentBody')).toBe('Elenia works with the Ministry of Defence')
  expect(to('Ilva Torm', 'Person')).toBe('Elenia works with Ilva Torm')
  expect(to('Tolvan University', 'Organization')).toBe('Elenia works with Tolvan University')
  expect(to('Sarovia’s Ministry', 'GovernmentBody')).toBe('Elenia works with Sarovia’s Ministry')
})

test('described things keep the article of their report, and take one where headlines drop it', () => {
  const makes = (item: string) => sentence('produces', { actor: ['Elenia', 'Country'], item })
  expect(makes('the missile')).toBe('Elenia makes the missile')
  expect(makes('an old missile')).toBe('Elenia makes an old missile')
  expect(makes('missile')).toBe('Elenia makes a missile')
  expect(makes('ammunition')).toBe('Elenia makes ammunition')
  expect(makes('20 missiles')).toBe('Elenia makes missiles')
})

test('the capital that the start of a sentence gave is dropped; that of a name is kept', () => {
  expect(sentence('transfers', { actor: 'Convoys', item: 'rockets' })).toBe('Convoys supply rockets')
  expect(sentence('transfers', { actor: ['Elenia', 'Country'], item: 'Rockets' })).toBe('Elenia supplies rockets')
  expect(sentence('transfers', { actor: ['Elenia', 'Country'], item: 'MISSILES' })).toBe('Elenia supplies missiles')
  expect(sentence('transfers', { actor: ['Elenia', 'Country'], item: 'Zelzal missiles' })).toBe(
    'Elenia supplies Zelzal missiles',
  )
})

test('a seat of government that acts is its state; whose and who name no one', () => {
  expect(sentence('transfers', { actor: ['Tehran', 'Place'], item: 'rockets' })).toBe('Iran supplies rockets')
  expect(sentence('strikes', { actor: ['Elenia', 'Country'], recipient: ['Tehran', 'Place'] })).toBe(
    'Elenia attacks Tehran',
  )
  expect(sentence('transfers', { actor: 'their', item: 'rockets' })).toBe('Someone supplies rockets')
})

test('an office is held by one person', () => {
  expect(
    sentence('holds-office', {
      actor: ['Ilva Torm', 'Person'],
      office: 'heads',
      organization: ['Veshtari Front', 'ArmedGroup'],
    }),
  ).toBe('Ilva Torm is head of the Veshtari Front')
})
