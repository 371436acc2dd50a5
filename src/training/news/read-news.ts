import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { GoldReport } from '../../evaluation/index.ts'
import { readCorpus } from '../corpora.ts'
import { readStandOff } from './stand-off-gold.ts'

const gold = fileURLToPath(new URL('../../../corpora/news', import.meta.url))
const ARTICLES = 'article-bias-prediction/abp-conflict-subset.jsonl.gz'
const Article = z.object({ ID: z.string(), title: z.string(), text: z.string() })

/** Gold for the real news articles of each split, with their words; none where the folder of corpora does not hold the articles. */
export function readNews<Split extends 'train' | 'dev' | 'test'>(
  corpora: string,
  splits: readonly Split[],
): readonly { readonly split: Split; readonly reports: readonly GoldReport[] }[] {
  if (!existsSync(gold) || !existsSync(join(corpora, ARTICLES))) return []
  const texts = new Map(readArticles(corpora))
  return splits.map((split) => ({
    split,
    reports: readStandOff(
      readdirSync(join(gold, split))
        .sort()
        .map((name) => join(gold, split, name)),
      texts,
    ),
  }))
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
