import type { ModelArray } from '../model-file.ts'
import { packBatch } from './packed-batch.ts'
import { BATCH_ROWS, INPUT_ONE, type Matrix, ReadingMemory, stateWeights } from './reading-memory.ts'

/** Sizes of a trained encoder: see EncoderShape. */
export interface ReaderShape {
  readonly wordWidth: number
  readonly pieceWidth: number
  readonly hidden: number
}

/** Stretches of a Document that are read together: tokens [first, first + length) of it, as its arrays say. */
export interface Stretch {
  /** Slot of each token's word: see `slotOf`. */
  readonly slots: Int32Array
  readonly extras: Int32Array
  readonly extraOffsets: Int32Array
  readonly first: number
  readonly length: number
}

/** Words whose way into the first layer is kept; a half of them when there is no room for more: those asked for last. */
const SLOTS = 8192
const EXTRAS_PER_ROW = 12

/**
 * A trained encoder made ready to read: the same network as Encoder, in integers. What a word alone adds to the first layer
 * is computed once a word.
 */
export class Reader {
  readonly memory: ReadingMemory
  readonly width: number
  /** Bytes of a row of states. */
  readonly rowSize: number
  readonly #shape: ReaderShape
  readonly #words: { readonly rows: Int8Array; readonly scales: Float32Array }
  readonly #pieces: { readonly at: number; readonly scale: number }
  readonly #input: readonly [Matrix, Matrix]
  readonly #extras: readonly [number, number]
  readonly #recurrent: readonly [Layer, Layer]
  readonly #between: readonly [Matrix, Matrix]
  #slots = new Map<string, number>()
  /** When each slot's word was last asked for, counted in calls of `makeRoom`. */
  readonly #asked = new Int32Array(SLOTS)
  #time = 0
  /** Slots that are computed; those of later words wait. */
  #filled = 0
  readonly #kept: number
  readonly #room: Room

