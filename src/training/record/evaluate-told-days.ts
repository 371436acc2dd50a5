import Papa from 'papaparse'
import { type ScoredChains, scoreCoreference } from '../../evaluation/index.ts'
import { isClear, leaderOf, overlap, toldAround } from '../../linking/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { readCorpus } from '../corpora.ts'

/** An article on an event that is known to the day, and who fought whom where. */
interface Article {
  readonly event: string
  readonly published: string
  readonly scene: string
}

/** Articles that come later than this many days after the event are about something else, or misdated. */
const LATEST = 400

/**
 * How far the day of publication alone tells events apart: articles of UCDP's table on Syria, each taken for an undated claim that the same sides fought in the
 * same place, filed as the record files those of relations retold for a week. Beside it the same without a bound, where all of one scene are one.
 */
export function evaluateToldDays(corpora: string): AccuracyRow[] {
  const scenes = new Map<string, Article[]>()
  for (const article of readArticles(corpora)) {
    const known = scenes.get(article.scene)
    if (known) known.push(article)
    else scenes.set(article.scene, [article])
  }
  const all = [...scenes.values()]
  const scores = (group: (articles: readonly Article[]) => readonly string[]) =>
    scoreCoreference(
      all.map((articles) => chains(articles, group(articles))),
      { singletons: true },
    ).bCubed
  const [ours, unbound] = [scores(byWeek), scores((articles) => articles.map(() => ''))]
  return (['precision', 'recall', 'f1'] as const).map((part) => ({
    corpus: 'UCDP Syria, articles of one scene by their day alone',
    metric: `B³ ${part === 'f1' ? 'F1' : part}`,
    value: Math.round(1000 * ours[part]) / 10,
    yardstick: `no bound ${(100 * unbound[part]).toFixed(1)}`,
  }))
}

function chains(articles: readonly Article[], groups: readonly string[]): ScoredChains {
  const of = (keys: readonly string[]) => {
    const found = new Map<string, string[]>()
    keys.forEach((key, i) => {
      found.set(key, [...(found.get(key) ?? []), String(i)])
    })
    return [...found.values()]
  }
  return { gold: of(articles.map(({ event }) => event)), predicted: of(groups) }
}

/** The days under which each article is filed. */
function byWeek(articles: readonly Article[]): string[] {
  const days = articles.map(({ published }) => toldAround(published, 'week') ?? published)
  const vertices = [...new Set(days)].map((ref) => ({ ref, stated: 1 }))
  const near = new Map(
    vertices.map((one) => [one.ref, vertices.filter((other) => other !== one && overlap(one.ref, other.ref))]),
  )
  const clear = vertices.filter(({ ref }) => isClear(near.get(ref)!, (a, b) => !overlap(a.ref, b.ref)))
  const leaders = new Map(
    clear.map((one) => [
      one.ref,
      leaderOf(
        one,
        near.get(one.ref)!.filter((other) => clear.includes(other)),
      ).ref,
    ]),
  )
  const end = (ref: string): string => {
    const leader = leaders.get(ref) ?? ref
    return leader === ref ? ref : end(leader)
  }
  return days.map(end)
}

function readArticles(corpora: string): Article[] {
  const text = readCorpus(corpora, 'conflict-tables/ucdp_ged191_syria.csv.gz')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.flatMap((row) => {
    const { id = '', source_date = '', date_prec = '', date_end = '', side_a, side_b, where_coordinates } = row
    const isDated = Number(date_prec) <= 2
    return source_date.split(';').flatMap((one) => {
      const published = one.trim()
      const days = (Date.parse(published) - Date.parse(date_end.slice(0, 10))) / 86_400_000
      const isTold = isDated && /^\d{4}-\d\d-\d\d$/.test(published) && days >= -1 && days < LATEST
      return isTold ? { event: id, published, scene: [side_a, side_b, where_coordinates].join('|') } : []
    })
  })
}
