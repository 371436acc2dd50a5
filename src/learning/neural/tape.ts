import { TRAINING_KERNEL } from './training-kernel-bytes.ts'

/** The functions of training-kernel.as.txt; addresses are in bytes. */
interface Functions {
  readonly pack: (b: number, rowStride: number, columnStride: number, k: number, n: number, to: number) => void
  readonly multiply: (
    a: number,
    rowStride: number,
    columnStride: number,
    packed: number,
    c: number,
    ldc: number,
    m: number,
    n: number,
    k: number,
    accumulate: number,
  ) => void
  readonly recur: (
    gates: number,
    before: number,
    kept: number,
    cell: number,
    hidden: number,
    ldh: number,
    rows: number,
    h: number,
  ) => void
  readonly recurBack: (
    gates: number,
    before: number,
    kept: number,
    cell: number,
    dHidden: number,
    ldh: number,
    dCell: number,
    dBefore: number,
    rows: number,
    h: number,
  ) => void
  readonly leak: (x: number, items: number) => void
  readonly leakBack: (y: number, dx: number, items: number) => void
  readonly drop: (x: number, mask: number, items: number, rate: number, state: number) => number
  readonly scaleBy: (x: number, y: number, items: number) => void
  readonly add: (x: number, y: number, items: number) => void
  readonly addRow: (x: number, row: number, rows: number, width: number) => void
  readonly sumRows: (x: number, row: number, rows: number, width: number) => void
  readonly crossEntropy: (
    x: number,
    rows: number,
    width: number,
    classes: number,
    gold: number,
    weight: number,
  ) => number
  readonly adam: (
    w: number,
    g: number,
    m: number,
    v: number,
    average: number,
    items: number,
    rate: number,
    clip: number,
    keep: number,
  ) => void
  readonly squares: (x: number, items: number) => number
  readonly gather: (
    table: number,
    width: number,
    lists: number,
    offsets: number,
    scales: number,
    to: number,
    ldt: number,
    rows: number,
    accumulate: number,
  ) => void
  readonly scatter: (
    dTable: number,
    width: number,
    lists: number,
    offsets: number,
    scales: number,
    dTo: number,
    ldt: number,
    rows: number,
  ) => void
}

/** The part of WebAssembly used here; TypeScript declares it among the types of browsers only. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Functions }
}

/** Bytes at the bottom of the memory that hold tables of the kernel. */
const TABLES = 65_536

/** A weight matrix: its address, and those of its gradient, its moments and its running average. */
export interface Parameter {
  readonly name: string
  readonly rows: number
  /** Items of a row, a multiple of eight. */
  readonly width: number
  readonly at: number
  readonly gradient: number
  readonly mean: number
  readonly square: number
  readonly average: number
}

/**
 * Memory and arithmetic of one training: parameters at the bottom, above them what one step makes, given back by `rewind`.
 * Floats are 32 bits; the same calls give the same bytes on every machine.
 */
export class Tape {
  readonly kernel: Functions
  readonly floats: Float32Array
  readonly numbers: Int32Array
  readonly parameters: Parameter[] = []
  /** State of the stream of chance that dropout draws from. */
  chance: number
  #top = TABLES
  #floor = TABLES

