import { expect, test } from 'vitest'
import { figureWords } from './figure-words.ts'

const line = { words: '', claimant: '', origin: '', report: '', claim: '', repeated: 0 }

test.each([
  [{ bound: 'over', min: 130000, counted: 'rockets' }, /^over 130.?000 rockets$/],
  [{ bound: 'exactly', value: 12, unit: 'km' }, /^12 km$/],
  [{ bound: 'between', min: 20, max: 30, unit: 't' }, /^from 20 to 30 t$/],
  [{ bound: 'at-most', max: 5, counted: 'sites' }, /^at most 5 sites$/],
] as const)('%o reads %s', (figure, words) => expect(figureWords({ ...line, ...figure })).toMatch(words))