  /**
   * `arrays` as `storeNetwork` gives them; `extra` bytes are left for heads. Whether states lie in bytes or in shorts changes nothing
   * but the time it takes; bytes need relaxed SIMD.
   */
  constructor(shape: ReaderShape, arrays: Readonly<Record<string, ModelArray>>, extra: number, isNarrow: boolean) {
    const { wordWidth, pieceWidth, hidden } = shape
    const gates = 3 * hidden
    const weights = Object.values(arrays).reduce((sum, array) => sum + array.byteLength + 64, 0)
    const input = 2 * (wordWidth + pieceWidth)
    const rows = BATCH_ROWS * (4 * (gates + 2 * hidden) + 2 * 4 * hidden + 4 * (EXTRAS_PER_ROW + 7) + input)
    this.memory = new ReadingMemory(weights * 2 + SLOTS * gates * 8 + rows + extra + 65_536, isNarrow)
    const { memory } = this
    const array = <T extends ModelArray>(name: string) => arrays[name] as T
    const biasOf = (name: string) => array<Float32Array>(`${name}.bias`)
    const ofStates = (name: string, height: number, bias?: Float32Array) =>
      memory.putStateMatrix(stateWeights(arrays, name), height, gates, bias)
    const pair = <T>(make: (direction: 'forward' | 'backward') => T): [T, T] => [make('forward'), make('backward')]
    this.#shape = shape
    this.width = 2 * hidden
    this.rowSize = this.width * memory.stateSize
    this.#words = { rows: array('words'), scales: array('words.scales') }
    const pieces = array<Int8Array>('pieces')
    this.#pieces = { at: memory.room(pieces.length), scale: array('pieces.scale')[0]! }
    memory.bytes.set(pieces, this.#pieces.at)
    this.#input = pair((d) =>
      memory.putMatrix(array(`first.${d}.input`), wordWidth + pieceWidth, gates, INPUT_ONE, biasOf(`first.${d}`)),
    )
    this.#between = pair((d) => ofStates(`second.${d}.input`, 2 * hidden, biasOf(`second.${d}`)))
    const layer = (name: string): Layer => pair((d) => ofStates(`${name}.${d}.recurrent`, hidden))
    this.#recurrent = [layer('first'), layer('second')]
    this.#extras = pair((d) => {
      const extras = array<Int16Array>(`extras.${d}`)
      const at = memory.room(extras.byteLength)
      memory.shorts.set(extras, at >> 1)
      return at
    })
    this.#kept = memory.room(SLOTS * gates * 8)
    const floats = (items: number) => memory.room(items * 4)
    this.#room = {
      gates: floats(BATCH_ROWS * gates),
      cells: floats(BATCH_ROWS * hidden),
      one: memory.room(BATCH_ROWS * 2 * hidden * memory.stateSize),
      two: memory.room(BATCH_ROWS * 2 * hidden * memory.stateSize),
      slots: floats(BATCH_ROWS),
      extras: floats(BATCH_ROWS * EXTRAS_PER_ROW),
      offsets: floats(BATCH_ROWS + 1),
      starts: floats(BATCH_ROWS),
      counts: floats(BATCH_ROWS),
      places: floats(BATCH_ROWS),
      input: memory.room(BATCH_ROWS * (wordWidth + pieceWidth) * 2),
      pieces: floats(256),
    }
  }

  /** Keeps the words asked for last when there is no room for `more`, and says so: slots given before no longer hold. */
  makeRoom(more: number): boolean {
    this.#time++
    if (this.#slots.size + more <= SLOTS) return false
    this.#fillSlots()
    const asked = this.#asked
    const since = asked.slice().sort()[SLOTS / 2]!
    const row = 24 * this.#shape.hidden
    const kept = new Map<string, number>()
    // Slots are met in their order, so that each moves down over one that is done with.
    for (const [word, slot] of this.#slots) {
      if (asked[slot]! <= since) continue
      const at = this.#kept + slot * row
      this.memory.bytes.copyWithin(this.#kept + kept.size * row, at, at + row)
      asked[kept.size] = asked[slot]!
      kept.set(word, kept.size)
    }
    this.#slots = kept
    this.#filled = kept.size
    return true
  }

  /** Slot of a word: what it adds to the first layer, from its row (0: unknown) and the rows of its pieces. */
  slotOf(word: string, rowOf: (word: string) => number, piecesOf: (word: string) => readonly number[]): number {
    const known = this.#slots.get(word)
    if (known !== undefined) {
      this.#asked[known] = this.#time
      return known
    }
    const slot = this.#slots.size
    this.#asked[slot] = this.#time
    const { wordWidth, pieceWidth } = this.#shape
    const { memory } = this
    const { pieces } = this.#room
    const input = this.#room.input + (slot - this.#filled) * (wordWidth + pieceWidth) * 2
    const row = rowOf(word)
    const { rows: weights, scales } = this.#words
    const { shorts } = memory
    const scale = scales[row]! * INPUT_ONE
    for (let i = 0; i < wordWidth; i++) {
      shorts[(input >> 1) + i] = Math.round(weights[row * wordWidth + i]! * scale)
    }
    const rows = piecesOf(word)
    memory.numbers.set(rows, pieces >> 2)
    const pieceScale = this.#pieces.scale * INPUT_ONE
    memory.kernel.meanOf(this.#pieces.at, pieceWidth, pieces, rows.length, pieceScale, input + wordWidth * 2)
    this.#slots.set(word, slot)
    if (this.#slots.size - this.#filled === BATCH_ROWS) this.#fillSlots()
    return slot
  }

  /** Computes what the words met since the last time add to the first layer, all at once. */
  #fillSlots(): void {
    const count = this.#slots.size - this.#filled
    if (count === 0) return
    const { wordWidth, pieceWidth, hidden } = this.#shape
    this.#input.forEach((matrix, direction) => {
      const to = this.#kept + (this.#filled * 2 + direction) * 12 * hidden
      this.memory.apply(this.#room.input, (wordWidth + pieceWidth) * 2, matrix, to, count, 24 * hidden)
    })
    this.#filled = this.#slots.size
  }

  /**
   * States of the tokens of stretches, one stretch after another: the address of rows of `width` items, STATE_ONE standing for
   * one. Together the stretches have BATCH_ROWS tokens at most.
   */
  read(stretches: readonly Stretch[]): number {
    this.#fillSlots()
    const { memory } = this
    const { kernel } = memory
    const { hidden } = this.#shape
    const batch = packBatch(stretches.map(({ length }) => length))
    const { rows } = batch
    this.#lists(stretches, batch)
    const { slots, extras, offsets, gates, places, one, two } = this.#room
    for (let direction = 0; direction < 2; direction++) {
      const kept = this.#kept + direction * 12 * hidden
      kernel.openGates(kept, 24 * hidden, 0, slots, this.#extras[direction]!, extras, offsets, gates, rows, 3 * hidden)
      this.#run(batch.starts.length, this.#recurrent[0][direction]!, direction, one)
    }
    for (let direction = 0; direction < 2; direction++) {
      memory.apply(one, this.rowSize, this.#between[direction]!, gates, rows)
      this.#run(batch.starts.length, this.#recurrent[1][direction]!, direction, two)
    }
    // The first layer's states are done with: the second's go there in the order of the stretches.
    kernel.gather(two, places, one, rows, this.rowSize)
    return one
  }

  /** One direction of one layer: gates to states. */
  #run(steps: number, recurrent: Matrix, direction: number, to: number): void {
    const { hidden: h } = this.#shape
    const { gates, cells, starts, counts } = this.#room
    const { kernel, offsets } = this.memory
    const { at, scales } = recurrent
    const states = to + (direction * this.rowSize) / 2
    kernel.run(gates, at, scales, offsets, cells, states, this.rowSize, starts, counts, steps, direction === 1, h)
  }

  /** Writes the lists of the batch's steps and rows. */
  #lists(stretches: readonly Stretch[], { order, starts, counts }: ReturnType<typeof packBatch>): void {
    const { numbers } = this.memory
    const room = this.#room
    const slots = room.slots >> 2
    const extras = room.extras >> 2
    const offsets = room.offsets >> 2
    const places = room.places >> 2
    numbers.set(starts, room.starts >> 2)
    numbers.set(counts, room.counts >> 2)
    const firsts: number[] = []
    let total = 0
    for (const { length } of stretches) {
      firsts.push(total)
      total += length
    }
    let count = 0
    numbers[offsets] = 0
    for (let t = 0; t < starts.length; t++) {
      for (let b = 0; b < counts[t]!; b++) {
        const stretch = stretches[order[b]!]!
        const token = stretch.first + t
        const row = starts[t]! + b
        numbers[places + firsts[order[b]!]! + t] = row
        numbers[slots + row] = stretch.slots[token]!
        const end = Math.min(stretch.extraOffsets[token + 1]!, stretch.extraOffsets[token]! + EXTRAS_PER_ROW)
        for (let i = stretch.extraOffsets[token]!; i < end; i++) numbers[extras + count++] = stretch.extras[i]!
        numbers[offsets + row + 1] = count
      }
    }
  }
}

type Layer = readonly [Matrix, Matrix]

interface Room {
  readonly gates: number
  readonly cells: number
  readonly one: number
  readonly two: number
  readonly slots: number
  readonly extras: number
  readonly offsets: number
  /** First row and number of rows of each step. */
  readonly starts: number
  readonly counts: number
  /** Row of each token, one stretch after another. */
  readonly places: number
  readonly input: number
  readonly pieces: number
}
