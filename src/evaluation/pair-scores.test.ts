import { expect, test } from 'vitest'
import { bestThreshold, scorePairs } from './index.ts'

const pairs = [0.9, 0.8, 0.7, 0.2].map((score, i) => ({ score, isSame: i !== 1 }))

test('pairs from the threshold up are taken for the same', () => {
  expect(scorePairs(pairs, 0.75)).toMatchObject({ precision: 50, recall: 33.33333333333333 })
  expect(scorePairs(pairs, 0.95).f1).toBe(0)
})

test('the area under the curve is how often a true pair stands above a false one', () => {
  expect(scorePairs(pairs, 0.5).auc).toBeCloseTo(100 / 3)
  expect(scorePairs([...pairs, { score: 0.9, isSame: false }], 0.5).auc).toBeCloseTo(
    (100 * (1.5 + 0 + 0 + 0.5 - 0.5)) / 6,
  )
})

test('the best threshold is the one with the best F1', () => {
  expect(
    bestThreshold([
      { score: 0.4, isSame: true },
      { score: 0.3, isSame: false },
    ]),
  ).toBe(0.4)
})
