import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentId, HearsayError } from '../schema/index.ts'
import { checked } from './evidence.ts'

const document = documentId('test')

test('words that stand where they are said to stand are given back', () => {
  const span = { start: 4, end: 7, text: 'old' }
  expect(checked(document, 'the old mill', span)).toBe(span)
})

test('words that do not stand there are refused, as are blanks', () => {
  for (const span of [
    { start: 4, end: 7, text: 'new' },
    { start: 3, end: 4, text: ' ' },
    { start: 7, end: 7, text: '' },
    { start: -1, end: 2, text: 'th' },
  ]) {
    expect(() => checked(document, 'the old mill', span)).toThrow(HearsayError)
  }
})

test('no altered quotation gets through', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const words = text.slice(start, end)
      expect(() => checked(document, text, { start, end, text: `${words}x` })).toThrow()
    }),
  ))
