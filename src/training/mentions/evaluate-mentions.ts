import {
  addCounts,
  countExact,
  countTimes,
  percentages,
  type SpanCounts,
  type TypedSpan,
} from '../../evaluation/index.ts'
import { buildNameTrie, findMentions, findTimes, loadReadingModel, parse } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { evaluatePlaces } from '../places/evaluate-places.ts'
import { splitRe3d } from '../reading/conflict-documents.ts'
import { nameRows } from '../reading/english-reading.ts'
import { readWorldwide } from './name-corpora.ts'
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

/** The network's marks that count beside the mentions of the contract. */
const SURE = 0.5

/**
 * The re3d documents not trained on: as the reading network marks them, as the mentions of the contract, and as both together, since
 * a third of what re3d marks lies within something longer that it marks too.
 */
function conflictRows(corpora: string, resources: Resources): AccuracyRow[] {
  const read = splitRe3d(corpora).dev.map(({ id, text, spans }) => {
    const syntax = parse(bareDocument(id, text), resources)
    const { start, end } = syntax.tokens
    const marked = syntax.conflict.map((span) => ({ ...span, start: start[span.first]!, end: end[span.end - 1]! }))
    const mentions = findMentions(syntax, resources).flatMap((mention) => {
      const type = re3dType(mention.type, mention.kind)
      return type === undefined ? [] : [{ start: mention.start, end: mention.end, type }]
    })
    const sure = marked.filter(({ confidence }) => confidence >= SURE)
    const fits = (one: TypedSpan) =>
      sure.every((mark) => one.end <= mark.start || one.start >= mark.end || isWithin(one, mark))
    return { spans, marked, mentions, both: [...sure, ...mentions.filter(fits)] }
  })
  const rows = (what: string, spansOf: (one: (typeof read)[number]) => readonly TypedSpan[]) =>
    exactRows(
      `re3d but BBC, every fifth, types mapped, ${what}`,
      read.map((one) => countExact(one.spans, spansOf(one))),
    )
  return [
    ...rows('network', ({ marked }) => marked),
    ...rows('mentions', ({ mentions }) => mentions),
    ...rows('both', ({ both }) => both),
  ]
}

/** Whether a span lies within a longer one. */
function isWithin(one: TypedSpan, { start, end }: TypedSpan): boolean {
  return one.start >= start && one.end <= end && one.end - one.start < end - start
}

function exactRows(corpus: string, counts: readonly SpanCounts[]): AccuracyRow[] {
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
