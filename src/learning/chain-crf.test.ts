import { expect, test } from 'vitest'
import { type ChainExample, trainChain } from './chain-crf.ts'
import { feature1 } from './hashing.ts'
import { bestSequence } from './sequence.ts'

/** Two labels: a token is of the kind of its own feature, but always repeats the kind before it where it has no feature. */
function example(kinds: readonly (0 | 1 | undefined)[]): ChainExample {
  const features: number[] = []
  const offsets = new Int32Array(kinds.length + 1)
  const labels = new Int32Array(kinds.length)
  kinds.forEach((kind, i) => {
    features.push(kind === undefined ? feature1(9, 9) : feature1(1, kind))
    offsets[i + 1] = features.length
    labels[i] = kind ?? labels[i - 1] ?? 0
  })
  return { features: Uint32Array.from(features), offsets, labels, entry: 2 }
}

const options = {
  bits: 8,
  labels: 2,
  epochs: 30,
  rate: 0.2,
  decay: 0,
  seed: 1,
  transitions: new Float32Array(6),
  closing: [0, 1],
}
const examples = [example([0, undefined, 1]), example([1, undefined, undefined, 0]), example([0, 1, undefined])]

test('a chain learns what its features and its transitions say', () => {
  const losses: number[] = []
  const model = trainChain(examples, { ...options, onEpoch: (_epoch, loss) => losses.push(loss) })
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 3)
  const { features, offsets } = example([1, undefined, undefined])
  const emissions = new Float32Array(6)
  for (let i = 0; i < 3; i++) {
    for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
      for (let c = 0; c < 2; c++) emissions[i * 2 + c]! += model.weights[(features[f]! & 255) * 2 + c]!
    }
  }
  expect([...bestSequence(emissions, model.transitions, 3, 2)]).toEqual([1, 1, 1])
})

test('the same seed gives the same weights', () => {
  expect(trainChain(examples, options).weights).toEqual(trainChain(examples, options).weights)
})

test('what is forbidden stays forbidden', () => {
  const transitions = new Float32Array(6)
  transitions[1] = Number.NEGATIVE_INFINITY
  const allowed = [example([0, undefined]), example([1, 0])]
  expect(trainChain(allowed, { ...options, transitions }).transitions[1]).toBe(Number.NEGATIVE_INFINITY)
})
