import { decodeModel, type LinearModel } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import { HearsayError } from '../../schema/index.ts'
import { ROLE_LABELS } from './role-labels.ts'

/** Where the trained weights are among `Resources.models`. */
export const ROLE_MODEL = 'english-roles/weights.bin'

const loaded = new WeakMap<Resources, LinearModel>()

/** The model of these Resources, decoded on first use. */
export function loadRoleModel(resources: Resources): LinearModel {
  let model = loaded.get(resources)
  if (!model) {
    const bytes = resources.models.get(ROLE_MODEL)
    if (!bytes) throw new HearsayError('MODEL_INVALID', { model: 'english-roles', reason: 'weights.bin is missing' })
    model = decodeRoleModel(bytes)
    loaded.set(resources, model)
  }
  return model
}

/** Makes a model ready from the bytes of its file. */
export function decodeRoleModel(bytes: Uint8Array): LinearModel {
  try {
    const { settings, arrays } = decodeModel(bytes)
    const { weights } = arrays
    const { scale } = settings
    if (!(weights instanceof Int8Array) || typeof scale !== 'number')
      throw new RangeError('weights or scale is missing')
    return { rows: weights.length / ROLE_LABELS.length, classes: ROLE_LABELS.length, scale, weights }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HearsayError('MODEL_INVALID', { model: 'english-roles', reason })
  }
}
