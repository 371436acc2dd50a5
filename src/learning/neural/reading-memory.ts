import type { ModelArray } from '../model-file.ts'
import { NARROW_READING_KERNEL } from './narrow-reading-kernel-bytes.ts'
import { READING_KERNEL } from './reading-kernel-bytes.ts'

type Product = [
  a: number,
  lda: number,
  w: number,
  scales: number,
  base: number,
  ldb: number,
  c: number,
  ldc: number,
  m: number,
  n: number,
  k: number,
]

/** The functions of reading-kernel.as.txt; addresses and strides named ld… are in bytes. */
export interface ReadingKernel {
  readonly multiply: (...product: Product) => void
  readonly multiplyStates: (offsets: number, ...product: Product) => void
  readonly run: (
    gates: number,
    recurrent: number,
    scales: number,
    offsets: number,
    cells: number,
    states: number,
    ld: number,
    starts: number,
    counts: number,
    steps: number,
    isBackward: boolean,
    h: number,
  ) => void
  readonly gather: (from: number, rows: number, to: number, count: number, size: number) => void
  readonly toShorts: (
    x: number,
    ldx: number,
    to: number,
    ldt: number,
    rows: number,
    width: number,
    scale: number,
    leak: number,
  ) => void
  readonly openGates: (
    kept: number,
    stride: number,
    shift: number,
    slots: number,
    table: number,
    lists: number,
    offsets: number,
    to: number,
    rows: number,
    width: number,
  ) => void
  readonly meanOf: (table: number, width: number, rows: number, count: number, scale: number, to: number) => void
  readonly dots: (
    asked: number,
    others: number,
    scores: number,
    ldc: number,
    rows: number,
    count: number,
    width: number,
    scale: number,
  ) => void
  readonly best: (x: number, ldx: number, rows: number, classes: number, to: number) => void
  readonly addNamed: (x: number, y: number, rows: number, count: number, width: number) => void
}

/** The part of WebAssembly used here; TypeScript declares it among the types of browsers only. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: ReadingKernel }
}

/** A matrix packed for the kernel, with what each column's sums are multiplied by and a row of floats to start from. */
export interface Matrix {
  readonly at: number
  readonly scales: number
  readonly bias: number
  /** Rows, an even number (of 16 where it is of states), and columns, a multiple of eight. */
  readonly rows: number
  readonly width: number
  /** Whether it multiplies states. */
  readonly isOfStates: boolean
}

/** A matrix of states as it is stored: whole numbers of 63 at most, and what a column's are multiplied by. */
export interface StateWeights {
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** The weights of states of this name among the arrays of a network. */
export function stateWeights(arrays: Readonly<Record<string, ModelArray>>, name: string): StateWeights {
  return { values: arrays[name] as Int8Array, scales: arrays[`${name}.scales`] as Float32Array }
}

/** What stands for one: in weights, in states, in what goes into the first layer, and between the layers of a head. */
export const WEIGHT_ONE = 1 << 11
export const STATE_ONE = 1 << 7
export const INPUT_ONE = 1 << 12
export const INNER_ONE = 1 << 10
export const EXTRA_ONE = 1 << 12

/** Rows of a batch at most; a stretch may not be longer. The more rows a step of the recurrence has, the fuller the tiles of its product. */
export const BATCH_ROWS = 1024

/** What is added to weights of states, so that they are the 7-bit integers that WebAssembly multiplies bytes by. */
const STATE_WEIGHT_OFFSET = 64

/** Memory of one reader: weights at the bottom, above them room that is used again for each batch. */
export class ReadingMemory {
  readonly kernel: ReadingKernel
  readonly bytes: Int8Array
  readonly shorts: Int16Array
  readonly numbers: Int32Array
  readonly floats: Float32Array
  /** Bytes of each item of a state. */
  readonly stateSize: 1 | 2
  /** Room for a number a row, which the kernel needs to multiply states. */
  readonly offsets: number
  #top = 64

