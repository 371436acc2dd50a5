import {
  buildNameTrie,
  decodeReadingModel,
  type LemmaTable,
  type NameTrie,
  READING_MODEL,
  type ReadingModel,
  type ReadingSettings,
} from '../../language/index.ts'
import { encodeModel, type ModelFile, storeNetwork } from '../../learning/index.ts'
import { loadResources, type Resources } from '../../resources/index.ts'
import { DEPENDENCIES, UPOS, type Upos } from '../../schema/index.ts'
import { type NameDocument, readUner, readWikigold, readWnut, readWorldwide } from '../mentions/name-corpora.ts'
import type { TrainedModel } from '../model-folder.ts'
import { evaluateSyntax } from '../syntax/evaluate-syntax.ts'
import { fineTag, fineTags } from '../syntax/tag-set.ts'
import { trainBoundaries } from '../syntax/train-boundaries.ts'
import { trainLemmas } from '../syntax/train-lemmas.ts'
import { readEwt, readGum } from '../syntax/treebanks.ts'
import type { TrainingRun } from '../training-run.ts'
import { conflictReading, splitRe3d } from './conflict-documents.ts'
import type { ReadingDocument } from './documents.ts'
import { storeExamples } from './example-store.ts'
import { type Example, examplesOf, vocabularyOf } from './examples.ts'
import { gumNames } from './gum-names.ts'
import { nameReading } from './name-documents.ts'
import type { NetworkShape } from './network.ts'
import { polnearReading, readPolnear } from './polnear.ts'
import { scoreNames } from './score-names.ts'
import { scoreParts } from './score-parts.ts'
import { spanCalibration, spanErrors } from './span-calibration.ts'
import { trainNetwork } from './train-network.ts'
import { treebankReading } from './treebank-documents.ts'

const SHAPE: NetworkShape = { wordWidth: 96, pieceWidth: 64, hidden: 128, arcs: 96, labelWidth: 64 }
const TRAINING = { passes: 17, batch: 600, rate: 0.002, keep: 0.002 }
/** Share of the attributions that each pass takes: they are many, and learnt by heart before trees are learnt at all. */
const ATTRIBUTIONS = 0.5
/** Times a word must be seen in all corpora together to have a row of its own. */
const KNOWN_FROM = 2

const ABOUT = [
  'Reads English news: sentence ends, part-of-speech tags, lemmas, Universal Dependencies (v2), names of nine kinds, and the sources, cues and',
  'contents of attributions. One recurrent network in both directions under a head for each task, trained on all of them together. It is weak',
  'on facilities, products and titles of works, of which the corpora hold few, on informal text, and on text without capitals.',
].join(' ')

/** What the weights are learnt from: with an open licence, and without one. */
export const OPEN = [
  'UD English EWT, train: annotation CC BY-SA 4.0',
  'UD English GUM, train, without wikiHow, fiction, essays, letters and podcasts: annotation CC BY 4.0',
  'WikiGold (CC BY 4.0), sentences without figures',
  'WNUT 2017 train (CC BY 4.0)',
  'gazetteers of packs/base-english and packs/world as features',
]
export const CLOSED = [
  'en-worldwide-newswire, six of seven articles (no licence stated; weights only, no text)',
  'PolNeAR, train (no licence stated; weights only, no text)',
  're3d, four of five documents, without BBC Online (licences of its sources)',
]

/** Trains english-reading. `openOnly` leaves out the corpora without an open licence, and with them all attributions. */
export function trainEnglishReading(run: TrainingRun): TrainedModel {
  const { corpora, openOnly, seed, report } = run
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const trie = buildNameTrie(resources.gazetteer)
  const worldwide = readWorldwide(corpora)
  const { file, polnear } = trainReading(run, worldwide.train, resources, trie)
  const dev = { names: worldwide.dev, attributed: openOnly ? [] : polnear }
  const calibration = spanCalibration(dev, decodeReadingModel(encodeModel(file)), trie)
  const weights = encodeModel({ ...file, arrays: { ...file.arrays, ...calibration } })
  const model = decodeReadingModel(weights)
  report('calibrated')
  return {
    name: 'english-reading',
    title: 'english-reading: sentences, tags, lemmas, dependencies, names, attributions',
    weights,
    corpora: [...(openOnly ? [] : CLOSED), ...OPEN],
    training: { seed, openOnly, ...SHAPE, ...TRAINING },
    scores: [
      ...evaluateSyntax(corpora, { ...resources, models: new Map([[READING_MODEL, weights]]) }),
      ...spanErrors(dev, model, trie),
      ...nameRows(corpora, worldwide.dev, model, trie),
      ...scoreParts('PolNeAR dev', dev.attributed, model, trie),
    ],
    about: ABOUT,
  }
}

