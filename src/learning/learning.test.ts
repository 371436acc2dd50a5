import { describe, expect, test } from 'vitest'
import {
  calibrate,
  calibrated,
  calibrationError,
  createRandom,
  decodeModel,
  encodeModel,
  logisticProbability,
  shuffledOrder,
  trainLogistic,
} from './index.ts'

describe('random numbers', () => {
  test('come out the same for the same seed', () => {
    const [a, b] = [createRandom(7), createRandom(7)]
    expect([a(), a(), a()]).toEqual([b(), b(), b()])
  })

  test('a shuffled order holds every number once', () => {
    expect([...shuffledOrder(50, createRandom(1))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    )
  })
})

test('logistic regression learns which feature counts, the same way twice', () => {
  const examples = Array.from({ length: 200 }, (_, i) => ({ features: Uint32Array.of(i % 2, 5), target: i % 2 }))
  const model = trainLogistic(examples, { bits: 4 })
  expect(logisticProbability(model, Uint32Array.of(1, 5), 2)).toBeGreaterThan(0.9)
  expect(logisticProbability(model, Uint32Array.of(0, 5), 2)).toBeLessThan(0.1)
  expect(trainLogistic(examples, { bits: 4 })).toEqual(model)
})

test('calibration turns scores into the rate at which they were right', () => {
  const random = createRandom(5)
  const scores = Array.from({ length: 5000 }, () => random() * 10)
  const outcomes = scores.map((score) => random() < score / 20 + 0.25)
  const calibration = calibrate(scores, outcomes)
  expect(calibrated(calibration, 5)).toBeCloseTo(0.5, 1)
  expect(
    calibrationError(
      scores.map((score) => calibrated(calibration, score)),
      outcomes,
    ),
  ).toBeLessThan(0.05)
  expect(calibrationError([1, 1], [true, false])).toBe(0.5)
})

test('a model file reads back as written, and a cut one is refused', () => {
  const file = {
    settings: { labels: ['a', 'b'] },
    arrays: {
      zeros: new Int32Array(700).fill(9, 300, 301),
      w: Int8Array.of(1, -2, 3),
      v: Float32Array.of(0.5),
      u: Uint32Array.of(4e9),
    },
  }
  const bytes = encodeModel(file)
  expect(decodeModel(bytes)).toEqual(file)
  expect(() => decodeModel(bytes.subarray(0, bytes.length - 8))).toThrow(RangeError)
  expect(() => decodeModel(new Uint8Array(20))).toThrow(RangeError)
})
