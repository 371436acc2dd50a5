import { decodeSyntaxModel, SYNTAX_MODEL } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'
import { evaluateSyntax } from './evaluate-syntax.ts'
import { readRawNews } from './raw-news.ts'
import { type SyntaxTraining, trainSyntax } from './train-syntax.ts'
import { readEwt, readGum } from './treebanks.ts'

/** How the committed model was trained. */
const SETTINGS: Omit<SyntaxTraining, 'seed'> = {
  tagPasses: 5,
  parsePasses: 6,
  folds: 2,
  tagBits: 16,
  moveBits: 20,
  labelBits: 16,
  // Teachers were tried once, three on 350,000 tokens of raw news, with fewer passes and no control: they gained nothing there.
  teachers: 0,
  teacherPasses: 5,
}

const ABOUT =
  'Finds sentence ends, part-of-speech tags, lemmas and Universal Dependencies (v2) of English text. Logistic regression, averaged ' +
  'perceptrons over hashed features, a greedy arc-hybrid parser with a dynamic oracle. Trained on web text, news and other ' +
  'edited English; tweets, poems and tables will be read badly. Trees are projective.'

/** Trains english-syntax: on treebanks, and when SETTINGS has teachers and `openOnly` is not set, on raw news they parse. */
export function trainEnglishSyntax({ corpora, openOnly, seed, report }: TrainingRun): TrainedModel {
  const documents = [...readEwt(corpora, 'train'), ...readGum(corpora, 'train')]
  const texts = openOnly || SETTINGS.teachers === 0 ? [] : readRawNews(corpora)
  const weights = trainSyntax(documents, texts, { ...SETTINGS, seed }, report)
  const raw =
    texts.length === 0
      ? []
      : ['PolNeAR train and en-worldwide-newswire: raw text only, no licence stated; parsed by our own teachers']
  return {
    name: 'english-syntax',
    title: 'english-syntax: sentences, tags, lemmas, dependencies',
    weights,
    corpora: [
      'UD English EWT, train: annotation CC BY-SA 4.0',
      'UD English GUM, train, without wikiHow, fiction, essays, letters and podcasts: annotation CC BY 4.0',
      ...raw,
    ],
    training: { seed, openOnly, ...SETTINGS },
    scores: evaluateSyntax(corpora, onlyWith(weights)),
    about: ABOUT,
  }
}

/** Resources with this model alone. */
function onlyWith(weights: Uint8Array): Resources {
  decodeSyntaxModel(weights)
  const none = new Map<string, never>()
  return {
    packs: [],
    mentionTypes: none,
    relations: none,
    lexicon: () => none,
    gazetteer: [],
    places: [],
    models: new Map([[SYNTAX_MODEL, weights]]),
    hash: '',
  }
}
