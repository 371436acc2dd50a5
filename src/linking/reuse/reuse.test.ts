import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, passagesOf, reuseKeys, sharedText } from '../index.ts'

const story = [
  'Karvalia has sent more than 400 rockets to the Veshtari Front since the spring, two officials said on Monday.',
  'The shipments left Port Sella by night and crossed the strait in fishing boats, according to the officials.',
  'Karvalia denies that it arms anyone and calls the reports an invention of its neighbours.',
].join(' ')
const other =
  'Farmers in the north of the country expect the worst harvest in ten years after weeks without rain. Prices of bread have doubled.'

const reuse = (a: string, b: string) => compareTexts(passagesOf(a), passagesOf(b))
const keysOf = (text: string) => reuseKeys(passagesOf(text))

test('a text trimmed, led anew and with a figure changed is found in the first', () => {
  const copy = `A new shipment is the talk of the region. ${story.split('. ').slice(0, 2).join('. ').replace('400', '600')}.`
  const { share, passages } = reuse(copy, story)
  expect(share).toBeGreaterThan(0.7)
  expect(passages.map(({ from }) => story.slice(from.start, from.end).slice(0, 8))).toEqual(['Karvalia', 'The ship'])
  expect(keysOf(copy).some((key) => keysOf(story).includes(key))).toBe(true)
})

test('texts about other things share nothing', () => {
  expect(reuse(other, story)).toEqual({ share: 0, passages: [] })
  expect(keysOf(other).some((key) => keysOf(story).includes(key))).toBe(false)
})

test('case, spacing and punctuation do not count', () => {
  expect(reuse(story.toUpperCase().replaceAll(' ', '  '), story).share).toBe(1)
})

test('passages follow one another, each text is all in itself, and shares lie between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '. ', '\n', 'word ', '7') }), (text) => {
      const passages = passagesOf(text)
      for (let i = 1; i < passages.length; i++) expect(passages[i]!.start).toBeGreaterThanOrEqual(passages[i - 1]!.end)
      if (passages.length > 0) expect(compareTexts(passages, passages).share).toBe(1)
      const { share } = reuse(text, story)
      expect(share >= 0 && share <= 1).toBe(true)
    }),
  )
})

test('what two texts share is the same from either side, also where they are of one length', () => {
  const sentence = fc.constantFrom(
    'The army sent rockets to the front.',
    'The front sent rockets.',
    'The army denied that it sent rockets to the front.',
    'Two officials spoke of boats.',
    'Boats.',
  )
  const texts = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((some) => passagesOf(some.join(' ')))
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(sharedText(a, b)).toBe(sharedText(b, a))
    }),
    { numRuns: 2000 },
  )
})
