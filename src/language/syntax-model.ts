import { decodeModel, type LinearModel, type LogisticModel, type ModelFile } from '../learning/index.ts'
import type { Resources } from '../resources/index.ts'
import { HearsayError } from '../schema/index.ts'
import { createParser, type Parser } from './dependencies/parser.ts'
import type { LemmaTable } from './lemmas.ts'
import { LONGEST_SENTENCE } from './sentences/split-sentences.ts'
import { createWorkspace, type Workspace } from './syntax-workspace.ts'
import { createTagger, type Tagger, type TagSet } from './tags/tagger.ts'
import { createWordTypes, type WordTypes } from './tags/word-types.ts'

/** Where the trained weights are among `Resources.models`. */
export const SYNTAX_MODEL = 'english-syntax/weights.bin'

/** The trained model made ready to run, with the buffers it works in: one for each Resources. */
export interface SyntaxModel {
  readonly boundaries: LogisticModel
  readonly vocabulary: ReadonlySet<number>
  /** Fine tag plus one by hash of a written word that has no other. */
  readonly fixedTags: ReadonlyMap<number, number>
  readonly tagger: Tagger
  readonly parser: Parser
  readonly lemmaTable: LemmaTable
  readonly types: WordTypes
  readonly work: Workspace
  /** Lemmas by word type × 256 + fine tag. */
  readonly lemmas: Map<number, string>
}

const loaded = new WeakMap<Resources, SyntaxModel>()

/** The syntax model of these Resources, decoded on first use. */
export function loadSyntaxModel(resources: Resources): SyntaxModel {
  let model = loaded.get(resources)
  if (!model) {
    const bytes = resources.models.get(SYNTAX_MODEL)
    if (!bytes) throw new HearsayError('MODEL_INVALID', { model: 'english-syntax', reason: 'weights.bin is missing' })
    model = decodeSyntaxModel(bytes)
    loaded.set(resources, model)
  }
  return model
}

/** Makes a model ready from the bytes of its file. */
export function decodeSyntaxModel(bytes: Uint8Array): SyntaxModel {
  try {
    return readyModel(decodeModel(bytes))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HearsayError('MODEL_INVALID', { model: 'english-syntax', reason })
  }
}

function readyModel(file: ModelFile): SyntaxModel {
  const settings = file.settings as unknown as SyntaxSettings
  const tags: TagSet = { names: settings.tags, upos: Uint8Array.from(settings.upos) }
  const weights = arrayOf(file, 'boundaries', Float32Array)
  return {
    boundaries: { rows: weights.length - 1, weights },
    vocabulary: new Set(arrayOf(file, 'vocabulary', Int32Array)),
    fixedTags: pairs(arrayOf(file, 'fixedTags', Int32Array)),
    tagger: createTagger(tags, linearOf(file, 'tags', 'tagChecks', settings.tags.length)),
    parser: createParser(
      arrayOf(file, 'moves', Uint32Array),
      linearOf(file, 'labels', 'labelChecks', settings.labels),
      LONGEST_SENTENCE,
      arrayOf(file, 'fixedLabels', Uint8Array),
    ),
    lemmaTable: {
      endings: new Map(settings.lemmaEndings.map(splitEntry)),
      exceptions: new Map(settings.lemmaExceptions.map(splitEntry)),
    },
    types: createWordTypes(),
    work: createWorkspace(LONGEST_SENTENCE),
    lemmas: new Map(),
  }
}

/** The settings stored in the model file; written by src/training. */
export interface SyntaxSettings {
  readonly tags: readonly string[]
  readonly upos: readonly number[]
  /** Number of dependency labels. */
  readonly labels: number
  /** Entries of a LemmaTable, key and value apart by a tab. */
  readonly lemmaEndings: readonly string[]
  readonly lemmaExceptions: readonly string[]
}

function splitEntry(entry: string): [string, string] {
  const tab = entry.indexOf('\t')
  return [entry.slice(0, tab), entry.slice(tab + 1)]
}

function linearOf(file: ModelFile, name: string, checksName: string, classes: number): LinearModel {
  const weights = arrayOf(file, name, Int8Array)
  const checks = arrayOf(file, checksName, Uint8Array)
  return { rows: weights.length / classes, classes, scale: 1, weights, checks }
}

function arrayOf<T>(file: ModelFile, name: string, kind: abstract new (...args: never[]) => T): T {
  const array = file.arrays[name]
  if (!(array instanceof kind)) throw new RangeError(`${name} is missing`)
  return array
}

function pairs(numbers: Int32Array): Map<number, number> {
  return new Map(Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]))
}
