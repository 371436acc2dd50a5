import { sql } from 'kysely'
import type { Store } from '../../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'
import { clusterSums, NO_ORIGINS, partialClusters, standingOrigins } from './partial-clusters.ts'

/** Sums that are taken away claim by claim. */
const COUNTS = [
  ...(['claims', 'reports', 'support', 'deny', 'query', 'comment', 'decline'] as const),
  ...(['certain', 'probable', 'possible'] as const),
] as const

/**
 * Clusters as they stood when only what was published before a date had been: each in its place, those without an earlier claim
 * left out. Of a cluster that mostly lies before the date, the later claims are taken away from its sums; any other is
 * summed up anew. Origins are read again in any case, since an outlet that gave its source later had none before.
 */
export async function clustersUntil(
  store: Store,
  clusters: readonly ClusterRow[],
  publishedBefore: string,
): Promise<ClusterRow[]> {
  const whole = clusters.filter((cluster) => isWhole(cluster, publishedBefore))
  const open = clusters.filter((cluster) => !whole.includes(cluster))
  const late = open.filter((cluster) => !mayTurn(cluster) && isLate(cluster, publishedBefore))
  const early = open.filter((cluster) => !late.includes(cluster))
  const summed = await partialClusters(store, early, { publishedBefore })
  const lessened = await withoutLater(store, late, publishedBefore)
  const found = new Map([...whole, ...summed, ...lessened].map((row) => [row.id, row]))
  return clusters.flatMap((cluster) => found.get(cluster.id) ?? [])
}

/**
 * Whether every claim was published before, and none was withdrawn or denied in general, perhaps later. A cluster with claims of unknown date says
 * nothing of them, so it is never whole.
 */
function isWhole(cluster: ClusterRow, publishedBefore: string): boolean {
  const { undated, last_published } = cluster
  return undated === 0 && !mayTurn(cluster) && last_published !== null && last_published < publishedBefore
}

/** Whether claims of it were withdrawn, or denied elsewhere in general, at some time that its sums do not tell. */
function mayTurn({ withdrawn, withdrawn_denials, general_denials }: ClusterRow): boolean {
  return withdrawn > 0 || withdrawn_denials > 0 || general_denials > 0
}

function isLate({ first_published, last_published }: ClusterRow, publishedBefore: string): boolean {
  if (first_published === null || last_published === null) return false
  const date = dayOf(publishedBefore)
  return date - dayOf(first_published) > dayOf(last_published) - date
}

/** A date of any precision as a number of days, roughly: to tell which of two spans is longer. */
function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return (year * 12 + month) * 31 + day
}

async function withoutLater(store: Store, clusters: readonly ClusterRow[], date: string): Promise<ClusterRow[]> {
  if (clusters.length === 0) return []
  const later = await clusterSums(store, clusters, { publishedFrom: date })
  const ids = sql.join(clusters.map((cluster) => cluster.id))
  const last = await sql<{ id: number; published: string }>`select c.id, (select max(k.published) from claims k
      where k.cluster = c.id and k.superseded_by is null and k.published < ${date}) as published
    from clusters c where c.id in (${ids})`.execute(store.database)
  const origins = await standingOrigins(store, clusters, { publishedBefore: date })
  const lastByCluster = new Map(last.rows.map((row) => [row.id, row.published]))
  return clusters.flatMap((cluster) => {
    const published = lastByCluster.get(cluster.id)
    if (!published) return []
    const without = later.get(cluster.id)
    const row = { ...cluster, last_published: published }
    for (const name of COUNTS) row[name] -= without?.[name] ?? 0
    Object.assign(row, origins.get(cluster.id) ?? NO_ORIGINS)
    return [row]
  })
}