  constructor(size: number, isNarrow: boolean) {
    this.stateSize = isNarrow ? 1 : 2
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65_536) + 1 })
    const kernel = isNarrow ? NARROW_READING_KERNEL : READING_KERNEL
    const code = Uint8Array.from(atob(kernel), (character) => character.charCodeAt(0))
    this.kernel = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports
    this.bytes = new Int8Array(memory.buffer)
    this.shorts = new Int16Array(memory.buffer)
    this.numbers = new Int32Array(memory.buffer)
    this.floats = new Float32Array(memory.buffer)
    this.offsets = this.room(BATCH_ROWS * 4)
  }

  /** Room for `size` bytes. */
  room(size: number): number {
    const at = this.#top
    this.#top += (size + 63) & ~63
    if (this.#top > this.bytes.length) throw new RangeError('the memory of the reader is full')
    return at
  }

  /** Floats in a place of their own. */
  putFloats(values: Float32Array): number {
    const at = this.room(values.length * 4)
    this.floats.set(values, at >> 2)
    return at
  }

  /** Shorts (rows × width) packed as the kernel multiplies them by shorts of which `one` stands for one: see reading-kernel.as.txt. */
  putMatrix(values: Int16Array, rows: number, width: number, one: number, bias?: Float32Array): Matrix {
    const scales = this.putFloats(new Float32Array(width).fill(1 / (one * WEIGHT_ONE)))
    return {
      at: this.#packShorts(values, rows, width),
      scales,
      rows,
      width,
      bias: this.#putBias(width, bias),
      isOfStates: false,
    }
  }

  /** The same for weights of states. */
  putStateMatrix({ values, scales: own }: StateWeights, rows: number, width: number, bias?: Float32Array): Matrix {
    const at = this.stateSize === 1 ? this.#packBytes(values, rows, width) : this.#packShorts(values, rows, width)
    const scales = this.putFloats(own.map((scale) => scale / STATE_ONE))
    return { at, scales, rows, width, bias: this.#putBias(width, bias), isOfStates: true }
  }

  #putBias(width: number, bias: Float32Array = new Float32Array(width)): number {
    return this.putFloats(bias)
  }

  #packShorts(values: Int16Array | Int8Array, rows: number, width: number): number {
    const at = this.room(values.length * 2)
    pack(values, rows, width, 2, this.shorts, at >> 1, 0)
    return at
  }

  #packBytes(values: Int8Array, rows: number, width: number): number {
    const at = this.room(values.length)
    pack(values, rows, width, 4, this.bytes, at, STATE_WEIGHT_OFFSET)
    return at
  }

  /**
   * c (m rows of floats, `ldc` bytes apart, one after another unless it is given) = bias + a (m rows of states, or of shorts of
   * which as many stand for one as the matrix was put down with, `lda` bytes apart) times the matrix. Rows of states are
   * BATCH_ROWS at most.
   */
  apply(a: number, lda: number, matrix: Matrix, c: number, m: number, ldc = matrix.width * 4): void {
    const { at, scales, bias, rows, width } = matrix
    const { kernel, offsets } = this
    if (matrix.isOfStates) kernel.multiplyStates(offsets, a, lda, at, scales, bias, 0, c, ldc, m, width, rows)
    else kernel.multiply(a, lda, at, scales, bias, 0, c, ldc, m, width, rows)
  }
}

/** Values (rows × width), each `more` than it was, for each eight columns and each so many rows together column by column, from `to` on. */
function pack(
  values: Int16Array | Int8Array,
  rows: number,
  width: number,
  together: number,
  into: Int16Array | Int8Array,
  to: number,
  more: number,
): void {
  let at = to
  for (let j = 0; j < width; j += 8) {
    for (let p = 0; p < rows; p += together) {
      for (let c = j; c < j + 8; c++) {
        for (let q = p; q < p + together; q++) into[at++] = values[q * width + c]! + more
      }
    }
  }
}
