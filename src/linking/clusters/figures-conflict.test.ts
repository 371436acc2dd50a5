import { expect, test } from 'vitest'
import type { Quantity } from '../../schema/index.ts'
import { type NumberMember, numberLedger } from '../index.ts'

const given = (
  claim: string,
  figure: Pick<Quantity, 'bound'> & Partial<Pick<Quantity, 'value' | 'min' | 'max' | 'counted' | 'unit'>>,
  more: Partial<NumberMember> = {},
): NumberMember => ({
  claim,
  quantity: { start: 0, end: 1, text: claim, counted: 'rockets', ...figure },
  claimant: claim,
  origin: claim,
  report: `report of ${claim}`,
  publishedAt: '2031-03-01',
  ...more,
})
const exactly600 = given('a', { bound: 'exactly', value: 600 })

test.each([
  ['another figure', given('b', { bound: 'exactly', value: 500 }), true],
  ['less than that', given('b', { bound: 'under', value: 500 }), true],
  ['more than more', given('b', { bound: 'over', min: 800 }), true],
  ['a span beside it', given('b', { bound: 'between', min: 300, max: 400 }), true],
  ['about as many', given('b', { bound: 'about', value: 640 }), false],
  ['over fewer', given('b', { bound: 'over', min: 500 }), false],
  ['a span around it', given('b', { bound: 'between', min: 500, max: 700 }), false],
  ['another class', given('b', { bound: 'exactly', value: 500, counted: 'missiles' }), false],
  ['another unit', given('b', { bound: 'exactly', value: 500, unit: 'tonne' }), false],
  ['the same origin', given('b', { bound: 'exactly', value: 500 }, { origin: 'a' }), false],
  ['half a year later', given('b', { bound: 'exactly', value: 900 }, { publishedAt: '2031-09-01' }), false],
  ['no known date', { ...given('b', { bound: 'exactly', value: 500 }), publishedAt: undefined as never }, false],
])('600 rockets and %s', (_, other, isConflict) => {
  const ledger = numberLedger([exactly600, other])
  expect(ledger.map(({ conflicts }) => conflicts)).toEqual(isConflict ? [['b'], ['a']] : [undefined, undefined])
})
