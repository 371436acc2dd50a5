import { addCounts, countExact, percentages, type SpanCounts } from '../../evaluation/index.ts'
import { ATTRIBUTION_PARTS, type NameTrie, type ReadingModel, readTexts } from '../../language/index.ts'
import { bioesSpans } from '../../learning/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import type { ReadingDocument } from './documents.ts'
import { splitWords } from './given-tokens.ts'

/** Parts of attributions, exact match on tokens, by part. */
export function scoreParts(
  corpus: string,
  documents: readonly ReadingDocument[],
  model: ReadingModel,
  trie: NameTrie,
): AccuracyRow[] {
  const { read, gold } = readParts(documents, model, trie)
  return ATTRIBUTION_PARTS.flatMap((part) => {
    const counts: SpanCounts[] = read.map((found, i) => {
      const own = (spans: typeof found) => spans.filter(({ type }) => type === part)
      return countExact(own(gold[i]!), own(found))
    })
    const { precision, recall, f1 } = percentages(addCounts(counts))
    return [
      { corpus, metric: `${part}, exact precision`, value: precision },
      { corpus, metric: `${part}, exact recall`, value: recall },
      { corpus, metric: `${part}, exact F1`, value: f1 },
    ]
  })
}

/** Confidence of every part read, and whether it is right. */
export function judgedParts(documents: readonly ReadingDocument[], model: ReadingModel, trie: NameTrie) {
  const { read, gold } = readParts(documents, model, trie)
  const confidences: number[] = []
  const outcomes: boolean[] = []
  read.forEach((found, i) => {
    const right = new Set(gold[i]!.map(({ start, end, type }) => `${start}:${end}:${type}`))
    for (const { start, end, type, confidence } of found) {
      confidences.push(confidence)
      outcomes.push(right.has(`${start}:${end}:${type}`))
    }
  })
  return { confidences, outcomes }
}

function readParts(documents: readonly ReadingDocument[], model: ReadingModel, trie: NameTrie) {
  const texts = documents.map(({ words, opens, lines }) => splitWords(words, opens, lines))
  const read = readTexts(texts, model, trie).map(({ parts }) =>
    parts.map(({ first, end, part, confidence }) => ({ start: first, end, type: part as string, confidence })),
  )
  const gold = documents.map((document) =>
    bioesSpans(document.gold.attributions!).map(({ first, end, kind }) => {
      return { start: first, end, type: ATTRIBUTION_PARTS[kind]! as string, confidence: 1 }
    }),
  )
  return { read, gold }
}
