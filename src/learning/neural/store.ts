import type { ModelArray } from '../model-file.ts'
import { EXTRA_ONE, WEIGHT_ONE } from './reading-memory.ts'
import type { Parameter, Tape } from './tape.ts'

/**
 * The averaged weights of a network as the arrays that Reader and the heads' readers take, by the parameter's name: word rows in
 * bytes with a scale each, pieces in bytes with one scale, biases in floats, matrices in shorts.
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
  return { [name]: toShorts(values, name.startsWith('extras') ? EXTRA_ONE : WEIGHT_ONE) }
}

function scaleOf(values: Float32Array): number {
  let most = 1e-6
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most / 127
}

function toShorts(values: Float32Array, one: number): Int16Array {
  return Int16Array.from(values, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * one))))
}
