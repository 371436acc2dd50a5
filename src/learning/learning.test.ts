import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestSequence,
  calibrate,
  calibrated,
  calibrationError,
  countExample,
  createPerceptron,
  createPlainScorer,
  createRandom,
  decodeModel,
  encodeModel,
  logisticProbability,
  quantise,
  scorePerceptron,
  shuffledOrder,
  trainLogistic,
  updatePerceptron,
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

test('a perceptron learns a rule, and its eight-bit weights keep it', () => {
  const model = createPerceptron(8, 3)
  const features = new Uint32Array(2)
  const scores = new Float32Array(3)
  const random = createRandom(3)
  const best = (values: ArrayLike<number>) => [0, 1, 2].reduce((top, c) => (values[c]! > values[top]! ? c : top), 0)
  for (let i = 0; i < 600; i++) {
    const gold = Math.floor(random() * 3)
    features.set([gold * 11, 200])
    scorePerceptron(model, features, 2, scores)
    const guess = best(scores)
    if (guess !== gold) {
      updatePerceptron(model, features, 2, gold, 1)
      updatePerceptron(model, features, 2, guess, -1)
    }
    countExample(model)
  }
  const scorer = createPlainScorer(quantise(model))
  for (const gold of [0, 1, 2]) {
    scorer.features.set([gold * 11, 200])
    scorer.score(2, 0)
    expect(best(scorer.scores)).toBe(gold)
  }
})

test('the best sequence is the one a search through all of them finds', () => {
  const labels = 3
  const scores = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 4 }), (values, length) => {
      const emissions = Float32Array.from(values.slice(0, length * labels))
      const transitions = Float32Array.from(values.slice(12, 24))
      const total = (path: ArrayLike<number>) =>
        Array.from(path).reduce((sum, label, i) => {
          const before = i === 0 ? labels : path[i - 1]!
          return sum + emissions[i * labels + label]! + transitions[before * labels + label]!
        }, 0)
      let best = Number.NEGATIVE_INFINITY
      for (let n = 0; n < labels ** length; n++) {
        best = Math.max(best, total(Array.from({ length }, (_, i) => Math.floor(n / labels ** i) % labels)))
      }
      expect(total(bestSequence(emissions, transitions, length, labels))).toBe(best)
    }),
  )
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
