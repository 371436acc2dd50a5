import { TRAINING_KERNEL } from './training-kernel-bytes.ts'
import { KERNEL_BYTES, type TrainingMemory } from './training-memory.ts'

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
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Functions }
}

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
  /** A byte a row of a table of which a step uses few rows: 1 where its gradient was added to. 0 for other matrices. */
  readonly touched: number
}

/** Tables of so many rows say which of them a step used. */
const TABLE_ROWS = 1024

/**
 * Arithmetic of one shard of a training: weights that all shards share, the shard's gradients, and above them what one step makes,
 * given back by `rewind`. Floats are 32 bits; the same calls give the same bytes on every machine.
 */
export class Tape {
  readonly kernel: Functions
  readonly floats: Float32Array
  readonly numbers: Int32Array
  readonly bytes: Uint8Array
  readonly parameters: Parameter[] = []
  /** State of the stream of chance that dropout draws from; never 0. */
  chance = 1
  readonly training: TrainingMemory
  readonly #isFresh: boolean
  readonly #weightsEnd: number
  readonly #end: number
  #weights: number
  #top: number
  #floor: number

  /** A tape of one shard; a fresh one sets the weights, another takes what is there. */
  constructor(training: TrainingMemory, shard: number, isFresh: boolean) {
    const { memory, weightBytes, shardBytes } = training
    const code = Uint8Array.from(atob(TRAINING_KERNEL), (character) => character.charCodeAt(0))
    this.kernel = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports
    this.floats = new Float32Array(memory.buffer)
    this.numbers = new Int32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
    this.training = training
    this.#isFresh = isFresh
    this.#weights = KERNEL_BYTES
    this.#weightsEnd = KERNEL_BYTES + weightBytes
    this.#top = this.#floor = this.#weightsEnd + shard * shardBytes
    this.#end = this.#top + shardBytes
  }

  /** Room for `items` floats or numbers; its content is whatever was there. */
  room(items: number): number {
    const at = this.#top
    this.#top += (items * 4 + 63) & ~63
    if (this.#top > this.#end) throw new RangeError('the tape is full')
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

  /** A parameter whose items are drawn evenly from ±`spread`, if the tape is fresh. Only before the first step. */
  parameter(name: string, rows: number, width: number, spread: number, random: () => number): Parameter {
    const items = rows * width
    const shared = () => {
      const at = this.#weights
      this.#weights += (items * 4 + 63) & ~63
      if (this.#weights > this.#weightsEnd) throw new RangeError('there is no room for the weights')
      return at
    }
    const parameter: Parameter = {
      name,
      rows,
      width,
      at: shared(),
      mean: shared(),
      square: shared(),
      average: shared(),
      gradient: this.zeros(items),
      touched: rows >= TABLE_ROWS ? this.zeros(Math.ceil(rows / 4)) : 0,
    }
    this.parameters.push(parameter)
    this.#floor = this.#top
    if (this.#isFresh) {
      const at = parameter.at >> 2
      for (let i = 0; i < items; i++) this.floats[at + i] = (2 * random() - 1) * spread
      this.floats.copyWithin(parameter.average >> 2, at, at + items)
    }
    return parameter
  }

  /** Sets the first `items` of a parameter, if the tape is fresh. */
  preset({ at, average }: Parameter, items: number, value: number): void {
    if (!this.#isFresh) return
    for (const place of [at, average]) this.floats.fill(value, place >> 2, (place >> 2) + items)
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

  /** Notes `count` rows of a table, listed at `rows`, whose gradients were added to. */
  touch({ touched }: Parameter, rows: number, count: number): void {
    if (touched === 0) return
    for (let i = rows >> 2; i < (rows >> 2) + count; i++) this.bytes[touched + this.numbers[i]!] = 1
  }

  /** The running average of a parameter, row by row. */
  averageOf({ average, rows, width }: Parameter): Float32Array {
    return this.floats.slice(average >> 2, (average >> 2) + rows * width)
  }
}
