import { expect, test } from 'vitest'
import { softmaxProbabilities, trainSoftmax } from './softmax-regression.ts'

const examples = [0, 1, 2].flatMap((target) =>
  Array.from({ length: 20 }, (_, i) => ({ features: Uint32Array.of(100 + target, 200 + (i % 5)), target })),
)
const settings = { classes: 3, bits: 9, passes: 5, rate: 0.2, penalty: 1e-5, seed: 1 }

test('each class is likeliest where its feature stands, and all are certain together', () => {
  const model = trainSoftmax(examples, settings)
  const out = new Float64Array(3)
  for (const target of [0, 1, 2]) {
    softmaxProbabilities(model, Uint32Array.of(100 + target, 203), 2, out)
    expect(out[target]).toBeGreaterThan(0.8)
    expect(out[0]! + out[1]! + out[2]!).toBeCloseTo(1)
  }
})

test('the same examples and seed give the same weights', () => {
  expect(trainSoftmax(examples, settings)).toEqual(trainSoftmax(examples, settings))
})
