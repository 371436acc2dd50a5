import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { createChainHead, decodeChain, learnChains } from './chain-head.ts'
import { createEncoder, type EncodedSequence, encode } from './encoder.ts'
import { createLinearHead, learnLinear } from './linear-head.ts'
import { SharedUpdate } from './shared-update.ts'
import { Tape } from './tape.ts'
import { createTrainingMemory } from './training-memory.ts'
import { createTreeHead, learnTrees } from './tree-head.ts'

const SHAPE = { words: 12, wordWidth: 8, pieces: 16, pieceWidth: 8, extras: 4, hidden: 8 }

function sequenceOf(length: number, random: () => number): EncodedSequence {
  const draw = (below: number) => Math.floor(random() * below)
  return {
    words: Int32Array.from({ length }, () => draw(SHAPE.words)),
    pieces: Int32Array.from({ length: 2 * length }, () => draw(SHAPE.pieces)),
    pieceOffsets: Int32Array.from({ length: length + 1 }, (_, i) => 2 * i),
    extras: Int32Array.from({ length }, () => draw(SHAPE.extras)),
    extraOffsets: Int32Array.from({ length: length + 1 }, (_, i) => i),
  }
}

/** A small network with every head, and the loss of one batch under it. */
function smallNetwork(seed: number) {
  const random = createRandom(seed)
  const tape = new Tape(createTrainingMemory(8, 8, 1), 0, true)
  const encoder = createEncoder(tape, SHAPE, random)
  const tags = createLinearHead(tape, 'tags', 16, 5, random)
  const chains = createChainHead(tape, 'chains', 16, 3, random)
  const lengths = [4, 1, 6]
  const sequences = lengths.map((length) => sequenceOf(length, random))
  const gold = Int32Array.from({ length: 11 }, () => Math.floor(random() * 3))
  const loss = (learn: boolean) => {
    tape.rewind()
    const { states, rows, back } = encode(tape, encoder, sequences)
    const dStates = tape.zeros(rows * 16)
    let sum = learnLinear(tape, tags, states, rows, gold, 1, dStates)
    sum += learnChains(tape, chains, states, rows, lengths, gold, 1, dStates)
    if (learn) back(dStates)
    return sum
  }
  return { tape, loss, random, encoder, chains, sequences, lengths, gold }
}

/** A step of one thread that learns alone. */
function stepOf(tape: Tape) {
  const update = new SharedUpdate([tape], new Float64Array(64))
  return (rate: number, keep: number) => {
    update.gather(0, 1)
    update.apply(0, 1, rate, 5, keep)
  }
}

test('gradients are the slopes of the loss', () => {
  const { tape, loss, random } = smallNetwork(3)
  loss(true)
  for (const { name, at, gradient, rows, width } of tape.parameters) {
    for (let draw = 0; draw < 6; draw++) {
      const item = (at >> 2) + Math.floor(random() * rows * width)
      const slope = tape.floats[(gradient >> 2) + item - (at >> 2)]!
      const before = tape.floats[item]!
      const step = 0.01
      const clear = (to: number) => {
        tape.floats[item] = to
        const saved = tape.parameters.map((p) =>
          tape.floats.slice(p.gradient >> 2, (p.gradient >> 2) + p.rows * p.width),
        )
        const value = loss(false)
        for (const [i, p] of tape.parameters.entries()) tape.floats.set(saved[i]!, p.gradient >> 2)
        return value
      }
      const measured = (clear(before + step) - clear(before - step)) / (2 * step)
      tape.floats[item] = before
      expect(Math.abs(measured - slope), `${name} ${item}: ${measured} and ${slope}`).toBeLessThan(
        0.003 + 0.01 * Math.abs(measured),
      )
    }
  }
})

test('a network learns sequences by heart', () => {
  const { tape, loss, encoder, chains, sequences, lengths, gold } = smallNetwork(5)
  const before = loss(true)
  const step = stepOf(tape)
  for (let round = 0; round < 150; round++) {
    step(0.02, 1)
    loss(true)
  }
  expect(loss(false)).toBeLessThan(before / 20)
  let first = 0
  sequences.forEach((sequence, i) => {
    tape.rewind()
    const { states } = encode(tape, encoder, [sequence])
    expect([...decodeChain(tape, chains, states, lengths[i]!)]).toEqual([...gold.slice(first, first + lengths[i]!)])
    first += lengths[i]!
  })
})

test('the same seed gives the same weights', () => {
  const weights = [0, 1].map(() => {
    const { tape, loss } = smallNetwork(7)
    const step = stepOf(tape)
    for (let round = 0; round < 5; round++) {
      loss(true)
      step(0.02, 0.1)
    }
    return Buffer.from(tape.averageOf(tape.parameters[0]!).buffer).toString('base64')
  })
  expect(weights[0]).toBe(weights[1])
})

test('trees are learnt by heart', () => {
  const random = createRandom(11)
  const tape = new Tape(createTrainingMemory(8, 8, 1), 0, true)
  const encoder = createEncoder(tape, SHAPE, random)
  const head = createTreeHead(tape, 16, { arcs: 16, labelWidth: 8, labels: 3 }, random)
  const sequences = [sequenceOf(3, random), sequenceOf(2, random)]
  const batch = { lengths: [3, 2], heads: [Int32Array.of(1, 3, 1), Int32Array.of(2, 0)], labels: [0, 1, 2, 1, 0] }
  const loss = () => {
    tape.rewind()
    const { states, rows, back } = encode(tape, encoder, sequences)
    const dStates = tape.zeros(rows * 16)
    const sum = learnTrees(tape, head, states, rows, batch, 1, dStates)
    back(dStates)
    return sum
  }
  const before = loss()
  let sum = before
  const step = stepOf(tape)
  for (let round = 0; round < 200; round++) {
    step(0.02, 1)
    sum = loss()
  }
  expect(sum).toBeLessThan(before / 4)
})
