import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainer, sentenceOf } from './sentence.ts'
import type { WordedFiller } from './worded.ts'

const filler = (role: string, words: string, more: Partial<WordedFiller> = {}): WordedFiller => ({
  role,
  words,
  plural: false,
  ...more,
})
const front = filler('actor', 'the Meren Front')

test.each([
  ['supplies', 'supply'],
  ['makes', 'make'],
  ['breaches', 'breach'],
  ['seizes or freezes', 'seize or freeze'],
  ['builds or runs', 'build or run'],
  ['is', 'are'],
  ['has', 'have'],
])('“%s” is “%s” after several', (one, several) => {
  const item = filler('item', 'rockets')
  const many = filler('actor', 'convoys', { plural: true })
  expect(sentenceOf('any', `{actor} ${one} {item}`, [front, item])).toBe(`The Meren Front ${one} rockets`)
  expect(sentenceOf('any', `{actor} ${one} {item}`, [many, item])).toBe(`Convoys ${several} rockets`)
  expect(sentenceOf('any', `{actor} ${one} {item}`, [front, filler('actor', 'Elenia'), item])).toBe(
    `The Meren Front and Elenia ${several} rockets`,
  )
})

test('the first template whose roles are all stated is taken, else the last', () => {
  const templates = ['{actor} reaches {recipient} with {item}', '{actor} reaches {recipient}', '{actor} is able to']
  const [target, item] = [filler('recipient', 'Port Halden'), filler('item', 'drones')]
  expect(sentenceOf('any', templates, [front, target, item])).toBe('The Meren Front reaches Port Halden with drones')
  expect(sentenceOf('any', templates, [front, target])).toBe('The Meren Front reaches Port Halden')
  expect(sentenceOf('any', templates, [front, item])).toBe('The Meren Front is able to with drones')
})

test('several fillers stand in a row, and a country beside a town of its own is left out', () => {
  const places = ['Sarovia', 'Elenia', 'Quell'].map((name) => filler('place', name))
  expect(sentenceOf('any', '{actor} is in {place}', [front, ...places])).toBe(
    'The Meren Front is in Sarovia, Elenia and Quell',
  )
  const town = filler('place', 'Tolvan', { path: 'sarovia/tolvan' })
  const country = filler('place', 'Sarovia', { path: 'sarovia' })
  expect(sentenceOf('any', '{actor} is in {place}', [front, country, town])).toBe('The Meren Front is in Tolvan')
})

test('of the sentences of one proposition the plainest is shown, in small letters before capitals', () => {
  const sentences = [
    'Front makes Rocket',
    'Front makes a guided rocket',
    'Front makes a rocket',
    'Front makes the rocket',
    'FRONT makes a rocket',
  ]
  const plainest = (given: readonly string[]) => given.reduce((best, one) => (isPlainer(one, best) ? one : best))
  expect(plainest(sentences)).toBe('Front makes a rocket')
  fc.assert(
    fc.property(
      fc.shuffledSubarray(sentences, { minLength: 5 }),
      (order) => plainest(order) === 'Front makes a rocket',
    ),
  )
})
