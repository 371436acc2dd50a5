import {
  ARC_FEATURES,
  arcFeatures,
  buildNameTrie,
  classRow,
  decodeReadingModel,
  decodeSecondLook,
  READING_MODEL,
  SECOND_LOOK_MODEL,
  type SentenceView,
  TAG_FEATURES,
  tagFeatures,
  withSecondLook,
} from '../../language/index.ts'
import { createRandom, encodeModel, inEightBits, shuffledOrder } from '../../learning/index.ts'
import { loadResources } from '../../resources/index.ts'
import { HearsayError, UPOS } from '../../schema/index.ts'
import { readWorldwide } from '../mentions/name-corpora.ts'
import type { TrainedModel } from '../model-folder.ts'
import { CLOSED, nameRows, OPEN } from '../reading/english-reading.ts'
import { spanCalibration, spanErrors } from '../reading/span-calibration.ts'
import { evaluateSyntax } from '../syntax/evaluate-syntax.ts'
import { trainBreaks } from '../syntax/train-boundaries.ts'
import { readEwt, readGum } from '../syntax/treebanks.ts'
import type { TrainingRun } from '../training-run.ts'
import { type Choice, ChoiceLearner } from './learn-choices.ts'
import { learnNames } from './learn-names.ts'
import { type JudgedSentence, judgedSentences } from './second-look-views.ts'

/** How the committed model was trained; shares: how much its scores count beside those of the network. */
const SETTINGS = {
  breakBits: 17,
  bits: 20,
  tagPasses: 8,
  arcPasses: 4,
  rate: 0.05,
  tagShare: 1.5,
  arcShare: 0.4,
  nameBits: 20,
  namePasses: 5,
  nameRate: 0.1,
  nameShare: 0.5,
}
/** Words on either side among which a head is looked for while learning, beside the right one. */
const REACH = 25

const ABOUT =
  'A second opinion on sentence ends, parts of speech, heads and names, asked where english-reading is not sure: log-linear models ' +
  'over hashed features of words, neighbours and the tags that the network gave them. They learnt the same texts in another way, ' +
  'so that their mistakes are others. Their scores are added to those of the network.'

/** Trains english-second-look on texts as the present english-reading reads them: train that first. */
export function trainEnglishSecondLook(run: TrainingRun): TrainedModel {
  const { corpora, openOnly, seed, report } = run
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const bytes = resources.models.get(READING_MODEL)
  if (!bytes) throw new HearsayError('MODEL_INVALID', { model: 'english-reading', reason: 'weights.bin is missing' })
  const documents = [...readEwt(corpora, 'train'), ...readGum(corpora, 'train')]
  const network = decodeReadingModel(bytes)
  const trie = buildNameTrie(resources.gazetteer)
  const sentences = judgedSentences(documents, network, trie)
  report(`${sentences.length} sentences`)
  const tags = inEightBits(learnTags(sentences, seed, report))
  const arcs = inEightBits(learnArcs(sentences, seed, report))
  const ends = trainBreaks(documents, SETTINGS.breakBits, seed)
  const breaks = inEightBits(ends.weights.subarray(0, ends.rows))
  report('sentence ends learnt')
  const names = inEightBits(learnNames(run, SETTINGS, resources, network, trie))
  const file = {
    settings: {
      breaksFactor: 1 / breaks.scale,
      breaksBias: ends.weights[ends.rows]!,
      tagsFactor: SETTINGS.tagShare / tags.scale,
      arcsFactor: SETTINGS.arcShare / arcs.scale,
      namesFactor: SETTINGS.nameShare / names.scale,
    },
    arrays: { breaks: breaks.weights, tags: tags.weights, arcs: arcs.weights, names: names.weights },
  }
  const dev = { names: readWorldwide(corpora).dev, attributed: [] }
  const raw = withSecondLook(network, decodeSecondLook(encodeModel(file)))
  const weights = encodeModel({ ...file, arrays: { ...file.arrays, ...spanCalibration(dev, raw, trie) } })
  const model = withSecondLook(network, decodeSecondLook(weights))
  const models = new Map([...resources.models, [SECOND_LOOK_MODEL, weights]])
  return {
    name: 'english-second-look',
    title: 'english-second-look: sentence ends, tags, heads and names that are not sure',
    weights,
    corpora: [...(openOnly ? [] : CLOSED.filter((corpus) => corpus.startsWith('en-worldwide'))), ...OPEN],
    training: { seed, openOnly, ...SETTINGS },
    scores: [
      ...evaluateSyntax(corpora, { ...resources, models }),
      ...spanErrors(dev, model, trie),
      ...nameRows(corpora, dev.names, model, trie),
    ],
    about: ABOUT,
  }
}

