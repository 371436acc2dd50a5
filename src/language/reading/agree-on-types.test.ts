import { expect, test } from 'vitest'
import type { NameType } from '../mentions/name-labels.ts'
import { agreeOnTypes } from './agree-on-types.ts'

const WORDS = 'Ravel said Ravel and Port Ravel know Ravel'.split(' ')

function name(first: number, end: number, type: NameType, confidence: number) {
  return { first, end, type, confidence }
}

test('one spelling is of one type throughout, the surest', () => {
  const read = [
    name(0, 1, 'Person', 0.9),
    name(2, 3, 'Organization', 0.5),
    name(4, 6, 'Location', 0.9),
    name(7, 8, 'Organization', 0.6),
  ]
  const agreed = agreeOnTypes(read, WORDS)
  expect(agreed.map(({ type }) => type)).toEqual(['Person', 'Person', 'Location', 'Person'])
  expect(agreed.map(({ first, end }) => [first, end])).toEqual(read.map(({ first, end }) => [first, end]))
  expect(agreed[1]!.confidence).toBe(0.9)
})

test('many names that are less sure outweigh one', () => {
  const read = [name(0, 1, 'Person', 0.9), name(2, 3, 'Organization', 0.8), name(7, 8, 'Organization', 0.8)]
  expect(agreeOnTypes(read, WORDS).map(({ type }) => type)).toEqual(['Organization', 'Organization', 'Organization'])
})
