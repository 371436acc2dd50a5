import type { Parameter, Tape } from './tape.ts'

/** A part of a parameter that one thread updates: rows [first, end). */
interface Chunk {
  /** Which parameter, in the order of the tapes. */
  readonly index: number
  readonly first: number
  readonly end: number
}

/** Items of a chunk at most, about. */
const CHUNK_ITEMS = 1 << 16

/**
 * One step of all shards together, in two parts with a barrier between them: `gather` sums gradients, `apply` moves the weights.
 * Each thread does every `threads`-th chunk; the sums are taken in the order of shards and chunks, so that the weights do not depend
 * on how many threads there are.
 */
export class SharedUpdate {
  readonly #tapes: readonly Tape[]
  readonly #chunks: readonly Chunk[]
  readonly #squares: Float64Array

  /** The tapes of all shards; `squares` has room for the sum of each chunk's squares and is shared by the threads. */
  constructor(tapes: readonly Tape[], squares: Float64Array) {
    this.#tapes = tapes
    this.#chunks = chunksOf(tapes[0]!.parameters)
    this.#squares = squares
    if (squares.length < this.#chunks.length) throw new RangeError('there is no room for the squares of the chunks')
  }

  /** Adds the gradients of the other shards to those of the first, and clears them. */
  gather(thread: number, threads: number): void {
    for (let c = thread; c < this.#chunks.length; c += threads) {
      const { index, first, end } = this.#chunks[c]!
      const isTable = this.#tapes[0]!.parameters[index]!.touched > 0
      this.#squares[c] = isTable ? this.#gatherRows(index, first, end) : this.#gatherAll(index, first, end)
    }
  }

  #gatherAll(index: number, first: number, end: number): number {
    const { kernel, floats } = this.#tapes[0]!
    const { gradient, width } = this.#tapes[0]!.parameters[index]!
    const to = gradient + first * width * 4
    const items = (end - first) * width
    for (const { parameters } of this.#tapes.slice(1)) {
      const from = parameters[index]!.gradient + first * width * 4
      kernel.add(to, from, items)
      floats.fill(0, from >> 2, (from >> 2) + items)
    }
    return kernel.squares(to, items)
  }

  /** Of a table only the rows that were touched. */
  #gatherRows(index: number, first: number, end: number): number {
    const { kernel, floats, bytes } = this.#tapes[0]!
    const { gradient, width } = this.#tapes[0]!.parameters[index]!
    let sum = 0
    for (let row = first; row < end; row++) {
      let isTouched = false
      this.#tapes.forEach(({ parameters }, shard) => {
        const own = parameters[index]!
        if (!bytes[own.touched + row]) return
        bytes[own.touched + row] = 0
        isTouched = true
        if (shard === 0) return
        const from = own.gradient + row * width * 4
        kernel.add(gradient + row * width * 4, from, width)
        floats.fill(0, from >> 2, (from >> 2) + width)
      })
      if (isTouched) sum += kernel.squares(gradient + row * width * 4, width)
    }
    return sum
  }

  /** One step of Adam; gradients longer than `longest` together are shortened to it, then cleared. */
  apply(thread: number, threads: number, rate: number, longest: number, keep: number): void {
    const { kernel, parameters } = this.#tapes[0]!
    let sum = 0
    for (let c = 0; c < this.#chunks.length; c++) sum += this.#squares[c]!
    const length = Math.sqrt(sum)
    const clip = length > longest ? longest / length : 1
    for (let c = thread; c < this.#chunks.length; c += threads) {
      const { index, first, end } = this.#chunks[c]!
      const { at, gradient, mean, square, average, width } = parameters[index]!
      const from = first * width * 4
      const items = (end - first) * width
      kernel.adam(at + from, gradient + from, mean + from, square + from, average + from, items, rate, clip, keep)
    }
  }
}

function chunksOf(parameters: readonly Parameter[]): Chunk[] {
  return parameters.flatMap(({ rows, width }, index) => {
    const each = Math.max(1, Math.floor(CHUNK_ITEMS / width))
    return Array.from({ length: Math.ceil(rows / each) }, (_, i) => {
      return { index, first: i * each, end: Math.min(rows, (i + 1) * each) }
    })
  })
}
