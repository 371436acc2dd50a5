import { expect, test } from 'vitest'
import { appended, citation, inserted } from './citation.ts'

test('a citation is put in behind a space, and the place behind it is told', () => {
  const first = inserted('He denies it.', 12, citation('k_1'))
  expect(first).toEqual({ body: 'He denies it [@k_1].', end: 19 })
  expect(first.body.slice(0, first.end)).toBe('He denies it [@k_1]')
  expect(inserted('', 0, '[@k_1]').body).toBe('[@k_1]')
})

test('a claim is added as a paragraph of its own, which cites it', () => {
  expect(appended('', 'A arms B', 'k_1')).toBe('A arms B [@k_1].\n')
  expect(appended('One.\n\n', 'A arms B', 'k_1')).toBe('One.\n\nA arms B [@k_1].\n')
})
