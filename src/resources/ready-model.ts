import { decodeModel, type LogisticModel, type ModelFile } from '../learning/index.ts'
import { HearsayError } from '../schema/index.ts'

/** What `make` makes of a model's file. Throws MODEL_INVALID with the folder of the model where that fails. */
export function readyModel<Model>(model: string, bytes: Uint8Array, make: (file: ModelFile) => Model): Model {
  try {
    return make(decodeModel(bytes))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HearsayError('MODEL_INVALID', { model, reason })
  }
}

/** Eight-bit weights and what they were multiplied by, as `inEightBits` gives them. Throws RangeError where one is missing. */
export function eightBitsOf({ settings, arrays }: ModelFile): { readonly scale: number; readonly weights: Int8Array } {
  const { weights } = arrays
  const { scale } = settings
  if (!(weights instanceof Int8Array) || typeof scale !== 'number') throw new RangeError('weights or scale is missing')
  return { scale, weights }
}

/** A logistic model of an array of a file: a weight a row, and the bias. Throws RangeError where it is missing. */
export function logisticOf(weights: unknown): LogisticModel {
  if (!(weights instanceof Float32Array)) throw new RangeError('weights are missing')
  return { rows: weights.length - 1, weights }
}
