import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { scoreExtractions } from '../../evaluation/index.ts'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { readCorpus } from '../corpora.ts'
import { StandOffGold, withWords } from './stand-off-gold.ts'

const gold = fileURLToPath(new URL('../../../corpora/news', import.meta.url))
const ARTICLES = 'article-bias-prediction/abp-conflict-subset.jsonl.gz'
const Article = z.object({ ID: z.string(), title: z.string(), text: z.string() })

/** What is shown of each split; the rest of the figures are for those who work on them. */
const MEASURES = [
  'cue recall',
  'cue precision',
  'source',
  'content F1 (characters)',
  'nesting',
  'claimant kind',
  'act',
  'recall lenient',
  'recall strict',
  'claimant',
  'status',
  'precision (lower bound)',
  'F1 lenient',
  'F1 strict',
  'right claimant, of found',
]

/**
 * Attributions and claims of real news articles of 2012 to 2019 (Article-Bias-Prediction), annotated from their texts alone. What was found wrong in the articles of
 * `train` and `dev` was mended; those of `test` were not looked at.
 */
export function evaluateNews(corpora: string, resources: Resources): AccuracyRow[] {
  if (!existsSync(gold) || !existsSync(join(corpora, ARTICLES))) return []
  const texts = new Map(readArticles(corpora))
  return ['train', 'dev', 'test'].flatMap((split) => {
    const known = readdirSync(join(gold, split))
      .sort()
      .map((name) => StandOffGold.parse(JSON.parse(readFileSync(join(gold, split, name), 'utf8'))))
      .flatMap((one) => withWords(one, texts.get(one.article) ?? '') ?? [])
    const read = known.map(({ file, text }) => extract({ ...documentFromText(text!, file), file }, resources))
    const { rows } = scoreExtractions(known, read)
    return rows
      .filter(({ measure }) => MEASURES.includes(measure))
      .map(({ measure, value = 0 }) => ({
        corpus: `real news, ${split} (${known.length} articles)`,
        metric: measure,
        value,
      }))
  })
}

/** Title and text of each article as one report, by its id; a blank line between paragraphs. */
function* readArticles(corpora: string): Iterable<readonly [string, string]> {
  for (const line of readCorpus(corpora, ARTICLES).split('\n')) {
    if (line === '') continue
    const { ID, title, text } = Article.parse(JSON.parse(line))
    const plain = text
      .replaceAll('\r', '')
      .replace(/\n{2,}/g, '\n\n')
      .trim()
    yield [ID, `${title}\n\n${plain.includes('\n\n') ? plain : plain.replaceAll('\n', '\n\n')}`]
  }
}
