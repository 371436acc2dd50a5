import {
  createTagger,
  createWorkspace,
  type LemmaTable,
  loadSentence,
  type SyntaxSettings,
  type TagSet,
  tagSentence,
} from '../../language/index.ts'
import { encodeModel, type LinearModel } from '../../learning/index.ts'
import { DEPENDENCIES, UPOS, type Upos } from '../../schema/index.ts'
import { distilTexts } from './distil.ts'
import { type SentenceTags, trainEnsemble } from './ensemble.ts'
import { type Example, type ExampleSet, fineTag, makeExamples } from './examples.ts'
import { fixedLabels, fixedTags } from './shortcuts.ts'
import { trainBoundaries } from './train-boundaries.ts'
import { trainLemmas } from './train-lemmas.ts'
import { type ParserOptions, trainParser } from './train-parser.ts'
import { trainTagger } from './train-tagger.ts'
import type { TreebankDocument } from './treebank.ts'

export interface SyntaxTraining {
  readonly seed: number
  readonly tagPasses: number
  readonly parsePasses: number
  /** Parts of the jackknife by which the parser gets tags as wrong as those it will meet. */
  readonly folds: number
  /** The finished tables have 2^bits rows. */
  readonly tagBits: number
  readonly moveBits: number
  readonly labelBits: number
  /** Parsers that vote on the raw texts, and their passes. */
  readonly teachers: number
  readonly teacherPasses: number
}

/**
 * Trains sentence splitter, tagger, lemmatizer and parser on treebank documents; returns the bytes of the model file. The
 * parser also learns from the raw `texts`, as parsed by the vote of a few parsers trained before it.
 */
export function trainSyntax(
  documents: readonly TreebankDocument[],
  texts: readonly string[],
  training: SyntaxTraining,
  report: (line: string) => void,
): Uint8Array {
  const set = makeExamples(documents)
  report(`${set.examples.length} sentences, ${set.vocabulary.size} known words, ${set.tagNames.length} fine tags`)
  const boundaries = trainBoundaries(documents, training.seed)
  const tagSet = { names: set.tagNames, upos: Uint8Array.from(set.tagNames, uposCode) }
  const tags = jackknifeTags(set, tagSet, training)
  const tagModel = trainTags(set.examples, set, training)
  report('tagger trained')
  const options: ParserOptions = {
    labels: DEPENDENCIES.length,
    passes: training.parsePasses,
    seed: training.seed,
    moveBits: training.moveBits,
    labelBits: training.labelBits,
    exploration: 0.9,
  }
  const examples = [...set.examples]
  if (texts.length > 0) {
    const teaching = { ...options, passes: training.teacherPasses, moveBits: 21, labelBits: 18 }
    const ensemble = trainEnsemble(set.examples, tags, set.types, training.teachers, teaching, report)
    const tagger = createTagger(tagSet, tagModel, set.types.word.length)
    const raw = distilTexts(texts, set, boundaries, tagger, ensemble)
    examples.push(...raw.examples)
    tags.push(...raw.tags)
    report(`${raw.examples.length} sentences of raw text parsed`)
  }
  const { moves, labels } = trainParser(examples, tags, set.types, options)
  report('parser trained')
  const words = documents.flatMap((document) => document.sentences.flat())
  const lemmaTable = trainLemmas(words, (word) => set.tagNames[fineTag(word, set.tagNames)]!)
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
      fixedTags: fixedTags(set.examples, set.types, set.tagNames.length),
      fixedLabels: fixedLabels(set.examples, DEPENDENCIES.length),
      tags: tagModel.weights,
      tagChecks: checksOf(tagModel),
      moves,
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
function jackknifeTags(set: ExampleSet, tagSet: TagSet, training: SyntaxTraining): SentenceTags[] {
  const tags = new Array<SentenceTags>(set.examples.length)
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

function entries(table: LemmaTable['endings']): string[] {
  return [...table].map(([key, value]) => `${key}\t${value}`).sort()
}

function checksOf({ checks, rows }: LinearModel): Uint8Array {
  return checks ?? new Uint8Array(rows)
}
