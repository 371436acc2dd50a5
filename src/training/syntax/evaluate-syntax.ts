import { type ScoredTree, scoreSyntax } from '../../evaluation/index.ts'
import { buildNameTrie, loadReadingModel, parse } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import { DEPENDENCIES, UPOS } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { scoreGoldTokens } from './gold-tokens.ts'
import type { TreebankDocument } from './treebank.ts'
import { readEwt, readGum } from './treebanks.ts'

/** Accuracy of tokens, sentences, tags, lemmas and dependencies on the dev parts of UD EWT and the news of UD GUM. */
export function evaluateSyntax(corpora: string, resources: Resources): AccuracyRow[] {
  const model = loadReadingModel(resources)
  const trie = buildNameTrie(resources.gazetteer)
  const ewt = readEwt(corpora, 'dev')
  const news = readGum(corpora, 'dev', 'news')
  const raw = scoreRawText(ewt, resources)
  const gold = scoreGoldTokens(ewt, model, trie)
  const row = (corpus: string, metric: string, share: number, yardstick?: string): AccuracyRow => ({
    corpus,
    metric,
    value: Math.round(share * 1000) / 10,
    ...(yardstick !== undefined && { yardstick }),
  })
  const fromText = 'UD-EWT dev, raw text'
  const fromTokens = 'UD-EWT dev, gold tokens'
  return [
    row(fromText, 'words precision', raw.words.precision),
    row(fromText, 'words recall', raw.words.recall),
    row(fromText, 'words F1', raw.words.f1),
    row(fromText, 'sentences precision', raw.sentences.precision),
    row(fromText, 'sentences recall', raw.sentences.recall),
    row(fromText, 'sentences F1', raw.sentences.f1),
    row(fromText, 'UPOS F1', raw.upos.f1, 'UDPipe 1.2 93.3'),
    row(fromText, 'UAS F1', raw.uas.f1),
    row(fromText, 'LAS F1', raw.las.f1, 'UDPipe 1.2 78.6'),
    row(fromTokens, 'UPOS', gold.upos, 'UDPipe 1.2 94.4'),
    row(fromTokens, 'lemma', gold.lemma),
    row(fromTokens, 'UAS', gold.uas, 'UDPipe 1.2 84.4'),
    row(fromTokens, 'LAS', gold.las, 'UDPipe 1.2 81.1'),
    row('UD-GUM dev, news, gold tokens', 'LAS', scoreGoldTokens(news, model, trie).las),
  ]
}

/** CoNLL 2018 scores from raw text. */
export function scoreRawText(documents: readonly TreebankDocument[], resources: Resources) {
  return scoreSyntax(
    documents.map(goldTree),
    documents.map((document) => predictedTree(document, resources)),
  )
}

function goldTree({ sentences }: TreebankDocument): ScoredTree {
  const starts: number[] = []
  let first = 0
  const words = sentences.flatMap((sentence) => {
    const base = first
    starts.push(base)
    first += sentence.length
    return sentence.map(({ start, end, upos, head, deprel }) => {
      return { start, end, upos, head: head < 0 ? -1 : head + base, dependency: deprel }
    })
  })
  return { words, sentences: starts }
}

function predictedTree({ id, text }: TreebankDocument, resources: Resources): ScoredTree {
  const { tokens, sentences } = parse(bareDocument(id, text), resources)
  const words = Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i]!,
    end: tokens.end[i]!,
    upos: UPOS[tokens.tag[i]!]!,
    head: tokens.head[i]!,
    dependency: DEPENDENCIES[tokens.dependency[i]!]!,
  }))
  return { words, sentences: sentences.map(({ firstToken }) => firstToken) }
}
