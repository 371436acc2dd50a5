import {
  type CoreferenceScores,
  type MentionChain,
  type ScoredChains,
  scoreCoreference,
} from '../../evaluation/index.ts'
import {
  type AntecedentModel,
  loadAntecedentModel,
  loadReadingModel,
  MOST_CHOICES,
  readPhrases,
} from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { readGumChains } from './gum-chains.ts'
import { type GumExample, readGumExample } from './gum-examples.ts'

const GENRES = ['news', 'interview']
const BAR = 'bar 58'

/**
 * Coreference on the dev news and interviews of UD GUM. Given: tokens, sentences, and who speaks where the corpus says so.
 * Ours: tags, trees, names, and mentions, which are all noun phrases and pronouns. As in OntoNotes, chains of one mention do
 * not count. Spans must be exact, or as in CorefUD have the head of the gold mention.
 */
export function evaluateCoreference(corpora: string, resources: Resources): AccuracyRow[] {
  const model = loadAntecedentModel(resources)
  if (!model) return []
  const syntax = loadReadingModel(resources)
  const documents = readGumChains(corpora, 'dev').filter(({ genre }) => GENRES.includes(genre))
  const examples = documents.map((document) => readGumExample(document, syntax, resources))
  return coreferenceRows('GUM dev coreference, news and interview', examples, model)
}

/** Rows of one corpus: every measure for exact spans, the mean for heads, with chains of one mention, and in percent. */
export function coreferenceRows(
  corpus: string,
  examples: readonly GumExample[],
  model: AntecedentModel,
): AccuracyRow[] {
  const found = examples.map((example) => ({ example, chain: chainsOf(example, model) }))
  const exact = found.map(({ example, chain }) => exactChains(example, chain))
  const heads = found.map(({ example, chain }) => headChains(example, chain))
  const row = (metric: string, share: number, yardstick?: string): AccuracyRow => ({
    corpus,
    metric,
    value: Math.round(share * 1000) / 10,
    ...(yardstick !== undefined && { yardstick }),
  })
  const rows = ({ mentions, muc, bCubed, ceafE, conll }: CoreferenceScores, how: string) => [
    row(`mentions F1, ${how}`, mentions.f1),
    row(`MUC F1, ${how}`, muc.f1),
    row(`B³ F1, ${how}`, bCubed.f1),
    row(`CEAF-e F1, ${how}`, ceafE.f1),
    row(`CoNLL F1, ${how}`, conll, BAR),
  ]
  return [
    ...rows(scoreCoreference(exact, { singletons: false }), 'exact spans'),
    ...rows(scoreCoreference(heads, { singletons: false }), 'heads'),
    row('CoNLL F1, exact spans, with singletons', scoreCoreference(exact, { singletons: true }).conll),
  ]
}

/** Number of the chain of each phrase. */
function chainsOf({ phrases }: GumExample, model: AntecedentModel): Int32Array {
  const probabilities = new Float64Array(MOST_CHOICES)
  return readPhrases(phrases, (choices) => choices.antecedents[model.rank(choices, probabilities)]!).of
}

function exactChains({ document, phrases }: GumExample, chain: Int32Array): ScoredChains {
  return {
    gold: grouped(document.mentions.map(({ first, end, entity }) => [entity, `${first}:${end}`])),
    predicted: grouped(phrases.list.map(({ first, end }, i) => [String(chain[i]), `${first}:${end}`])),
  }
}

/** A phrase that is no gold mention to the letter counts as one of the same head that no phrase is. */
function headChains(example: GumExample, chain: Int32Array): ScoredChains {
  const { document, phrases, goldHeads } = example
  const span = ({ first, end }: { first: number; end: number }) => `${first}:${end}`
  const gold = new Set(document.mentions.map(span))
  const ours = new Set(phrases.list.map(span))
  const open = new Map<number, string[]>()
  document.mentions.forEach((mention, index) => {
    if (ours.has(span(mention))) return
    const head = goldHeads[index]!
    open.set(head, [...(open.get(head) ?? []), span(mention)])
  })
  const predicted = phrases.list.map((phrase, i): [string, string] => {
    const own = span(phrase)
    return [String(chain[i]), gold.has(own) ? own : (open.get(phrase.head)?.shift() ?? own)]
  })
  const { gold: chains } = exactChains(example, chain)
  return { gold: chains, predicted: grouped(predicted) }
}

/** Chains from pairs of chain and mention; a mention given twice stays in the first. */
function grouped(pairs: readonly (readonly [string, string])[]): MentionChain[] {
  const chains = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const [chain, mention] of pairs) {
    if (seen.has(mention)) continue
    seen.add(mention)
    const list = chains.get(chain)
    if (list) list.push(mention)
    else chains.set(chain, [mention])
  }
  return [...chains.values()]
}
