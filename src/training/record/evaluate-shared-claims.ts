import { compare } from '../../linking/index.ts'
import { contributions } from '../../pipeline.ts'
import type { Resources } from '../../resources/index.ts'
import type { ClusterLink } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { readToldEvents, type ToldEvent } from './told-events.ts'

/** Days between two articles that are surely about other events. */
const FAR_APART = 60

interface Told extends ToldEvent {
  readonly claims: readonly ClusterLink[]
  readonly day: number
}

/**
 * How often articles of two outlets that FA-KES files under one day and province put forward one claim, beside pairs that are months apart and of
 * other provinces. The corpus does not say which articles tell of one event, and a province has several in a day: so neither precision nor recall can be measured, only how much
 * likelier the former are to share a claim than the latter.
 */
export function evaluateSharedClaims(corpora: string, resources: Resources): AccuracyRow[] {
  const all = readTold(corpora, resources)
  const near: boolean[] = []
  const far: boolean[] = []
  const sameRelation = { near: 0, far: 0 }
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (a.outlet === b.outlet) continue
      const isNear = a.date === b.date && a.place === b.place
      if (!isNear && (a.place === b.place || Math.abs(a.day - b.day) < FAR_APART)) continue
      const pairs = isNear ? near : far
      pairs.push(a.claims.some((one) => b.claims.some((other) => compare(one, other).kind === 'compatible')))
      const relations = new Set(a.claims.map(({ relation }) => relation))
      if (b.claims.some(({ relation }) => relations.has(relation))) sameRelation[isNear ? 'near' : 'far']++
    }
  })
  const share = (right: number, of: number) => (100 * right) / Math.max(1, of)
  const shared = (pairs: readonly boolean[]) => share(pairs.filter(Boolean).length, pairs.length)
  const times = (one: number, other: number) => one / Math.max(other, 1e-9)
  const byRelation = times(share(sameRelation.near, near.length), share(sameRelation.far, far.length))
  return [
    {
      corpus: 'FA-KES, outlets of one day and place',
      metric: `pairs that share a claim % (${near.length} pairs)`,
      value: Math.round(10 * shared(near)) / 10,
      yardstick: `other days and places ${shared(far).toFixed(2)}`,
    },
    {
      corpus: 'FA-KES, outlets of one day and place',
      metric: 'how much likelier to share a claim, times',
      value: Math.round(10 * times(shared(near), shared(far))) / 10,
      yardstick: `to share a relation ${byRelation.toFixed(1)}`,
    },
  ]
}

function readTold(corpora: string, resources: Resources): Told[] {
  const articles = readToldEvents(corpora)
  const readings = articles.map(({ id, text, date }) => ({ document: bareDocument(id, text, date), issues: [] }))
  return contributions(readings, resources).map(({ links }, i) => {
    const article = articles[i]!
    return { ...article, claims: links?.clusters ?? [], day: Date.parse(article.date) / 86_400_000 }
  })
}
