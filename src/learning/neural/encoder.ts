import { type PackedBatch, packBatch } from './packed-batch.ts'
import { createRecurrentLayer, type RecurrentLayer, readBackward, readForward } from './recurrent-layer.ts'
import type { Parameter, Tape } from './tape.ts'

/**
 * Turns words into states that know their surroundings: a word's own row and the mean of the rows of its pieces, then two layers
 * that read in both directions. Extra features add rows to the gates of the first layer.
 */
export interface Encoder {
  readonly shape: EncoderShape
  readonly words: Parameter
  readonly pieces: Parameter
  /** Rows of gates of the first layer, for each direction. */
  readonly extras: readonly [Parameter, Parameter]
  readonly layers: readonly [RecurrentLayer, RecurrentLayer]
}

export interface EncoderShape {
  /** Rows of words; row 0 stands for every word unknown. */
  readonly words: number
  readonly wordWidth: number
  readonly pieces: number
  readonly pieceWidth: number
  readonly extras: number
  readonly hidden: number
}

/** A sequence in numbers: rows of its words, and lists of rows of their pieces and extra features (offsets one more than words). */
export interface EncodedSequence {
  readonly words: Int32Array
  readonly pieces: Int32Array
  readonly pieceOffsets: Int32Array
  readonly extras: Int32Array
  readonly extraOffsets: Int32Array
}

export function createEncoder(tape: Tape, shape: EncoderShape, random: () => number): Encoder {
  const { words, wordWidth, pieces, pieceWidth, extras, hidden } = shape
  return {
    shape,
    words: tape.parameter('words', words, wordWidth, 0.1, random),
    pieces: tape.parameter('pieces', pieces, pieceWidth, 0.1, random),
    extras: [
      tape.parameter('extras.forward', extras, 3 * hidden, 0.01, random),
      tape.parameter('extras.backward', extras, 3 * hidden, 0.01, random),
    ],
    layers: [
      createRecurrentLayer(tape, 'first', wordWidth + pieceWidth, hidden, random),
      createRecurrentLayer(tape, 'second', 2 * hidden, hidden, random),
    ],
  }
}

/** Chances of dropout; none when reading what is not to be learnt from. */
export interface Dropout {
  readonly input: number
  readonly states: number
}

/** States of a batch, sequence after sequence: rows × 2 hidden; and the way back from their gradients. */
export interface EncodedBatch {
  readonly states: number
  readonly rows: number
  readonly back: (dStates: number) => void
}

