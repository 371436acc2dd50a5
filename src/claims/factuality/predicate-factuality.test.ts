import { expect, test } from 'vitest'
import { attribute } from '../../attribution/index.ts'
import { documentFromText } from '../../ingest/index.ts'
import { analyse } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { predicateFactuality } from './predicate-factuality.ts'

const resources = loadResources()

/** Factuality and modes of the word in brackets. */
function read(marked: string): string {
  const start = marked.indexOf('[')
  const analysis = analyse(documentFromText(marked.replace(/[[\]]/g, ''), 'example.txt'), resources)
  const { factuality, modes } = predicateFactuality(
    analysis,
    attribute(analysis, resources),
    resources,
  )(analysis.tokens.start.indexOf(start))
  return [factuality, ...modes].join(' ')
}

test.each([
  ['The baker [closed] her shop in March.', 'CT+'],
  ['Two ferries have [sunk] off the coast.', 'CT+'],
  ['The bridge was [repaired] by volunteers.', 'CT+'],
])('what is told as done holds: %s', (sentence, reading) => expect(read(sentence)).toBe(reading))

test.each([
  ['The baker did not [close] her shop.', 'CT- negation'],
  ['The council has never [met] in winter.', 'CT- negation'],
  ['She left the harbour without [paying] the fee.', 'CT- negation'],
  ['The pilot refused to [land] there.', 'CT- negation'],
  ['No ferry [sank] last year.', 'CT- negation'],
])('what did not come about does not hold: %s', (sentence, reading) => expect(read(sentence)).toBe(reading))

test.each([
  ['The mayor may [resign] this week.', 'PS+'],
  ['The mayor will [resign] this week.', 'PR+ future'],
  ['The town plans to [build] a pool.', 'PS+ future'],
  ['They were eager to [see] the harbour.', 'PS+ future'],
  ['If the dam [breaks], the town will flood.', 'Uu hypothetical'],
  ['It is important to [repair] the dam.', 'Uu hypothetical'],
])('what may be, is planned or supposed stays open: %s', (sentence, reading) => expect(read(sentence)).toBe(reading))

test.each(['Please [send] the keys to the office.', 'So [call] the office before noon.', '[Bring] your own tools.'])(
  'what is asked for is open: %s',
  (sentence) => expect(read(sentence)).toBe('Uu future'),
)

test('a verb whose subject the sentence names is no request', () => {
  expect(read('Both towns [share] the harbour.')).toBe('CT+')
})

test('what a noun is for is open, what came first or last has come about', () => {
  expect(read('The town needs a place to [store] the boats.')).toMatch(/future/)
  expect(read('It was the first town to [ban] the boats.')).toBe('CT+')
})

test('a question leaves it open', () => {
  expect(read('Did the ferry [sink]?')).toBe('Uu')
})

test('within the words of a speaker it is the speaker who commits', () => {
  expect(read('The mayor said that the ferry had [sunk].')).toBe('CT+')
  expect(read('The mayor denied that the ferry had [sunk].')).toBe('CT- negation')
  expect(read('The mayor believes that the ferry has [sunk].')).toBe('PR+')
})

test('what is hoped for is no one’s word that it is so', () => {
  expect(read('The mayor hopes to [build] a pool.')).toBe('PS+ future')
})
