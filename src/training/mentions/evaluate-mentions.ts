import { addCounts, countExact, countTimes, percentages, type SpanCounts } from '../../evaluation/index.ts'
import { buildNameTrie, findMentions, findTimes, loadReadingModel, parse } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { evaluatePlaces } from '../places/evaluate-places.ts'
import { splitRe3d } from '../reading/conflict-documents.ts'
import { nameRows } from '../reading/english-reading.ts'
import { readWorldwide } from './name-corpora.ts'
import type { SpanDocument } from './place-corpora.ts'
import { readWikiWars } from './time-corpora.ts'

/** Scores of names, mentions, places and times on the dev parts of `corpora`. */
export function evaluateMentions(corpora: string, resources: Resources): AccuracyRow[] {
  const model = loadReadingModel(resources)
  const trie = buildNameTrie(resources.gazetteer)
  const names = nameRows(corpora, readWorldwide(corpora).dev, model, trie)
  return [
    ...names.filter(({ metric }) => metric.startsWith('names')),
    ...conflictRows(corpora, resources),
    ...evaluatePlaces(corpora, resources),
    ...timeRows(corpora, resources),
  ]
}

/** The re3d documents not trained on: as the reading network marks them, and as the mentions of the contract. */
function conflictRows(corpora: string, resources: Resources): AccuracyRow[] {
  const { dev } = splitRe3d(corpora)
  const marked = dev.map(({ id, text, spans }) => {
    const { conflict, tokens } = parse(bareDocument(id, text), resources)
    const found = conflict.map(({ first, end, type }) => {
      return { start: tokens.start[first]!, end: tokens.end[end - 1]!, type }
    })
    return countExact(spans, found)
  })
  return [
    ...exactRows('re3d but BBC, every fifth, types mapped, network', marked),
    ...mentionRow('re3d but BBC, every fifth, types mapped, mentions', dev, resources, re3dType),
  ]
}

function exactRows(corpus: string, counts: readonly SpanCounts[]): AccuracyRow[] {
  const { precision, recall, f1 } = percentages(addCounts(counts))
  return [
    { corpus, metric: 'exact precision', value: precision },
    { corpus, metric: 'exact recall', value: recall },
    { corpus, metric: 'exact F1', value: f1 },
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
  return exactRows(corpus, counts)
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
