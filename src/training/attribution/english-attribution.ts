import { decodeLinkModel, type LinkModel, linkMarked, treeOf } from '../../attribution/index.ts'
import { analyse, analyseAll } from '../../language/index.ts'
import {
  encodeModel,
  type LogisticExample,
  type LogisticModel,
  logisticProbability,
  trainLogistic,
} from '../../learning/index.ts'
import { loadResources, type Resources } from '../../resources/index.ts'
import type { Analysis } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import type { TrainedModel } from '../model-folder.ts'
import { readOwn } from '../own-reports.ts'
import { type AttributedText, readPolnear } from '../reading/polnear.ts'
import type { TrainingRun } from '../training-run.ts'
import { cueExamples } from './cue-examples.ts'
import { isWhole, tieExamples, wholeExamples } from './link-examples.ts'

/** How the committed model was trained. */
const SETTINGS = { bits: 15, passes: 6, rate: 0.1, penalty: 1e-5 }

/** Words that may be cues are many more than pairs of parts. */
const CUE_SETTINGS = { bits: 16 }
/** How often each of our own reports is shown: PolNeAR has sixty times as many words. */
const OWN_WEIGHT = 10

const ABOUT =
  'Ties the sources and contents that english-reading marks to their cues, and tells how likely each attribution so made is right: two ' +
  'logistic regressions over hashed features of order, distance, trees and words. What it ties is only as good as the marks are, ' +
  'and they know no attribution within another: PolNeAR has none. A third regression therefore says of any verb, and of nouns of speech, how likely it is ' +
  'a cue, from its tree, its subject and its words: taught by PolNeAR outside of contents and by our own reports everywhere. Without PolNeAR (`--open-only`) ' +
  'there are no marks, and it is taught by our own reports alone.'

interface Marked {
  readonly analysis: Analysis
  readonly gold: AttributedText['attributions']
}

/** Trains english-attribution on PolNeAR as the present english-reading marks it: train that first. */
export function trainEnglishAttribution({ corpora, openOnly, seed, report }: TrainingRun): TrainedModel {
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const train = openOnly ? [] : readMarked(corpora, 'train', resources)
  report(`${train.length} articles read`)
  const learn = (examples: readonly LogisticExample[]) => trainLogistic(examples, { ...SETTINGS, seed })
  const ties = learn(train.flatMap(({ analysis, gold }) => tieExamples(analysis, gold)))
  const whole = learn(
    train.flatMap(({ analysis, gold }) => wholeExamples(analysis, linkMarked(treeOf(analysis), { ties }), gold)),
  )
  const cues = trainLogistic(
    [
      ...train.flatMap(({ analysis, gold }) => cueExamples(analysis, gold, true, resources)),
      ...Array(OWN_WEIGHT)
        .fill(readOwnMarked('train').flatMap(({ analysis, gold }) => cueExamples(analysis, gold, false, resources)))
        .flat(),
    ],
    { ...SETTINGS, ...CUE_SETTINGS, seed },
  )
  const weights = encodeModel({
    settings: {},
    arrays: { ties: ties.weights, whole: whole.weights, cues: cues.weights },
  })
  return {
    name: 'english-attribution',
    title: 'english-attribution: which source, cue and content belong together',
    weights,
    corpora: [
      ...(openOnly ? [] : ['PolNeAR, train (no licence stated; weights only, no text)']),
      'corpora/train (Apache-2.0, our own)',
    ],
    training: { seed, openOnly, ...SETTINGS, cueBits: CUE_SETTINGS.bits, ownWeight: OWN_WEIGHT },
    scores: [
      ...(openOnly ? [] : rowsOf(readMarked(corpora, 'dev', resources), decodeLinkModel(weights))),
      ...cueRows(cues),
    ],
    about: ABOUT,
  }
}

function readOwnMarked(split: 'train' | 'dev'): Marked[] {
  const resources = loadResources()
  return readOwn(split).map(({ document, gold }) => ({
    analysis: analyse(document, resources),
    gold: gold.attributions.map(({ source, cue, content }) => ({
      source: source ? [[source.start, source.end]] : [],
      cue: [[cue.start, cue.end]],
      content: content.map(({ start, end }) => [start, end]),
    })),
  }))
}

function readMarked(corpora: string, part: 'train' | 'dev', resources: Resources): Marked[] {
  const articles = readPolnear(corpora, part)
  const analyses = analyseAll(
    articles.map(({ id, text }) => bareDocument(id, text)),
    resources,
  )
  return articles.map(({ attributions }, i) => ({ analysis: analyses[i]!, gold: attributions }))
}

/** Words that are more likely a cue than not, of our own reports that it was not taught. */
function cueRows(model: LogisticModel): AccuracyRow[] {
  const resources = loadResources()
  const examples = readOwnMarked('dev').flatMap(({ analysis, gold }) => cueExamples(analysis, gold, false, resources))
  const found = examples.filter(({ features }) => logisticProbability(model, features, features.length) >= 0.5)
  const right = found.filter(({ target }) => target === 1).length
  const gold = examples.filter(({ target }) => target === 1).length
  const row = (metric: string, value: number) => ({ corpus: 'corpora/dev', metric, value: 100 * value })
  return [
    row('words taken for cues, precision', right / found.length),
    row('words taken for cues, recall', right / gold),
  ]
}

/** Attributions of which source, cue and content meet gold's, of all that the marks make. */
function rowsOf(articles: readonly Marked[], model: LinkModel): AccuracyRow[] {
  let gold = 0
  let found = 0
  let right = 0
  for (const article of articles) {
    const marked = linkMarked(treeOf(article.analysis), model)
    gold += article.gold.length
    found += marked.length
    right += marked.filter((one) => isWhole(article.analysis, one, article.gold)).length
  }
  const row = (metric: string, value: number) => ({ corpus: 'PolNeAR dev', metric, value: 100 * value })
  return [
    row('source, cue and content meet, precision', right / found),
    row('source, cue and content meet, recall', right / gold),
    row('source, cue and content meet, F1', (2 * right) / (found + gold)),
  ]
}
