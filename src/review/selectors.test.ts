import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate, selectorOf } from './selectors.ts'

test('words are found where they stood', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
      fc.pre(start < end)
      expect(locate(text, selectorOf(text, { start, end }))).toEqual({ start, end, text: text.slice(start, end) })
    }),
  ))

test('words are found again wherever text is put in before them', () =>
  fc.assert(
    fc.property(
      fc.string(),
      fc.stringMatching(/^[a-z ]{1,20}$/),
      fc.string(),
      fc.string(),
      (before, words, after, put) => {
        const text = `${before}|${words}|${after}`
        const start = before.length + 1
        const found = locate(put + text, selectorOf(text, { start, end: start + words.length }))
        expect(found === undefined || (put + text).slice(found.start, found.end) === words).toBe(true)
      },
    ),
  ))

test('words that stand twice are told apart by what stands around them', () => {
  const text = 'The north sent rockets. The south sent rockets, too.'
  const second = text.lastIndexOf('rockets')
  const selector = selectorOf(text, { start: second, end: second + 7 })
  expect(locate(`Corrected. ${text}`, selector)).toMatchObject({ start: second + 11, text: 'rockets' })
})

test('words that are gone, or that stand in two like places, are nowhere', () => {
  const text = 'Rockets came. Rockets came.'
  const selector = { exact: 'Rockets', prefix: 'xx', suffix: ' came.', start: 3, end: 10 }
  expect(locate(text, selector)).toBeUndefined()
  expect(locate('Barges came.', selector)).toBeUndefined()
})