function learnTags(sentences: readonly JudgedSentence[], seed: number, report: (line: string) => void): Float32Array {
  const learner = new ChoiceLearner(2 ** SETTINGS.bits, SETTINGS.rate)
  const mask = 2 ** SETTINGS.bits - 1
  const features = new Int32Array(TAG_FEATURES)
  const rows = new Int32Array(TAG_FEATURES * UPOS.length)
  const offsets = new Int32Array(UPOS.length + 1)
  eachPass(sentences, SETTINGS.tagPasses, seed, ({ view, upos }) => {
    for (let i = view.first; i < view.end; i++) {
      const count = tagFeatures(view, i, features)
      for (let kind = 0; kind < UPOS.length; kind++) {
        offsets[kind + 1] = (kind + 1) * count
        for (let f = 0; f < count; f++) rows[kind * count + f] = classRow(features[f]!, kind, mask)
      }
      learner.learn({ rows, offsets, count: UPOS.length, right: upos[i - view.first]! })
    }
  })
  report('tags learnt')
  return learner.averaged()
}

function learnArcs(sentences: readonly JudgedSentence[], seed: number, report: (line: string) => void): Float32Array {
  const learner = new ChoiceLearner(2 ** SETTINGS.bits, SETTINGS.rate)
  const room = emptyArcs()
  eachPass(sentences, SETTINGS.arcPasses, seed, ({ view, heads }) => {
    for (let i = view.first; i < view.end; i++) learner.learn(arcChoice(view, i, heads[i - view.first]!, room))
  })
  report('heads learnt')
  return learner.averaged()
}

interface ArcRoom {
  readonly features: Int32Array
  readonly rows: Int32Array
  readonly offsets: Int32Array
}

function emptyArcs(): ArcRoom {
  const most = 2 * REACH + 3
  return {
    features: new Int32Array(ARC_FEATURES),
    rows: new Int32Array(most * ARC_FEATURES),
    offsets: new Int32Array(most + 1),
  }
}

/** The root, the words within reach and the right head, each with its features. */
function arcChoice(view: SentenceView, i: number, head: number, { features, rows, offsets }: ArcRoom): Choice {
  const mask = 2 ** SETTINGS.bits - 1
  let count = 0
  let right = 0
  const add = (j: number) => {
    if (j === head) right = count
    const found = arcFeatures(view, i, j, features)
    const at = offsets[count]!
    for (let f = 0; f < found; f++) rows[at + f] = features[f]! & mask
    offsets[++count] = at + found
  }
  add(-1)
  const from = Math.max(view.first, i - REACH)
  const to = Math.min(view.end, i + REACH + 1)
  for (let j = from; j < to; j++) if (j !== i) add(j)
  if (head >= 0 && (head < from || head >= to)) add(head)
  return { rows, offsets, count, right }
}

function eachPass(
  sentences: readonly JudgedSentence[],
  passes: number,
  seed: number,
  learn: (sentence: JudgedSentence) => void,
): void {
  const random = createRandom(seed)
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffledOrder(sentences.length, random)) learn(sentences[index]!)
  }
}
