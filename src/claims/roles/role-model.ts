import type { LinearModel } from '../../learning/index.ts'
import { eightBitsOf, type Resources, readyModel } from '../../resources/index.ts'
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
  return readyModel('english-roles', bytes, (file) => {
    const { scale, weights } = eightBitsOf(file)
    return { rows: weights.length / ROLE_LABELS.length, classes: ROLE_LABELS.length, scale, weights }
  })
}
