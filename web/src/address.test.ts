import fc from 'fast-check'
import { expect, test } from 'vitest'
import { only, parseAddress, writeAddress } from './address.ts'

test('what is written to an address is read back from it', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'grapheme' })), (state) => {
      expect(parseAddress(writeAddress(state))).toEqual({ ...state })
    }),
  ))

test('names and dates stand plainly in it', () => {
  expect(writeAddress({ actor: 'Meren Front', since: '2024', until: undefined, place: '' })).toBe(
    '?actor=Meren+Front&since=2024',
  )
  expect(writeAddress({})).toBe('')
})

test('a parameter that a page does not have never reaches the API', () => {
  expect(only('actor', 'since')(parseAddress('?actor=Elenia&aktor=x&since='))).toEqual({ actor: 'Elenia' })
})
