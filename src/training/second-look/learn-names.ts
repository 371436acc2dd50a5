import {
  classRow,
  NAME_LOOK_FEATURES,
  NAME_TYPES,
  type NameTrie,
  nameLookFeatures,
  type ReadingModel,
} from '../../language/index.ts'
import { bioesCount, createRandom, shuffledOrder } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import { readWorldwide } from '../mentions/name-corpora.ts'
import { nationalityTest, openNames } from '../reading/english-reading.ts'
import { gumNames } from '../reading/gum-names.ts'
import { nameReading } from '../reading/name-documents.ts'
import { treebankReading } from '../reading/treebank-documents.ts'
import { readGum } from '../syntax/treebanks.ts'
import type { TrainingRun } from '../training-run.ts'
import { labelledSentences } from './labelled-texts.ts'
import { ChoiceLearner } from './learn-choices.ts'

/** How labels of names are learnt: a weight for each of 2^nameBits hashes, passes over all sentences, and the rate of AdaGrad. */
export interface NameTraining {
  readonly nameBits: number
  readonly namePasses: number
  readonly nameRate: number
}

/** Learns which label of a name a token bears from its features, one decision a token: weights of hashed features and labels. */
export function learnNames(
  { corpora, openOnly, seed, report }: TrainingRun,
  { nameBits, namePasses, nameRate }: NameTraining,
  resources: Resources,
  model: ReadingModel,
  trie: NameTrie,
): Float32Array {
  const isNationality = nationalityTest(resources)
  const gum = readGum(corpora, 'train')
  const named = [...(openOnly ? [] : readWorldwide(corpora).train), ...openNames(corpora, isNationality)]
  const documents = [
    ...named.map(nameReading),
    ...gum.map((document) => treebankReading(document, [], gumNames(document, isNationality))),
  ]
  const sentences = labelledSentences(documents, model, trie)
  const count = bioesCount(NAME_TYPES.length)
  const mask = 2 ** nameBits - 1
  const learner = new ChoiceLearner(2 ** nameBits, nameRate)
  const features = new Int32Array(NAME_LOOK_FEATURES)
  const rows = new Int32Array(NAME_LOOK_FEATURES * count)
  const offsets = new Int32Array(count + 1)
  const random = createRandom(seed)
  for (let pass = 0; pass < namePasses; pass++) {
    for (const index of shuffledOrder(sentences.length, random)) {
      const { view, extras, labels } = sentences[index]!
      for (let i = view.first; i < view.end; i++) {
        const found = nameLookFeatures(view, extras, i, features)
        for (let label = 0; label < count; label++) {
          offsets[label + 1] = (label + 1) * found
          for (let f = 0; f < found; f++) rows[label * found + f] = classRow(features[f]!, label, mask)
        }
        learner.learn({ rows, offsets, count, right: labels[i]! })
      }
    }
  }
  report(`names learnt from ${sentences.length} sentences`)
  return learner.averaged()
}
