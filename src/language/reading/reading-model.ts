import {
  BioesDecoder,
  type Calibration,
  LinearReader,
  type LogisticModel,
  type ModelArray,
  Reader,
  storedCalibration,
  TreeReader,
} from '../../learning/index.ts'
import { multipliesBytes, type Resources, readyModel } from '../../resources/index.ts'
import { HearsayError } from '../../schema/index.ts'
import type { LemmaTable } from '../lemmas.ts'
import { NAME_TYPES } from '../mentions/name-labels.ts'
import { ATTRIBUTION_PARTS } from './attribution-parts.ts'
import { CONFLICT_TYPES } from './conflict-types.ts'
import { decodeSecondLook, SECOND_LOOK_MODEL, type SecondLook } from './second-look.ts'
import type { WordCode } from './word-codes.ts'

/** Where the trained weights are among `Resources.models`. */
export const READING_MODEL = 'english-reading/weights.bin'

/** The trained network made ready to read, with what goes with it: one for each Resources. */
export interface ReadingModel {
  readonly boundaries: LogisticModel
  /** Row of each known word, by its hash. */
  readonly vocabulary: ReadonlyMap<number, number>
  readonly reader: Reader
  /** `UPOS|XPOS`, by fine tag. */
  readonly tagNames: readonly string[]
  /** Code into UPOS, by fine tag. */
  readonly upos: Uint8Array
  readonly tags: LinearReader
  readonly trees: TreeReader
  readonly dependencies: number
  readonly names: ChainReader
  readonly mentions: ChainReader
  readonly parts: ChainReader
  readonly lemmaTable: LemmaTable
  /** Lemmas by slot × 256 + fine tag; forgotten with the slots. */
  readonly lemmas: Map<number, string>
  /** What the second look knows of each word, by slot; forgotten with the slots. */
  readonly codes: (WordCode | undefined)[]
  /** Absent where none is installed. */
  readonly secondLook?: SecondLook
}

/** A head whose scores spell out spans, and how sure its spans are. */
export interface ChainReader {
  readonly scores: LinearReader
  readonly decoder: BioesDecoder
  readonly calibration: Calibration
}

/** The settings stored in the model file; written by src/training. */
export interface ReadingSettings {
  readonly wordWidth: number
  readonly pieceWidth: number
  readonly hidden: number
  readonly tags: readonly string[]
  readonly upos: readonly number[]
  readonly dependencies: number
  /** Entries of a LemmaTable, key and value apart by a tab. */
  readonly lemmaEndings: readonly string[]
  readonly lemmaExceptions: readonly string[]
}

/** Bytes for what the heads need beside their weights. */
const HEAD_ROOM = 12_000_000

const loaded = new WeakMap<Resources, ReadingModel>()

/** The reading model of these Resources, decoded on first use. */
export function loadReadingModel(resources: Resources): ReadingModel {
  let model = loaded.get(resources)
  if (!model) {
    const bytes = resources.models.get(READING_MODEL)
    if (!bytes) throw new HearsayError('MODEL_INVALID', { model: 'english-reading', reason: 'weights.bin is missing' })
    const second = resources.models.get(SECOND_LOOK_MODEL)
    model = decodeReadingModel(bytes)
    if (second) model = withSecondLook(model, decodeSecondLook(second))
    loaded.set(resources, model)
  }
  return model
}

/** The model with a second opinion, and names as sure as both make them. */
export function withSecondLook(model: ReadingModel, secondLook: SecondLook): ReadingModel {
  return { ...model, secondLook, names: { ...model.names, calibration: secondLook.names.calibration } }
}

/** Makes a model ready from the bytes of its file. */
export function decodeReadingModel(bytes: Uint8Array): ReadingModel {
  return readyModel('english-reading', bytes, ({ settings, arrays }) =>
    modelOf(settings as unknown as ReadingSettings, arrays),
  )
}

function modelOf(settings: ReadingSettings, arrays: Readonly<Record<string, ModelArray>>): ReadingModel {
  const reader = new Reader(settings, arrays, HEAD_ROOM, multipliesBytes())
  const boundaries = arrays.boundaries as Float32Array
  const chain = (name: string, kinds: number): ChainReader => {
    const scores = new LinearReader(reader, name, arrays)
    const transitions = arrays[`${name}.transitions`] as Float32Array
    return {
      scores,
      decoder: new BioesDecoder(kinds, transitions, scores.width),
      calibration: storedCalibration(arrays, name),
    }
  }
  return {
    boundaries: { rows: boundaries.length - 1, weights: boundaries },
    vocabulary: new Map([...(arrays.vocabulary as Int32Array)].map((hash, i) => [hash, i + 1])),
    reader,
    tagNames: settings.tags,
    upos: Uint8Array.from(settings.upos),
    tags: new LinearReader(reader, 'tags', arrays),
    trees: new TreeReader(reader, arrays),
    dependencies: settings.dependencies,
    names: chain('names', NAME_TYPES.length),
    mentions: chain('mentions', CONFLICT_TYPES.length),
    parts: chain('attributions', ATTRIBUTION_PARTS.length),
    lemmaTable: {
      endings: new Map(settings.lemmaEndings.map(splitEntry)),
      exceptions: new Map(settings.lemmaExceptions.map(splitEntry)),
    },
    lemmas: new Map(),
    codes: [],
  }
}

function splitEntry(entry: string): [string, string] {
  const tab = entry.indexOf('\t')
  return [entry.slice(0, tab), entry.slice(tab + 1)]
}
