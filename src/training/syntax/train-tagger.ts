import {
  createWorkspace,
  loadSentence,
  TAG_OFFSETS,
  tagContextFeatures,
  typeFeatures,
  type WordTypes,
  type Workspace,
} from '../../language/index.ts'
import {
  compact,
  createRandom,
  createSparsePerceptron,
  findRows,
  type LinearModel,
  MAX_FEATURES,
  type SparsePerceptron,
  scoreRows,
  shuffledOrder,
  stirAll,
  updateRows,
} from '../../learning/index.ts'
import type { Example } from './examples.ts'

export interface TaggerOptions {
  readonly classes: number
  readonly passes: number
  readonly seed: number
  /** The finished table has 2^bits rows. */
  readonly bits: number
}

/** Trains the tagger on its own guesses of the tags before: what it will see when it runs. */
export function trainTagger(examples: readonly Example[], types: WordTypes, options: TaggerOptions): LinearModel {
  const model = createSparsePerceptron(options.bits + 2, options.classes, 2)
  const random = createRandom(options.seed)
  const longest = Math.max(...examples.map(({ length }) => length))
  const work = createWorkspace(longest)
  for (let pass = 0; pass < options.passes; pass++) {
    // A word seen once is seen again in each pass: only the first counts.
    model.progress.isCounting = pass === 0
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index]!
      work.type.set(example.type)
      loadSentence(work, types, example.length)
      tagOrLearn(model, types, work, example.fine)
    }
  }
  return compact(model, options.bits)
}

/** Tags `work` from left to right; where `gold` differs, the weights are moved. */
function tagOrLearn(model: SparsePerceptron, types: WordTypes, work: Workspace, gold: Uint8Array): void {
  const features = new Uint32Array(MAX_FEATURES)
  const rows = new Int32Array(MAX_FEATURES)
  const scores = new Float32Array(model.classes)
  let previous = 0
  let second = 0
  for (let i = 0; i < work.length; i++) {
    let n = 0
    for (let slot = 0; slot < TAG_OFFSETS.length; slot++) {
      const at = i + slot - 2
      if (at >= 0 && at < work.length) n = typeFeatures(types, work.type[at]!, slot, features, n)
    }
    n = tagContextFeatures(work.words, work.shapes, work.suffixes, i + work.margin, previous, second, features, n)
    const found = findRows(model, features, stirAll(features, n), rows)
    scoreRows(model, rows, found, scores)
    let best = 0
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
    if (best !== gold[i]) {
      updateRows(model, rows, found, gold[i]!, 1)
      updateRows(model, rows, found, best, -1)
    }
    model.progress.step++
    second = previous
    previous = best + 1
  }
}
