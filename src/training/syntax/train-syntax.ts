import type { LemmaTable } from '../../language/lemmas.ts'
import type { SyntaxSettings } from '../../language/syntax-model.ts'
import { createWorkspace, loadSentence } from '../../language/syntax-workspace.ts'
import { createTagger, type TagSet, tagSentence } from '../../language/tags/tagger.ts'
import { encodeModel, type LinearModel } from '../../learning/index.ts'
import { DEPENDENCIES, UPOS, type Upos } from '../../schema/index.ts'
import { type Example, type ExampleSet, fineTag, makeExamples } from './examples.ts'
import { trainBoundaries } from './train-boundaries.ts'
import { trainLemmas } from './train-lemmas.ts'
import { trainParser } from './train-parser.ts'
import { trainTagger } from './train-tagger.ts'
import type { TreebankDocument, TreebankWord } from './treebank.ts'

export interface SyntaxTraining {
  readonly seed: number
  readonly tagPasses: number
  readonly parsePasses: number
  /** Parts of the jackknife by which the parser gets tags as wrong as those it will meet. */
  readonly folds: number
  readonly tagBits: number
  readonly moveBits: number
  readonly labelBits: number
  readonly report: (line: string) => void
}

/** Trains sentence splitter, tagger, lemmatizer and parser on treebank documents; returns the bytes of the model file. */
export function trainSyntax(documents: readonly TreebankDocument[], training: SyntaxTraining): Uint8Array {
  const { report, seed } = training
  const set = makeExamples(documents)
  report(`${set.examples.length} sentences, ${set.vocabulary.size} known words, ${set.tagNames.length} fine tags`)
  const boundaries = trainBoundaries(documents, seed)
  report('sentence ends learnt')
  const tagSet = { names: set.tagNames, upos: Uint8Array.from(set.tagNames, uposCode) }
  const tagger = trainTags(set.examples, set, training)
  report('tags learnt')
  const tags = jackknifeTags(set, tagSet, training)
  report('tags predicted for the parser')
  const { moves, labels } = trainParser(set.examples, tags, set.types, {
    labels: DEPENDENCIES.length,
    passes: training.parsePasses,
    seed,
    moveBits: training.moveBits,
    labelBits: training.labelBits,
    exploration: 0.9,
  })
  report('dependencies learnt')
  const words = documents.flatMap((document) => document.sentences.flat())
  const lemmaTable = trainLemmas(words, (word) => tagNameOf(word, set))
  const settings: SyntaxSettings = {
    tags: set.tagNames,
    upos: [...tagSet.upos],
    labels: DEPENDENCIES.length,
    lemmaEndings: entries(lemmaTable.endings),
    lemmaExceptions: entries(lemmaTable.exceptions),
  }
  return encodeModel({
    settings: { ...settings },
    arrays: {
      boundaries: boundaries.weights,
      vocabulary: Int32Array.from(set.vocabulary).sort(),
      tags: tagger.weights,
      tagChecks: checksOf(tagger),
      moves: moves.weights,
      moveChecks: checksOf(moves),
      labels: labels.weights,
      labelChecks: checksOf(labels),
    },
  })
}

function trainTags(examples: readonly Example[], set: ExampleSet, training: SyntaxTraining): LinearModel {
  return trainTagger(examples, set.types, {
    classes: set.tagNames.length,
    passes: training.tagPasses,
    seed: training.seed,
    bits: training.tagBits,
  })
}

/** Tags each part of the examples with a tagger trained on the other parts. */
function jackknifeTags(set: ExampleSet, tagSet: TagSet, training: SyntaxTraining) {
  const tags = new Array<{ fine: Uint8Array; upos: Uint8Array }>(set.examples.length)
  const work = createWorkspace(Math.max(...set.examples.map(({ length }) => length)))
  for (let fold = 0; fold < training.folds; fold++) {
    const others = set.examples.filter((_, i) => i % training.folds !== fold)
    const tagger = createTagger(tagSet, trainTags(others, set, training), set.types.word.length)
    set.examples.forEach((example, i) => {
      if (i % training.folds !== fold) return
      work.type.set(example.type)
      loadSentence(work, set.types, example.length)
      tagSentence(tagger, set.types, work)
      tags[i] = { fine: work.fine.slice(0, example.length), upos: work.upos.slice(0, example.length) }
    })
  }
  return tags
}

function uposCode(tagName: string): number {
  return UPOS.indexOf(tagName.split('|')[0] as Upos)
}

function tagNameOf(word: TreebankWord, set: ExampleSet): string {
  return set.tagNames[fineTag(word, set.tagNames)]!
}

function entries(table: LemmaTable['endings']): string[] {
  return [...table].map(([key, value]) => `${key}\t${value}`).sort()
}

function checksOf({ checks, rows }: LinearModel): Uint8Array {
  return checks ?? new Uint8Array(rows)
}
