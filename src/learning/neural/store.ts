import type { ModelArray } from '../model-file.ts'
import { EXTRA_ONE, type StateWeights, WEIGHT_ONE } from './reading-memory.ts'
import type { Parameter, Tape } from './tape.ts'

/**
 * The averaged weights of a network as the arrays that Reader and the heads' readers take, by the parameter's name: word rows in
 * bytes with a scale each, pieces in bytes with one scale, biases in floats, matrices of states in 7 bits with a scale for each column,
 * other matrices in shorts.
 */
export function storeNetwork(tape: Tape): Record<string, ModelArray> {
  return Object.assign({}, ...tape.parameters.map((parameter) => storeParameter(tape, parameter))) as Record<
    string,
    ModelArray
  >
}

function storeParameter(tape: Tape, parameter: Parameter): Record<string, ModelArray> {
  const { name, rows, width } = parameter
  const values = tape.averageOf(parameter)
  if (name === 'words') {
    const scales = new Float32Array(rows)
    const bytes = new Int8Array(values.length)
    for (let row = 0; row < rows; row++) {
      const own = values.subarray(row * width, (row + 1) * width)
      scales[row] = scaleOf(own)
      for (let i = 0; i < width; i++) bytes[row * width + i] = Math.round(own[i]! / scales[row]!)
    }
    return { words: bytes, 'words.scales': scales }
  }
  if (name === 'pieces') {
    const scale = scaleOf(values)
    return {
      pieces: Int8Array.from(values, (value) => Math.round(value / scale)),
      'pieces.scale': Float32Array.of(scale),
    }
  }
  if (rows === 1 || name.endsWith('.transitions')) return { [name]: values }
  if (!NOT_OF_STATES.test(name)) {
    const { values: weights, scales } = inSevenBits(values, rows, width)
    return { [name]: weights, [`${name}.scales`]: scales }
  }
  return { [name]: toShorts(values, name.startsWith('extras') ? EXTRA_ONE : WEIGHT_ONE) }
}

/** Parameters that multiply words, or what a head's first layer makes of states, and rows that are added. */
const NOT_OF_STATES = /^(first\.\w+\.input|bilinear|labels\.weights|extras\..*)$/
const SEVEN_BITS = 63
/** Shares of the largest weight of a column that are tried as the largest that can be told. */
const LARGEST = Array.from({ length: 25 }, (_, i) => 1 - i * 0.02)

/** Weights (rows × width) as whole numbers from -63 to 63 and a scale for each column, the one with the least squared error. */
export function inSevenBits(values: Float32Array, rows: number, width: number): StateWeights {
  const weights = new Int8Array(values.length)
  const scales = new Float32Array(width)
  const column = new Float32Array(rows)
  for (let j = 0; j < width; j++) {
    for (let p = 0; p < rows; p++) column[p] = values[p * width + j]!
    const most = largestOf(column)
    let least = Number.POSITIVE_INFINITY
    for (const share of LARGEST) {
      const scale = (most * share) / SEVEN_BITS
      const error = column.reduce((sum, value) => sum + (value - rounded(value, scale) * scale) ** 2, 0)
      if (error >= least) continue
      least = error
      scales[j] = scale
    }
    for (let p = 0; p < rows; p++) weights[p * width + j] = rounded(column[p]!, scales[j]!)
  }
  return { values: weights, scales }
}

function rounded(value: number, scale: number): number {
  return Math.max(-SEVEN_BITS, Math.min(SEVEN_BITS, Math.round(value / scale)))
}

function scaleOf(values: Float32Array): number {
  return largestOf(values) / 127
}

function largestOf(values: Float32Array): number {
  let most = 1e-6
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}

function toShorts(values: Float32Array, one: number): Int16Array {
  return Int16Array.from(values, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * one))))
}
