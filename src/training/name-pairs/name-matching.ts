import { bestThreshold, type ScoredPair, scorePairs } from '../../evaluation/index.ts'
import { type LogisticModel, trainLogistic } from '../../learning/index.ts'
import {
  compareNames,
  compareWords,
  jaroWinkler,
  type NameWeights,
  nameFeatures,
  readNameWeights,
  wordFeatures,
  writeNameWeights,
} from '../../linking/index.ts'
import { nameKey } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'
import { trainDense } from './dense-logistic.ts'
import { composedNames, type NamePair, readNamePairs, readWordPairs } from './name-pair-corpora.ts'

/** Trains the two regressions of name matching: words on pairs of romanisations, whole names on labelled pairs. */
export function trainNameMatching({ corpora, report, seed }: TrainingRun): TrainedModel {
  const wordPairs = Object.values(readWordPairs(corpora, 'train')).flat()
  const words = trainWords(wordPairs, seed)
  report('words are trained')
  const pairs = readNamePairs(corpora)
  const weights: NameWeights = {
    words,
    names: trainNames({ words }, [...pairs, ...composedNames(wordPairs, COMPOSED)]),
  }
  const bytes = writeNameWeights(weights)
  return {
    name: 'name-matching',
    title: 'Spellings of one name',
    weights: bytes,
    corpora: ['transliteration, slices of 64 (CC0 1.0)', 'name-matching, name_bench cases (MIT)'],
    training: { words: words.rows, names: weights.names.length, pairs: pairs.length },
    scores: evaluateNameMatching(corpora, bytes).filter(({ metric }) => !metric.startsWith('Jaro')),
    about:
      'Two logistic regressions: how likely two romanised words are one name, and how likely two names of several words are. ' +
      'Written by `src/training/name-pairs`, read by `src/linking/names`. It knows Latin script alone, and nothing of whom a name names.',
  }
}

/** Names made of word pairs that go into training beside the labelled ones. */
const COMPOSED = 600

function trainWords(pairs: readonly NamePair[], seed: number): LogisticModel {
  const examples = pairs.map(({ a, b, isSame }) => ({ features: wordFeatures(a, b), target: isSame ? 1 : 0 }))
  return trainLogistic(examples, { bits: 12, passes: 12, rate: 0.1, penalty: 1e-4, seed })
}

function trainNames(words: Pick<NameWeights, 'words'>, pairs: readonly NamePair[]): number[] {
  const examples = pairs.map(({ a, b, isSame, isPerson }) => ({
    features: nameFeatures(words, a, b, isPerson),
    target: isSame ? (1 as const) : (0 as const),
  }))
  return trainDense(examples, { penalty: 2e-3 })
}

/**
 * F1 and area under the ROC curve of both, beside Jaro-Winkler on the same pairs at the threshold that serves it best there. Words are
 * scored on the dev slices. Whole names have no dev part: each tenth is scored by weights trained on the other nine.
 */
export function evaluateNameMatching(corpora: string, model: Uint8Array | undefined): AccuracyRow[] {
  if (!model) return []
  const weights = readNameWeights(model)
  const rows = Object.entries(readWordPairs(corpora, 'dev')).flatMap(([language, pairs]) =>
    rowsOf(
      `transliteration ${language} dev`,
      pairs,
      pairs.map(({ a, b }) => compareWords(weights, a, b)),
    ),
  )
  const pairs = readNamePairs(corpora)
  const composed = composedNames(Object.values(readWordPairs(corpora, 'train')).flat(), COMPOSED)
  const composedDev = composedNames(Object.values(readWordPairs(corpora, 'dev')).flat(), 2000)
  const folds = Array.from({ length: 10 }, (_, fold) => {
    const names = trainNames(weights, [...pairs.filter((_, i) => i % 10 !== fold), ...composed])
    return { words: weights.words, names }
  })
  const scores = pairs.map(({ a, b, isPerson }, i) => compareNames(folds[i % 10]!, a, b, isPerson).score)
  return [
    ...rows,
    ...rowsOf(
      'two words of transliteration dev',
      composedDev,
      composedDev.map(({ a, b }) => compareNames(weights, a, b, true).score),
    ),
    ...rowsOf('name-matching, 10-fold', pairs, scores),
  ]
}

function rowsOf(corpus: string, pairs: readonly NamePair[], scores: readonly number[]): AccuracyRow[] {
  const ours = pairs.map(({ isSame }, i): ScoredPair => ({ isSame, score: scores[i]! }))
  const plain = pairs.map(({ a, b, isSame }): ScoredPair => ({ isSame, score: jaroWinkler(nameKey(a), nameKey(b)) }))
  const [own, baseline] = [scorePairs(ours, 0.5), scorePairs(plain, bestThreshold(plain))]
  return [
    { corpus, metric: 'same name F1', value: own.f1, yardstick: `Jaro-Winkler ${baseline.f1.toFixed(1)}` },
    { corpus, metric: 'same name ROC AUC', value: own.auc, yardstick: `Jaro-Winkler ${baseline.auc.toFixed(1)}` },
  ]
}