/** Whether a name is that of a people, as the gazetteer says. */
export function nationalityTest({ gazetteer }: Resources): (name: string) => boolean {
  const nationalities = new Set(
    gazetteer.filter(({ type }) => type === 'Nationality').flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
  )
  return (name) => nationalities.has(name)
}

/** The train documents of the openly licensed corpora of names. */
export function openNames(corpora: string, isNationality: (name: string) => boolean): NameDocument[] {
  return [...readWikigold(corpora, isNationality), ...readWnut(corpora, 'train')]
}

/** Scores of names on the dev parts of the corpora of names. */
export function nameRows(corpora: string, worldwide: readonly NameDocument[], model: ReadingModel, trie: NameTrie) {
  const three = ['Person', 'Organization', 'Location']
  return [
    ...scoreNames('en-worldwide-newswire, every seventh article', worldwide, model, trie),
    ...scoreNames('uner-ewt dev', readUner(corpora), model, trie, three),
    ...scoreNames('wnut17 dev', readWnut(corpora, 'dev'), model, trie, three),
  ]
}

/** Trains the network and what goes with it; gives the model file without its calibration, and PolNeAR's dev articles. */
function trainReading(run: TrainingRun, worldwide: readonly NameDocument[], resources: Resources, trie: NameTrie) {
  const { corpora, openOnly, seed, report } = run
  const ewt = readEwt(corpora, 'train')
  const gum = readGum(corpora, 'train')
  const treebanks = [...ewt, ...gum]
  const words = treebanks.flatMap((document) => document.sentences.flat())
  const tagNames = fineTags(words)
  const boundaries = trainBoundaries(treebanks, seed)
  const isNationality = nationalityTest(resources)
  const names = openNames(corpora, isNationality)
  const read = (part: 'train' | 'dev') => readPolnear(corpora, part).map((text) => polnearReading(text, boundaries))
  const corporaOf: readonly { readonly documents: readonly ReadingDocument[]; readonly share: number }[] = [
    { documents: ewt.map((document) => treebankReading(document, tagNames)), share: 1 },
    {
      documents: gum.map((document) => treebankReading(document, tagNames, gumNames(document, isNationality))),
      share: 1,
    },
    { documents: (openOnly ? names : [...worldwide, ...names]).map(nameReading), share: 1 },
    { documents: openOnly ? [] : read('train'), share: ATTRIBUTIONS },
    {
      documents: openOnly ? [] : splitRe3d(corpora).train.map((document) => conflictReading(document, boundaries)),
      share: 1,
    },
  ]
  const vocabulary = vocabularyOf(
    corporaOf.flatMap(({ documents }) => documents),
    KNOWN_FROM,
  )
  const examples: Example[] = []
  const groups = corporaOf.map(({ documents, share }) => {
    const first = examples.length
    for (const document of documents) examples.push(...examplesOf(document, vocabulary, trie))
    return { examples: Int32Array.from({ length: examples.length - first }, (_, i) => first + i), share }
  })
  report(`${examples.length} stretches, ${vocabulary.counts.length - 1} known words, ${tagNames.length} fine tags`)
  const sizes = { ...SHAPE, words: vocabulary.counts.length, tags: tagNames.length }
  const lengths = Int32Array.from(examples, ({ sequence }) => sequence.words.length)
  const task = {
    sizes,
    training: { ...TRAINING, seed },
    examples: storeExamples(examples),
    lengths,
    groups,
    counts: vocabulary.counts,
  }
  const network = trainNetwork(task, run.threads, (pass, losses) =>
    report(
      `pass ${pass + 1}: ${Object.entries(losses)
        .map(([what, loss]) => `${what} ${loss.toFixed(0)}`)
        .join(', ')}`,
    ),
  )
  const lemmaTable = trainLemmas(words, (word) => tagNames[fineTag(word, tagNames)]!)
  const settings: ReadingSettings = {
    ...SHAPE,
    tags: tagNames,
    upos: tagNames.map((name) => UPOS.indexOf(name.split('|')[0] as Upos)),
    dependencies: DEPENDENCIES.length,
    lemmaEndings: entries(lemmaTable.endings),
    lemmaExceptions: entries(lemmaTable.exceptions),
  }
  const arrays = {
    ...storeNetwork(network.tape),
    boundaries: boundaries.weights,
    vocabulary: Int32Array.from(vocabulary.rows.keys()),
  }
  const file: ModelFile = { settings: { ...settings }, arrays }
  return { file, polnear: read('dev') }
}

function entries(table: LemmaTable['endings']): string[] {
  return [...table].map(([key, value]) => `${key}\t${value}`).sort()
}
