import { addCounts, countExact, percentages, type SpanCounts } from '../../evaluation/index.ts'
import { buildNameTrie, createNameTagger, type NameTrie, tagNames } from '../../language/index.ts'
import { calibrationError } from '../../learning/index.ts'
import { loadResources } from '../../resources/index.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'
import { type NameDocument, readUner, readWikigold, readWnut, readWorldwide } from './name-corpora.ts'
import { judgedNames, trainNames, viewOf } from './train-names.ts'

const SETTINGS = { bits: 17, epochs: 6, rate: 0.03, decay: 5e-5 }

/** Trains the names model: a linear-chain conditional random field over hashed features, with the gazetteers of the packs. */
export function trainEnglishMentions({ corpora, openOnly, seed, report }: TrainingRun): TrainedModel {
  const { gazetteer } = loadResources({ packs: ['base-english', 'world'] })
  const trie = buildNameTrie(gazetteer)
  const nationalities = new Set(
    gazetteer.filter(({ type }) => type === 'Nationality').flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
  )
  const worldwide = readWorldwide(corpora)
  const open = readWikigold(corpora, (name) => nationalities.has(name))
  const informal = readWnut(corpora, 'train')
  const train = openOnly ? [...open, ...informal] : [...worldwide.train, ...open, ...informal]
  const held = worldwide.dev.filter((_, index) => index % 2 === 0)
  const judged = worldwide.dev.filter((_, index) => index % 2 === 1)
  const weights = trainNames(train, held, trie, { ...SETTINGS, seed, log: report })
  const { confidences, outcomes } = judgedNames(judged, trie, weights)
  // The card also says what openly licensed data alone would give.
  const openWeights = openOnly
    ? undefined
    : trainNames([...open, ...informal], held, trie, { ...SETTINGS, seed, log: () => {} })
  const news = 'en-worldwide-newswire, every seventh article'
  const openScores = openWeights ? scoreNames(news, worldwide.dev, openWeights, trie) : []
  return {
    name: 'english-mentions',
    title: 'Names in English news',
    weights,
    corpora: [
      ...(openOnly ? [] : ['en-worldwide-newswire, six of seven articles (no licence stated; weights only, no text)']),
      'WikiGold (CC BY 4.0), sentences without figures',
      'WNUT 2017 train (CC BY 4.0)',
      'gazetteers of packs/base-english and packs/world as features',
    ],
    training: { ...SETTINGS, seed, openOnly },
    scores: [
      {
        corpus: 'en-worldwide-newswire, every fourteenth article',
        metric: 'expected calibration error',
        value: 100 * calibrationError(confidences, outcomes),
      },
      ...scoreNames(news, worldwide.dev, weights, trie),
      ...openScores
        .filter(({ metric }) => metric === 'names, exact F1')
        .map((row) => ({ ...row, metric: 'names, exact F1, trained with --open-only' })),
      ...scoreNames('uner-ewt dev', readUner(corpora), weights, trie, ['Person', 'Organization', 'Location']),
      ...scoreNames('wnut17 dev', readWnut(corpora, 'dev'), weights, trie, ['Person', 'Organization', 'Location']),
    ],
    about: [
      'Finds names of persons, organisations, places, facilities, nationalities, products and other things, dates and sums of',
      'money, in running English; the mention engine gives them the types of the packs. Trained on newspapers of the whole world',
      'but Western ones. It is weak on facilities, products and titles of works, of which the corpora hold few, on informal text,',
      'and on text without capitals.',
    ].join(' '),
  }
}

/** Exact match on tokens and type, overall and by type. */
export function scoreNames(
  corpus: string,
  documents: readonly NameDocument[],
  weights: Uint8Array,
  trie: NameTrie,
  types?: readonly string[],
): TrainedModel['scores'] {
  const tagger = createNameTagger(weights)
  const byType = new Map<string, SpanCounts[]>()
  const all: SpanCounts[] = []
  for (const document of documents) {
    const kept = (type: string): boolean => types === undefined || types.includes(type)
    const spans = (names: NameDocument['names']) =>
      names.filter(({ type }) => kept(type)).map(({ first, end, type }) => ({ start: first, end, type }))
    const gold = spans(document.names)
    const found = spans(tagNames(tagger, viewOf(document, trie)))
    all.push(countExact(gold, found))
    for (const type of new Set([...gold, ...found].map((span) => span.type))) {
      const counts = byType.get(type) ?? []
      const only = (span: { type: string }): boolean => span.type === type
      counts.push(countExact(gold.filter(only), found.filter(only)))
      byType.set(type, counts)
    }
  }
  const { precision, recall, f1 } = percentages(addCounts(all))
  return [
    { corpus, metric: 'names, exact precision', value: precision },
    { corpus, metric: 'names, exact recall', value: recall },
    { corpus, metric: 'names, exact F1', value: f1 },
    ...[...byType]
      .sort()
      .map(([type, counts]) => ({ corpus, metric: `${type} F1`, value: percentages(addCounts(counts)).f1 })),
  ]
}
