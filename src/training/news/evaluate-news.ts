import { scoreExtractions } from '../../evaluation/index.ts'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { readNews } from './read-news.ts'

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
  return readNews(corpora, ['train', 'dev', 'test']).flatMap(({ split, reports: known }) => {
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
