import { expect, test } from 'vitest'
import { multipliesBytes } from '../../resources/index.ts'
import { createRandom } from '../random.ts'
import { createChainHead } from './chain-head.ts'
import { createEncoder, type EncodedSequence, encode } from './encoder.ts'
import { LinearReader, TreeReader } from './head-readers.ts'
import { scoreLinear } from './linear-head.ts'
import { Reader } from './reader.ts'
import { ReadingMemory, STATE_ONE } from './reading-memory.ts'
import { storeNetwork } from './store.ts'
import { Tape } from './tape.ts'
import { createTrainingMemory } from './training-memory.ts'
import { createTreeHead, scoreArcs, scoreLabels } from './tree-head.ts'

const SHAPE = { words: 20, wordWidth: 16, pieces: 64, pieceWidth: 8, extras: 8, hidden: 16 }
const LENGTHS = [5, 1, 9, 4, 5, 7]

/** Both kernels where this Node can, else the one that it uses. */
const KERNELS = multipliesBytes() ? [true, false] : [false]

/** A network of chance, and sequences whose tokens stand for words of these rows and pieces. */
function network(seed: number) {
  const random = createRandom(seed)
  const tape = new Tape(createTrainingMemory(8, 8, 1), 0, true)
  const encoder = createEncoder(tape, SHAPE, random)
  const names = createChainHead(tape, 'names', 32, 5, random)
  const trees = createTreeHead(tape, 32, { arcs: 24, labelWidth: 8, labels: 6 }, random)
  // Rows as large as trained ones are.
  for (const { name, at, average, rows, width } of tape.parameters) {
    if (!/^(words|pieces|extras|prior|.*bias)/.test(name)) continue
    for (let i = 0; i < rows * width; i++) {
      tape.floats[(at >> 2) + i] = tape.floats[(average >> 2) + i] = random() * 1.4 - 0.7
    }
  }
  const sequences = LENGTHS.map((length): EncodedSequence => {
    const words = Int32Array.from({ length }, () => Math.floor(random() * SHAPE.words))
    return {
      words,
      pieces: Int32Array.from([...words].flatMap((word) => piecesOf(String(word)))),
      pieceOffsets: Int32Array.from({ length: length + 1 }, (_, i) => 3 * i),
      extras: Int32Array.from({ length: 2 * length }, () => Math.floor(random() * SHAPE.extras)),
      extraOffsets: Int32Array.from({ length: length + 1 }, (_, i) => 2 * i),
    }
  })
  return { tape, encoder, names, trees, sequences }
}

function piecesOf(word: string): number[] {
  return [0, 1, 2].map((i) => (Number(word) * 7 + i * 13) % SHAPE.pieces)
}

test.each(KERNELS)('a reader in integers says what the network it was stored from says (bytes: %s)', (isNarrow) => {
  const { tape, encoder, names, trees, sequences } = network(1)
  const arrays = storeNetwork(tape)
  const reader = new Reader(SHAPE, arrays, 8_000_000, isNarrow)
  const nameReader = new LinearReader(reader, 'names', arrays)
  const treeReader = new TreeReader(reader, arrays)
  reader.makeRoom(100)
  const states = reader.read(
    sequences.map((sequence) => ({
      slots: sequence.words.map((word) => reader.slotOf(String(word), Number, piecesOf)),
      extras: sequence.extras,
      extraOffsets: sequence.extraOffsets,
      first: 0,
      length: sequence.words.length,
    })),
  )
  const { memory } = reader
  const total = LENGTHS.reduce((sum, length) => sum + length)
  const scores = nameReader.score(states, total).slice()
  treeReader.open(states, total)
  let row = 0
  for (const sequence of sequences) {
    const length = sequence.words.length
    tape.rewind()
    const { states: exact } = encode(tape, encoder, [sequence])
    for (let i = 0; i < length * 32; i++) {
      const items = isNarrow ? memory.bytes.subarray(states) : memory.shorts.subarray(states >> 1)
      const read = items[row * 32 + i]! / STATE_ONE
      expect(Math.abs(read - tape.floats[(exact >> 2) + i]!)).toBeLessThan(0.02)
    }
    const exactScores = scoreLinear(tape, names.scores, exact, length)
    for (let i = 0; i < length * 8; i++) {
      expect(Math.abs(scores[row * 8 + i]! - tape.floats[(exactScores >> 2) + i]!)).toBeLessThan(0.05)
    }
    const arcs = treeReader.arcs(row, length)
    scoreArcs(tape, trees, exact, length).forEach((score, i) => {
      expect(Math.abs(arcs[i]! - score)).toBeLessThan(0.1)
    })
    row += length
  }
})

test.each(KERNELS)('products of states are whole numbers, times the scale of their column (bytes: %s)', (isNarrow) => {
  const random = createRandom(3)
  const integers = (length: number, most: number) =>
    Int8Array.from({ length }, () => Math.round((2 * random() - 1) * most))
  const [rows, width, count] = [48, 16, 7]
  const memory = new ReadingMemory(100_000, isNarrow)
  const values = integers(rows * width, 63)
  const scales = Float32Array.from({ length: width }, (_, j) => 2 ** -(j % 4))
  const bias = Float32Array.from({ length: width }, (_, j) => j)
  const matrix = memory.putStateMatrix({ values, scales }, rows, width, bias)
  const states = integers(count * rows, 127)
  const at = memory.room(states.length * 2)
  if (isNarrow) memory.bytes.set(states, at)
  else memory.shorts.set(states, at >> 1)
  const to = memory.room(count * width * 4)
  memory.apply(at, rows * memory.stateSize, matrix, to, count)
  const expected = Array.from({ length: count * width }, (_, i) => {
    const [row, column] = [Math.floor(i / width), i % width]
    let sum = 0
    for (let p = 0; p < rows; p++) sum += states[row * rows + p]! * values[p * width + column]!
    return column + (sum * scales[column]!) / STATE_ONE
  })
  expect([...memory.floats.subarray(to >> 2, (to >> 2) + count * width)]).toEqual(expected)
})

test('labels are those of the network, but where two are as good', () => {
  const { tape, encoder, trees, sequences } = network(2)
  const arrays = storeNetwork(tape)
  const reader = new Reader(SHAPE, arrays, 8_000_000, multipliesBytes())
  const treeReader = new TreeReader(reader, arrays)
  const [, , sequence] = sequences as [EncodedSequence, EncodedSequence, EncodedSequence]
  const length = sequence.words.length
  const slots = sequence.words.map((word) => reader.slotOf(String(word), Number, piecesOf))
  const { extras, extraOffsets } = sequence
  const states = reader.read([{ slots, extras, extraOffsets, first: 0, length }])
  const heads = Int32Array.from({ length }, (_, i) => (i === 3 ? length : 3))
  const read = treeReader.labels(states, heads, 6)
  const { states: exact } = encode(tape, encoder, [sequence])
  const at = scoreLabels(tape, trees, exact, length, heads) >> 2
  for (let i = 0; i < length; i++) {
    const own = tape.floats.subarray(at + i * 8, at + i * 8 + 6)
    expect(Math.max(...own) - own[read[i]!]!).toBeLessThan(0.1)
  }
})
