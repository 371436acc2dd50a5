import { addCounts, countExact, countTimes, percentages, type SpanCounts } from '../../evaluation/index.ts'
import { buildNameTrie, findMentions, findTimes, loadReadingModel, parse } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { evaluatePlaces } from '../places/evaluate-places.ts'
import { nameRows } from '../reading/english-reading.ts'
import { readWorldwide } from './name-corpora.ts'
import { readRe3d, type SpanDocument } from './place-corpora.ts'
import { readWikiWars } from './time-corpora.ts'

/** Scores of names, mentions, places and times on the dev parts of `corpora`. */
export function evaluateMentions(corpora: string, resources: Resources): AccuracyRow[] {
  const model = loadReadingModel(resources)
  const trie = buildNameTrie(resources.gazetteer)
  const names = nameRows(corpora, readWorldwide(corpora).dev, model, trie)
  return [
    ...names.filter(({ metric }) => metric.startsWith('names')),
    ...mentionRow('re3d but BBC, types mapped', readRe3d(corpora), resources, re3dType),
    ...evaluatePlaces(corpora, resources),
    ...timeRows(corpora, resources),
  ]
}

function mentionRow(
  corpus: string,
  documents: readonly SpanDocument[],
  resources: Resources,
  typeOf: (type: string, kind: string) => string | undefined,
): AccuracyRow[] {
  const counts: SpanCounts[] = documents.map(({ id, text, spans }) => {
    const found = findMentions(parse(bareDocument(id, text), resources), resources).flatMap((mention) => {
      const type = typeOf(mention.type, mention.kind)
      return type === undefined ? [] : [{ start: mention.start, end: mention.end, type }]
    })
    return countExact(spans, found)
  })
  const { precision, recall, f1 } = percentages(addCounts(counts))
  return [
    { corpus, metric: 'exact precision', value: precision },
    { corpus, metric: 'exact recall', value: recall },
    { corpus, metric: 'exact F1', value: f1 },
  ]
}

function re3dType(type: string, kind: string): string | undefined {
  if (kind === 'pronoun') return undefined
  if (['Organization', 'ArmedGroup', 'GovernmentBody', 'MediaOutlet'].includes(type)) return 'Organization'
  if (['Place', 'Country', 'Facility'].includes(type)) return 'Place'
  if (type === 'Weapon' || type === 'WeaponClass') return 'Weapon'
  return type === 'Person' || type === 'Nationality' ? type : undefined
}

/** TempEval-3's relaxed F1, and accuracy of values among the times found. */
function timeRows(corpora: string, resources: Resources): AccuracyRow[] {
  const counts = readWikiWars(corpora).map(({ id, text, publishedAt, times }) =>
    countTimes(times, findTimes(parse(bareDocument(id, text, publishedAt), resources))),
  )
  const valued = counts.reduce((sum, count) => sum + count.valued, 0)
  const all = addCounts(counts)
  return [
    { corpus: 'WikiWars dev', metric: 'relaxed F1', value: percentages(all).f1 },
    {
      corpus: 'WikiWars dev',
      metric: 'value accuracy of the found',
      value: all.right === 0 ? 0 : (100 * valued) / all.right,
    },
  ]
}
