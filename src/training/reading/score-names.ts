import { addCounts, countExact, percentages, type SpanCounts } from '../../evaluation/index.ts'
import { type NameTrie, type ReadingModel, readTexts } from '../../language/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import type { NameDocument } from '../mentions/name-corpora.ts'
import { splitWords } from './given-tokens.ts'

/** Exact match on tokens and type, overall and by type; of the named types alone when some are named. */
export function scoreNames(
  corpus: string,
  documents: readonly NameDocument[],
  model: ReadingModel,
  trie: NameTrie,
  types?: readonly string[],
): AccuracyRow[] {
  const byType = new Map<string, SpanCounts[]>()
  const all: SpanCounts[] = []
  const read = readTexts(
    documents.map(({ words, opens }) => splitWords(words, opens, opens)),
    model,
    trie,
  )
  documents.forEach((document, index) => {
    const kept = (type: string): boolean => types === undefined || types.includes(type)
    const spans = (names: NameDocument['names']) =>
      names.filter(({ type }) => kept(type)).map(({ first, end, type }) => ({ start: first, end, type }))
    const gold = spans(document.names)
    const found = spans(read[index]!.names)
    all.push(countExact(gold, found))
    for (const type of new Set([...gold, ...found].map((span) => span.type))) {
      const counts = byType.get(type) ?? []
      const only = (span: { type: string }): boolean => span.type === type
      counts.push(countExact(gold.filter(only), found.filter(only)))
      byType.set(type, counts)
    }
  })
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

/** Confidence of every name read in `documents`, and whether it is one of theirs. */
export function judgedNames(documents: readonly NameDocument[], model: ReadingModel, trie: NameTrie) {
  const read = readTexts(
    documents.map(({ words, opens }) => splitWords(words, opens, opens)),
    model,
    trie,
  )
  const confidences: number[] = []
  const outcomes: boolean[] = []
  documents.forEach(({ names }, index) => {
    const gold = new Set(names.map(({ first, end, type }) => `${first}:${end}:${type}`))
    for (const { first, end, type, confidence } of read[index]!.names) {
      confidences.push(confidence)
      outcomes.push(gold.has(`${first}:${end}:${type}`))
    }
  })
  return { confidences, outcomes }
}
