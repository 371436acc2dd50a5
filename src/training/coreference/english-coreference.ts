import { decodeAntecedentModel, loadReadingModel } from '../../language/index.ts'
import { encodeModel, inEightBits } from '../../learning/index.ts'
import { loadResources } from '../../resources/index.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'
import { coreferenceRows } from './evaluate-coreference.ts'
import { readGumChains } from './gum-chains.ts'
import { type GumExample, readGumExample } from './gum-examples.ts'
import { trainAntecedents } from './train-antecedents.ts'

/** How the committed model was trained. */
const SETTINGS = { bits: 17, passes: 6, rate: 0.1, penalty: 1e-4, falseLink: 0.1, falseNew: 3, wrongLink: 1 }

const ABOUT =
  'Tells which earlier noun phrase or pronoun of a text a later one takes up, if any: a log-linear ranker of antecedents ' +
  '(Durrett and Klein 2013) over hashed features of the trees, names, words, speakers and quotations that the other steps ' +
  'find. Trained on all genres, spoken ones too. It knows little of the world: a description that shares no word with what it ' +
  'takes up ("the scene" for a mosque) is mostly missed, and so are events that "this" takes up.'

/** Trains english-coreference on GUM as the present syntax and mentions models read it: train those first. */
export function trainEnglishCoreference({ corpora, openOnly, seed, report }: TrainingRun): TrainedModel {
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const syntax = loadReadingModel(resources)
  const read = (part: 'train' | 'dev'): GumExample[] =>
    readGumChains(corpora, part).map((document) => readGumExample(document, syntax, resources))
  const weights = encodeWeights(trainAntecedents(read('train'), { ...SETTINGS, seed, report }))
  const model = decodeAntecedentModel(weights)
  const dev = read('dev')
  const few = dev.filter(({ document }) => document.genre === 'news' || document.genre === 'interview')
  return {
    name: 'english-coreference',
    title: 'english-coreference: what noun phrases and pronouns take up',
    weights,
    corpora: ['UD English GUM, train, without wikiHow, fiction, essays, letters and podcasts: annotation CC BY 4.0'],
    training: { seed, openOnly, ...SETTINGS },
    scores: [
      ...coreferenceRows('GUM dev coreference, news and interview', few, model),
      ...coreferenceRows('GUM dev coreference, all genres trained on', dev, model),
    ],
    about: ABOUT,
  }
}

/** Eight bits a weight. */
function encodeWeights(weights: Float32Array): Uint8Array {
  const { scale, weights: rounded } = inEightBits(weights)
  return encodeModel({ settings: { scale }, arrays: { weights: rounded } })
}
