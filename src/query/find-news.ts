import { sql } from 'kysely'
import type { ClaimRow, NewsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterRow, toClaimRow } from './clusters/cluster-rows.ts'
import { type FreshCluster, freshClusters, MOST_FRESH } from './clusters/fresh-clusters.ts'
import { from } from './filters/dates.ts'
import { newFigures } from './news/new-figures.ts'
import { newOrigins } from './news/new-origins.ts'
import { newRetractions } from './news/new-retractions.ts'
import { sayingsSince } from './news/sayings-since.ts'

/** Items shown of each kind of news unless asked otherwise. */
const USUAL_LIMIT = 8

/**
 * What the record learnt at or after an instant (any date or time of ISO 8601; everything when absent), by the clock of when each report
 * was first received. Costs some 10,000 claims at most: of more, the newest are looked at.
 */
export async function findNews(
  store: Store,
  filter: { readonly since?: string; readonly limit?: number },
): Promise<NewsAnswer> {
  const since = filter.since === undefined ? '' : from(filter.since)
  const limit = filter.limit ?? USUAL_LIMIT
  const fresh = await freshClusters(store, since)
  const isCut = fresh.reduce((sum, { claims }) => sum + claims, 0) >= MOST_FRESH
  const cut = isCut ? { atLeast: true as const } : {}
  // What is denied as soon as it is heard of is told as a denial.
  const first = fresh.filter(({ isNew, denials }) => isNew && denials === 0)
  const denied = fresh.filter(({ denials }) => denials > 0)
  const known = fresh.filter(({ isNew }) => !isNew)
  const rowsOf = (some: readonly FreshCluster[]) =>
    claimRows(
      store,
      some.map(({ cluster }) => cluster),
    )
  const shownDenials = denied.sort(byWeight).slice(0, limit)
  const said = await sayingsSince(
    store,
    shownDenials.map(({ cluster }) => cluster),
    since,
    'deny',
  )
  const denials = await rowsOf(shownDenials)
  const origins = await newOrigins(store, known, since, limit)
  const figures = await newFigures(store, known, since, limit)
  return {
    ...(await reportsSince(store, since)),
    claims: { items: await rowsOf(first.sort(byWeight).slice(0, limit)), total: first.length, ...cut },
    denials: {
      items: denials.map((claim, i) => ({ claim, said: said.get(shownDenials[i]!.cluster) ?? [] })),
      total: denied.length,
      ...cut,
    },
    origins: { ...origins, ...cut },
    figures: { items: figures.slice(0, limit), total: figures.length, ...cut },
    retractions: await newRetractions(store, since, limit),
  }
}

/** Disputed ones first, then those in most reports, then those learnt last. */
function byWeight(a: FreshCluster, b: FreshCluster): number {
  return Number(b.isDisputed) - Number(a.isDisputed) || b.reports - a.reports || (a.latest < b.latest ? 1 : -1)
}

async function claimRows({ database }: Store, ids: readonly number[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return []
  const rows = await database.selectFrom('clusters').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row): [number, ClusterRow] => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toClaimRow(row)] : []
  })
}

async function reportsSince({ database }: Store, since: string) {
  const { rows } = await sql<{ reports: number; latest: string | null }>`select
      (select count(*) from documents d where d.learnt >= ${since}) as reports,
      (select max(d.learnt) from documents d) as latest`.execute(database)
  const { reports = 0, latest = null } = rows[0] ?? {}
  return { reports, ...(latest !== null && { latest }) }
}
