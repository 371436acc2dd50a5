import type { ModelArray } from '../model-file.ts'
import type { Reader } from './reader.ts'
import { BATCH_ROWS, INNER_ONE, type Matrix, stateWeights } from './reading-memory.ts'

/** A trained linear or chain head made ready to read. */
export class LinearReader {
  /** Items of a row of scores: the classes rounded up to eight. */
  readonly width: number
  readonly #reader: Reader
  readonly #weights: Matrix
  readonly #scores: number
  readonly #best: number

  constructor(reader: Reader, name: string, arrays: Readonly<Record<string, ModelArray>>) {
    const bias = arrays[`${name}.bias`] as Float32Array
    this.width = bias.length
    this.#reader = reader
    this.#weights = reader.memory.putStateMatrix(
      stateWeights(arrays, `${name}.weights`),
      reader.width,
      bias.length,
      bias,
    )
    this.#scores = reader.memory.room(BATCH_ROWS * bias.length * 4)
    this.#best = reader.memory.room(BATCH_ROWS * 4)
  }

  /** Scores of each row of states; good until the next batch. */
  score(states: number, rows: number): Float32Array {
    const { memory, rowSize } = this.#reader
    memory.apply(states, rowSize, this.#weights, this.#scores, rows)
    return this.last(rows)
  }

  /** The scores that `score` or `best` made last. */
  last(rows: number): Float32Array {
    return this.#reader.memory.floats.subarray(this.#scores >> 2, (this.#scores >> 2) + rows * this.width)
  }

  /** The best of `classes` classes of each row; good until the next batch. */
  best(states: number, rows: number, classes: number): Int32Array {
    this.score(states, rows)
    const { memory } = this.#reader
    memory.kernel.best(this.#scores, this.width * 4, rows, classes, this.#best)
    return memory.numbers.subarray(this.#best >> 2, (this.#best >> 2) + rows)
  }
}

/** A trained TreeHead made ready to read. */
export class TreeReader {
  readonly #reader: Reader
  readonly #dependent: Matrix
  readonly #governor: Matrix
  readonly #bilinear: Matrix
  readonly #labelDependent: Matrix
  readonly #labelGovernor: Matrix
  readonly #labels: Matrix
  readonly #root: number
  readonly #labelRoot: number
  readonly #floats: number
  readonly #more: number
  readonly #shorts: number
  readonly #governors: number
  readonly #heads: number
  readonly #governing: number
  readonly #best: number

  constructor(reader: Reader, arrays: Readonly<Record<string, ModelArray>>) {
    const { memory, width } = reader
    const matrix = (name: string, rows: number, bias: string) => {
      const floats = arrays[bias] as Float32Array
      return memory.putMatrix(arrays[name] as Int16Array, rows, floats.length, INNER_ONE, floats)
    }
    const ofStates = (name: string) => {
      const floats = arrays[`${name}.bias`] as Float32Array
      return memory.putStateMatrix(stateWeights(arrays, `${name}.weights`), width, floats.length, floats)
    }
    this.#reader = reader
    this.#dependent = ofStates('dependent')
    this.#governor = ofStates('governor')
    this.#bilinear = matrix('bilinear', this.#dependent.width, 'prior')
    this.#labelDependent = ofStates('labelDependent')
    this.#labelGovernor = ofStates('labelGovernor')
    this.#labels = matrix('labels.weights', this.#labelDependent.width, 'labels.bias')
    const root = arrays.root as Float32Array
    this.#root = memory.room(root.length * 2)
    memory.shorts.set(
      Int16Array.from(root, (value) => Math.round(value * INNER_ONE)),
      this.#root >> 1,
    )
    this.#labelRoot = memory.putFloats(arrays.labelRoot as Float32Array)
    const most = Math.max(root.length, this.#labelDependent.width, this.#labels.width)
    this.#floats = memory.room((BATCH_ROWS + 1) * most * 4)
    this.#more = memory.room((BATCH_ROWS + 1) * most * 4)
    this.#shorts = memory.room(BATCH_ROWS * most * 2)
    this.#governors = memory.room(BATCH_ROWS * most * 2)
    this.#heads = memory.room(BATCH_ROWS * 4)
    this.#governing = memory.room(BATCH_ROWS * reader.rowSize)
    this.#best = memory.room(BATCH_ROWS * 4)
    this.#scores = memory.room(BATCH_ROWS * (BATCH_ROWS + 1) * 4)
  }

  readonly #scores: number

  /** Prepares the scores of arcs among rows of states. */
  open(states: number, rows: number): void {
    const { memory, rowSize } = this.#reader
    const { kernel } = memory
    const arcs = this.#bilinear.width
    memory.apply(states, rowSize, this.#governor, this.#floats, rows)
    kernel.toShorts(this.#floats, arcs * 4, this.#governors, arcs * 2, rows, arcs, INNER_ONE, 1)
    memory.apply(states, rowSize, this.#dependent, this.#floats, rows)
    kernel.toShorts(this.#floats, arcs * 4, this.#shorts, arcs * 2, rows, arcs, INNER_ONE, 1)
    memory.apply(this.#shorts, arcs * 2, this.#bilinear, this.#floats, rows)
    kernel.toShorts(this.#floats, arcs * 4, this.#shorts, arcs * 2, rows, arcs, INNER_ONE, 0)
  }

  /** Scores of the arcs of one sentence, rows [first, first + length) of what was opened: length rows of length + 1, the root's last. */
  arcs(first: number, length: number): Float32Array {
    const { memory } = this.#reader
    const arcs = this.#bilinear.width
    const scale = 1 / (INNER_ONE * INNER_ONE)
    const asked = this.#shorts + first * arcs * 2
    const row = (length + 1) * 4
    memory.kernel.dots(asked, this.#governors + first * arcs * 2, this.#scores, row, length, length, arcs, scale)
    memory.kernel.dots(asked, this.#root, this.#scores + length * 4, row, length, 1, arcs, scale)
    return memory.floats.subarray(this.#scores >> 2, (this.#scores >> 2) + length * (length + 1))
  }

  /** The best of `classes` labels of each row's arc; `governors` holds for each row the row of its governor, `rows` for the root. */
  labels(states: number, governors: Int32Array, classes: number): Int32Array {
    const { memory, rowSize } = this.#reader
    const { kernel } = memory
    const rows = governors.length
    const inner = this.#labelDependent.width
    const count = this.#gather(states, governors)
    memory.apply(this.#governing, rowSize, this.#labelGovernor, this.#more, count)
    memory.floats.copyWithin((this.#more >> 2) + count * inner, this.#labelRoot >> 2, (this.#labelRoot >> 2) + inner)
    memory.apply(states, rowSize, this.#labelDependent, this.#floats, rows)
    kernel.addNamed(this.#floats, this.#more, this.#heads, rows, inner)
    kernel.toShorts(this.#floats, inner * 4, this.#shorts, inner * 2, rows, inner, INNER_ONE, 1)
    memory.apply(this.#shorts, inner * 2, this.#labels, this.#floats, rows)
    kernel.best(this.#floats, this.#labels.width * 4, rows, classes, this.#best)
    return memory.numbers.subarray(this.#best >> 2, (this.#best >> 2) + rows)
  }

  /**
   * Copies the states of rows that govern, lists for each row which of these is its governor's, and says how many they are:
   * half of the words govern none. The root stands behind the last.
   */
  #gather(states: number, governors: Int32Array): number {
    const { memory, rowSize } = this.#reader
    const rows = governors.length
    const heads = this.#heads >> 2
    const governing = this.#best >> 2
    const numbers = new Int32Array(rows).fill(-1)
    let count = 0
    for (let row = 0; row < rows; row++) {
      const governor = governors[row]!
      if (governor === rows || numbers[governor]! >= 0) continue
      memory.numbers[governing + count] = governor
      numbers[governor] = count++
    }
    for (let row = 0; row < rows; row++) memory.numbers[heads + row] = numbers[governors[row]!] ?? count
    memory.kernel.gather(states, this.#best, this.#governing, count, rowSize)
    return count
  }
}