export function encode(
  tape: Tape,
  encoder: Encoder,
  sequences: readonly EncodedSequence[],
  dropout?: Dropout,
): EncodedBatch {
  const { kernel } = tape
  const { wordWidth, pieceWidth, hidden } = encoder.shape
  const width = wordWidth + pieceWidth
  const batch = packBatch(sequences.map(({ words }) => words.length))
  const { rows } = batch
  const lists = gatherLists(tape, sequences, batch)
  const input = tape.room(rows * width)
  const pieceInput = input + wordWidth * 4
  const { words, pieces, extras } = encoder
  kernel.gather(words.at, wordWidth, lists.words, lists.units, lists.ones, input, width, rows, 0)
  kernel.gather(pieces.at, pieceWidth, lists.pieces, lists.pieceOffsets, lists.shares, pieceInput, width, rows, 0)
  const dropped = (x: number, items: number, rate: number | undefined) => (rate ? tape.drop(x, items, rate) : 0)
  const inputMask = dropped(input, rows * width, dropout?.input)
  const [first, second] = encoder.layers
  const gateWidth = 3 * hidden
  const one = readForward(tape, first, batch, input, width, (gates, direction) => {
    const table = extras[direction]!.at
    kernel.gather(table, gateWidth, lists.extras, lists.extraOffsets, lists.ones, gates, gateWidth, rows, 1)
  })
  // A copy: the layer's own output is needed on the way back.
  const between = tape.room(rows * 2 * hidden)
  tape.floats.copyWithin(between >> 2, one.output >> 2, (one.output >> 2) + rows * 2 * hidden)
  const oneMask = dropped(between, rows * 2 * hidden, dropout?.states)
  const two = readForward(tape, second, batch, between, 2 * hidden)
  const states = tape.room(rows * 2 * hidden)
  copyRows(tape, two.output, states, lists.places, 2 * hidden, true)
  const twoMask = dropped(states, rows * 2 * hidden, dropout?.states)
  const back = (dStates: number) => {
    if (twoMask) kernel.scaleBy(dStates, twoMask, rows * 2 * hidden)
    const dTwo = tape.room(rows * 2 * hidden)
    copyRows(tape, dStates, dTwo, lists.places, 2 * hidden, false)
    const dOne = tape.zeros(rows * 2 * hidden)
    readBackward(tape, second, batch, two, between, 2 * hidden, dTwo, dOne)
    if (oneMask) kernel.scaleBy(dOne, oneMask, rows * 2 * hidden)
    const dInput = tape.zeros(rows * width)
    readBackward(tape, first, batch, one, input, width, dOne, dInput, (dGates, direction) => {
      const table = extras[direction]!.gradient
      kernel.scatter(table, gateWidth, lists.extras, lists.extraOffsets, lists.ones, dGates, gateWidth, rows)
    })
    if (inputMask) kernel.scaleBy(dInput, inputMask, rows * width)
    const dPieces = dInput + wordWidth * 4
    kernel.scatter(words.gradient, wordWidth, lists.words, lists.units, lists.ones, dInput, width, rows)
    kernel.scatter(pieces.gradient, pieceWidth, lists.pieces, lists.pieceOffsets, lists.shares, dPieces, width, rows)
    tape.touch(words, lists.words, rows)
    tape.touch(pieces, lists.pieces, lists.pieceCount)
  }
  return { states, rows, back }
}

/** The lists of a batch, in the order of its rows; `places` says which row of the sequences each row of the batch is. */
function gatherLists(tape: Tape, sequences: readonly EncodedSequence[], { order, starts, counts, rows }: PackedBatch) {
  const firsts: number[] = []
  let total = 0
  for (const { words } of sequences) {
    firsts.push(total)
    total += words.length
  }
  const words = new Int32Array(rows)
  const places = new Int32Array(rows)
  const pieces: number[] = []
  const pieceOffsets = [0]
  const extras: number[] = []
  const extraOffsets = [0]
  const shares = tape.room(rows)
  const ones = tape.room(rows)
  tape.floats.fill(1, ones >> 2, (ones >> 2) + rows)
  for (let t = 0; t < starts.length; t++) {
    for (let b = 0; b < counts[t]!; b++) {
      const sequence = sequences[order[b]!]!
      const row = starts[t]! + b
      words[row] = sequence.words[t]!
      places[row] = firsts[order[b]!]! + t
      for (let i = sequence.pieceOffsets[t]!; i < sequence.pieceOffsets[t + 1]!; i++) pieces.push(sequence.pieces[i]!)
      for (let i = sequence.extraOffsets[t]!; i < sequence.extraOffsets[t + 1]!; i++) extras.push(sequence.extras[i]!)
      tape.floats[(shares >> 2) + row] = 1 / Math.max(1, pieces.length - pieceOffsets.at(-1)!)
      pieceOffsets.push(pieces.length)
      extraOffsets.push(extras.length)
    }
  }
  return {
    places,
    shares,
    ones,
    words: tape.put(words),
    units: tape.put(Int32Array.from({ length: rows + 1 }, (_, i) => i)),
    pieces: tape.put(pieces),
    pieceCount: pieces.length,
    pieceOffsets: tape.put(pieceOffsets),
    extras: tape.put(extras),
    extraOffsets: tape.put(extraOffsets),
  }
}

/** Copies rows to the places of their sequences, or back from there. */
function copyRows(tape: Tape, from: number, to: number, places: Int32Array, width: number, out: boolean): void {
  const { floats } = tape
  for (let row = 0; row < places.length; row++) {
    const source = (from >> 2) + (out ? row : places[row]!) * width
    floats.copyWithin((to >> 2) + (out ? places[row]! : row) * width, source, source + width)
  }
}