  constructor(megabytes: number, seed: number) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 })
    const code = Uint8Array.from(atob(TRAINING_KERNEL), (character) => character.charCodeAt(0))
    this.kernel = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports
    this.floats = new Float32Array(memory.buffer)
    this.numbers = new Int32Array(memory.buffer)
    this.chance = (Math.imul(seed + 1, 0x9e3779b1) | 1) >>> 0
  }

  /** Room for `items` floats or numbers; its content is whatever was there. */
  room(items: number): number {
    const at = this.#top
    this.#top += (items * 4 + 63) & ~63
    if (this.#top > this.floats.byteLength) throw new RangeError('the tape is full')
    return at
  }

  /** Room for `items` floats, all zero. */
  zeros(items: number): number {
    const at = this.room(items)
    this.floats.fill(0, at >> 2, (at >> 2) + items)
    return at
  }

  /** Room holding these numbers. */
  put(values: ArrayLike<number>): number {
    const at = this.room(values.length)
    this.numbers.set(values, at >> 2)
    return at
  }

  /** A parameter whose items are drawn evenly from ±`spread`. Only before the first step. */
  parameter(name: string, rows: number, width: number, spread: number, random: () => number): Parameter {
    const items = rows * width
    const at = this.room(items)
    for (let i = 0; i < items; i++) this.floats[(at >> 2) + i] = (2 * random() - 1) * spread
    const [gradient, mean, square, average] = [0, 0, 0, 0].map(() => this.zeros(items)) as [
      number,
      number,
      number,
      number,
    ]
    this.floats.copyWithin(average >> 2, at >> 2, (at >> 2) + items)
    const parameter: Parameter = { name, rows, width, at, gradient, mean, square, average }
    this.parameters.push(parameter)
    this.#floor = this.#top
    return parameter
  }

  /** Gives back everything but the parameters. */
  rewind(): void {
    this.#top = this.#floor
  }

  /** a (m × k, rows `lda` apart) times w (k × n) into c (rows `ldc` apart). */
  multiply(a: number, lda: number, w: Parameter, c: number, ldc: number, m: number, accumulate = false): void {
    const { rows: k, width: n } = w
    const packed = this.room(k * n)
    this.kernel.pack(w.at, n, 1, k, n, packed)
    this.kernel.multiply(a, lda, 1, packed, c, ldc, m, n, k, accumulate ? 1 : 0)
  }

  /** The way back of `multiply`: adds to the gradient of w, and into dA (rows `lda` apart) unless it is 0. */
  multiplyBack(a: number, lda: number, w: Parameter, dC: number, ldc: number, m: number, dA: number): void {
    const { rows: k, width: n } = w
    const packed = this.room(m * n)
    this.kernel.pack(dC, ldc, 1, m, n, packed)
    this.kernel.multiply(a, 1, lda, packed, w.gradient, n, k, n, m, 1)
    if (dA === 0) return
    const turned = this.room(k * n)
    this.kernel.pack(w.at, 1, n, n, k, turned)
    this.kernel.multiply(dC, ldc, 1, turned, dA, lda, m, k, n, 1)
  }

  /** Drops items with chance `rate`, in place; returns the mask for `scaleBy` on the way back. */
  drop(x: number, items: number, rate: number): number {
    const mask = this.room(items)
    this.chance = this.kernel.drop(x, mask, items, rate, this.chance) >>> 0
    return mask
  }

  /** One step of Adam over all parameters; gradients longer than `longest` together are shortened to it, then cleared. */
  update(rate: number, longest: number, keep: number): void {
    let sum = 0
    for (const { gradient, rows, width } of this.parameters) sum += this.kernel.squares(gradient, rows * width)
    const length = Math.sqrt(sum)
    const clip = length > longest ? longest / length : 1
    for (const { at, gradient, mean, square, average, rows, width } of this.parameters) {
      this.kernel.adam(at, gradient, mean, square, average, rows * width, rate, clip, keep)
    }
  }

  /** The running average of a parameter, row by row. */
  averageOf({ average, rows, width }: Parameter): Float32Array {
    return this.floats.slice(average >> 2, (average >> 2) + rows * width)
  }

  /** Puts the running averages in the place of the weights, and back when called again. */
  swapAverages(): void {
    for (const { at, average, rows, width } of this.parameters) {
      const items = rows * width
      const weights = this.floats.slice(at >> 2, (at >> 2) + items)
      this.floats.copyWithin(at >> 2, average >> 2, (average >> 2) + items)
      this.floats.set(weights, average >> 2)
    }
  }
}
