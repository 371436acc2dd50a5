import type { LogisticModel } from '../../learning/index.ts'
import { logisticOf, type Resources, readyModel } from '../../resources/index.ts'
import { HearsayError } from '../../schema/index.ts'

/** Where the trained weights are among `Resources.models`. */
export const LINK_MODEL = 'english-attribution/weights.bin'

/** What ties marked parts to each other, and says which of the attributions they make are right. */
export interface LinkModel {
  /** Whether a source or content belongs to a cue. */
  readonly ties: LogisticModel
  /** Whether a cue with what is tied to it is an attribution. */
  readonly whole: LogisticModel
  /** Whether a word is the cue of an attribution. */
  readonly cues: LogisticModel
}

const loaded = new WeakMap<Resources, LinkModel>()

/** The model of these Resources, decoded on first use. */
export function loadLinkModel(resources: Resources): LinkModel {
  let model = loaded.get(resources)
  if (!model) {
    const bytes = resources.models.get(LINK_MODEL)
    if (!bytes)
      throw new HearsayError('MODEL_INVALID', { model: 'english-attribution', reason: 'weights.bin is missing' })
    model = decodeLinkModel(bytes)
    loaded.set(resources, model)
  }
  return model
}

/** Makes a model ready from the bytes of its file. */
export function decodeLinkModel(bytes: Uint8Array): LinkModel {
  return readyModel('english-attribution', bytes, ({ arrays }) => ({
    ties: logisticOf(arrays.ties),
    whole: logisticOf(arrays.whole),
    cues: logisticOf(arrays.cues),
  }))
}
