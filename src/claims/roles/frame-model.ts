import type { LogisticModel } from '../../learning/index.ts'
import { logisticOf, type Resources, readyModel } from '../../resources/index.ts'

/** Where the trained weights are among `Resources.models`. */
export const FRAME_MODEL = 'claim-frames/weights.bin'

/** What finds claims that no pattern of a pack reaches. */
export interface FrameModel {
  /** The relations that it learnt; of others it says nothing. */
  readonly relations: ReadonlySet<string>
  /** Whether a trigger by itself may be a claim; the others are asked only where it may. */
  readonly gate: LogisticModel
  /** Whether a word near a trigger fills a role. */
  readonly fillers: LogisticModel
  /** Whether a trigger with its fillers makes a claim. */
  readonly evocation: LogisticModel
}

const loaded = new WeakMap<Resources, { readonly model: FrameModel | undefined }>()

/** The model of these Resources, decoded on first use; undefined where none is installed. */
export function loadFrameModel(resources: Resources): FrameModel | undefined {
  let kept = loaded.get(resources)
  if (!kept) {
    const bytes = resources.models.get(FRAME_MODEL)
    kept = { model: bytes && decodeFrameModel(bytes) }
    loaded.set(resources, kept)
  }
  return kept.model
}

/** Makes a model ready from the bytes of its file. */
export function decodeFrameModel(bytes: Uint8Array): FrameModel {
  return readyModel('claim-frames', bytes, ({ settings, arrays }) => {
    const { relations } = settings
    if (!Array.isArray(relations)) throw new RangeError('relations are missing')
    return {
      relations: new Set(relations.map(String)),
      gate: logisticOf(arrays.gate),
      fillers: logisticOf(arrays.fillers),
      evocation: logisticOf(arrays.evocation),
    }
  })
}
