import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

/** Claims as "relation role=filler …", those of some relations only. */
function read(text: string, ...relations: readonly string[]): readonly string[] {
  const { claims } = extract(documentFromText(text, 'example.txt'), resources)
  return claims
    .filter((one) => relations.includes(one.relation))
    .map((one) => [one.relation, ...one.arguments.map(({ role, text: filler }) => `${role}=${filler}`)].join(' '))
}

test.each([
  ['The army killed three commanders in an airstrike on a house.', 'three commanders', 'house'],
  ['An assault on the embassy killed the envoy and three guards.', 'envoy', 'embassy'],
  ['A Rovian airstrike on a farm killed two villagers on Friday.', 'two villagers', 'farm'],
])('a deed and what came of it are one claim: %s', (text, one, other) => {
  const found = read(text, 'strikes')
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(one)
  expect(found[0]).toContain(other)
})

test('two deeds are two claims', () => {
  expect(read('The army killed three commanders and the rebels shelled the port of Osterby.', 'strikes')).toHaveLength(
    2,
  )
})

test('who was bombed and killed was struck once', () => {
  expect(read('The general was bombed and killed by coalition aircraft in Osk.', 'strikes')).toHaveLength(1)
})

test.each([
  'The crews fired missiles at a mock carrier.',
  'During the drill the fast boats sank a decommissioned tanker.',
  'A strike by bus drivers went on.',
  'Drivers have been striking for a week.',
  'The rocket landed in the exclusive economic zone of Marland.',
])('nobody is struck: %s', (text) => expect(read(text, 'strikes')).toEqual([]))

test.each(['The crews fired missiles at a merchant ship.', 'The rocket landed in the eastern district of Osterby.'])(
  'somebody is: %s',
  (text) => expect(read(text, 'strikes')).toHaveLength(1),
)

test.each([
  ['President Anna Berg responded on Monday to the missile test.', 'tests'],
  ['Karl Brenner, a Marland sanctions expert, spoke.', 'sanctions'],
  ['The clerk asked how the company would pay.', 'appeals-to'],
  ['Asked about the kingdom by reporters, Marland said nothing.', 'appeals-to'],
  ['The missile can carry a warhead.', 'transfers'],
  ['Four missiles travelled more than 600 miles into the Osk Sea.', 'transfers'],
  ['They do not want to make it less likely.', 'produces'],
  ['The committee kept guns out of the valley.', 'holds'],
])('nothing of the kind is told: %s', (text, relation) => expect(read(text, relation)).toEqual([]))

test.each([
  ['Marland responded with a test of its new missile.', 'tests'],
  ['Marland asked the company to pay.', 'appeals-to'],
  ['The dhow carried rifles to the rebels.', 'transfers'],
  ['The workshop makes rifles.', 'produces'],
  ['The committee kept 200 guns in the cellar.', 'holds'],
])('it is: %s', (text, relation) => expect(read(text, relation)).toHaveLength(1))

test('who calls something a breach breaches nothing', () => {
  expect(read('The minister spoke of what he called a breach of the Osk Treaty.', 'violates')).toEqual([
    'violates instrument=Osk Treaty',
  ])
  expect(read('Marland called the launch a breach of the Osk Treaty.', 'violates')).toEqual([
    'violates actor=launch instrument=Osk Treaty',
  ])
})

test('where a strike was is not who struck', () => {
  expect(read('Near Osterby, one strike destroyed two weapons caches.', 'strikes').join()).not.toContain('actor=')
})

test.each(['Talks on Norway sanctions went on.', 'How will Norway sanctions affect business?'])(
  'the bare name of a state before sanctions says whom they hit: %s',
  (text) => expect(read(text, 'sanctions').join()).not.toContain('actor='),
)

test.each(['Norwegian sanctions hurt the port.', 'U.S. sanctions hurt the port.'])(
  'an adjective, or an abbreviation that stands for one, says whose they are: %s',
  (text) => expect(read(text, 'sanctions').join()).toContain('actor='),
)

test('a bare place before a strike is where it was', () => {
  expect(read('The Norway raid was justified, he said.', 'strikes').join()).not.toContain('actor=')
  expect(read('The Norwegian raid was justified, he said.', 'strikes').join()).toContain('actor=')
})

test('a body that is called after a deed does none', () => {
  expect(read('The Global Strike Command said that the weather was fine.', 'strikes')).toEqual([])
})

test('who is hit with sanctions is struck by no blow', () => {
  expect(read('The Osk Union hit the Marlish bank with sanctions.', 'strikes')).toEqual([])
  expect(read('The Marlish army hit the bank with shells.', 'strikes')).toHaveLength(1)
})
