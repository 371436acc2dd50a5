import { READING_KERNEL } from './reading-kernel-bytes.ts'

/** The functions of reading-kernel.as.txt; addresses and strides named ld… are in bytes. */
export interface ReadingKernel {
  readonly multiply: (
    a: number,
    lda: number,
    w: number,
    base: number,
    ldb: number,
    c: number,
    ldc: number,
    m: number,
    n: number,
    k: number,
    scale: number,
  ) => void
  readonly run: (
    gates: number,
    recurrent: number,
    cells: number,
    states: number,
    ld: number,
    starts: number,
    counts: number,
    steps: number,
    isBackward: boolean,
    h: number,
    scale: number,
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

/** A matrix of shorts packed for the kernel, with a row of floats to start from. */
export interface Matrix {
  readonly at: number
  readonly bias: number
  /** Rows, an even number, and columns, a multiple of eight. */
  readonly rows: number
  readonly width: number
}

/** What stands for one: in weights, in states, in what goes into the first layer, and between the layers of a head. */
export const WEIGHT_ONE = 1 << 11
export const STATE_ONE = 1 << 14
export const INPUT_ONE = 1 << 12
export const INNER_ONE = 1 << 10
export const EXTRA_ONE = 1 << 12

/** Memory of one reader: weights at the bottom, above them room that is used again for each batch. */
export class ReadingMemory {
  readonly kernel: ReadingKernel
  readonly bytes: Int8Array
  readonly shorts: Int16Array
  readonly numbers: Int32Array
  readonly floats: Float32Array
  #top = 64

  constructor(size: number) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65_536) + 1 })
    const code = Uint8Array.from(atob(READING_KERNEL), (character) => character.charCodeAt(0))
    this.kernel = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports
    this.bytes = new Int8Array(memory.buffer)
    this.shorts = new Int16Array(memory.buffer)
    this.numbers = new Int32Array(memory.buffer)
    this.floats = new Float32Array(memory.buffer)
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

  /** Shorts (rows × width) packed as the kernel multiplies them: see reading-kernel.as.txt. */
  putMatrix(values: Int16Array, rows: number, width: number, bias?: Float32Array): Matrix {
    const at = this.room(values.length * 2)
    let to = at >> 1
    for (let j = 0; j < width; j += 8) {
      for (let p = 0; p < rows; p += 2) {
        for (let c = 0; c < 8; c++) {
          this.shorts[to++] = values[p * width + j + c]!
          this.shorts[to++] = values[(p + 1) * width + j + c]!
        }
      }
    }
    return { at, rows, width, bias: this.putFloats(bias ?? new Float32Array(width)) }
  }

  /**
   * c (m rows of floats, `ldc` bytes apart, one after another unless it is given) = bias + a (m rows of shorts, `lda` bytes apart,
   * `one` standing for one) times the matrix.
   */
  apply(a: number, lda: number, one: number, matrix: Matrix, c: number, m: number, ldc = matrix.width * 4): void {
    const { at, bias, rows, width } = matrix
    this.kernel.multiply(a, lda, at, bias, 0, c, ldc, m, width, rows, 1 / (one * WEIGHT_ONE))
  }
}
