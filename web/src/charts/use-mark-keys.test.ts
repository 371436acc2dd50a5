import { expect, test } from 'vitest'
import { nextMark } from './use-mark-keys.ts'

const marks = [
  { lane: 0, at: 5 },
  { lane: 0, at: 1 },
  { lane: 2, at: 2 },
  { lane: 2, at: 9 },
]

test.each([
  ['ArrowLeft', 0, 1],
  ['ArrowLeft', 1, undefined],
  ['ArrowRight', 1, 0],
  ['ArrowDown', 0, 2],
  ['ArrowDown', 2, undefined],
  ['ArrowUp', 3, 0],
  ['Home', 3, 2],
  ['End', 2, 3],
  ['x', 0, undefined],
] as const)('%s from mark %i leads to %s', (key, from, to) => expect(nextMark(marks, from, key)).toBe(to))
