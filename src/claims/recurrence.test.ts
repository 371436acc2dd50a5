import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

/** Whether the claims of a relation that a sentence makes are of what recurs; each once. */
function recurrent(text: string, relation: string): readonly boolean[] {
  const { claims } = extract(documentFromText(text, 'example.txt'), resources)
  const found = claims.filter((claim) => claim.relation === relation).map((claim) => claim.recurrent ?? false)
  return [...new Set(found)]
}

test.each([
  ['Karvalia fired a missile into the sea on Tuesday.', 'tests'],
  ['Karvalia has tested a torpedo.', 'tests'],
  ['The army struck a depot in Brannock.', 'strikes'],
  ['Karvalia sent 30 rockets to the Veshtari Front.', 'transfers'],
  ['The latest Karvalian missile test alarmed its neighbours.', 'tests'],
  ['Karvalia did not test a missile, a spokesman said.', 'tests'],
  ['Karvalia will test a missile.', 'tests'],
])('one occurrence is none that recurs: %s', (sentence, relation) => {
  expect(recurrent(sentence, relation)).toEqual([false])
})

test.each([
  ['Karvalia has long supplied the Veshtari Front with rockets.', 'transfers'],
  ['Karvalia supplies rockets to the Veshtari Front.', 'transfers'],
  ['Karvalia has repeatedly tested missiles.', 'tests'],
  ['Karvalia has never tested a missile.', 'tests'],
  ['Karvalia’s missile tests have alarmed its neighbours.', 'tests'],
  ['Karvalia had tested a missile before.', 'tests'],
  ['Karvalia is supplying rockets to the Veshtari Front.', 'transfers'],
  ['Karvalia fires missiles into the sea every week.', 'tests'],
])('what happens again and again, goes on, or lies anywhere before recurs: %s', (sentence, relation) => {
  expect(recurrent(sentence, relation)).toEqual([true])
})

test('a headline tells in the present tense of what just happened, its report of what happens', () => {
  const about = 'The harbour was closed for an hour on Monday, and ferries waited outside until the evening.'
  expect(recurrent(`Karvalia tests a missile\n\n${about}\n`, 'tests')).toEqual([false])
  const inside = `${about} It is where Karvalia tests its missiles.`
  expect(recurrent(`A quiet harbour\n\n${inside}\n`, 'tests')).toEqual([true])
})

test('a state has no occurrences to tell apart', () => {
  const { claims } = extract(documentFromText('Karvalia holds rockets.', 'example.txt'), resources)
  expect(claims.map((claim) => claim.recurrent)).toEqual([undefined])
})
