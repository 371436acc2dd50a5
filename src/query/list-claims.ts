import type { ClaimFilter, ClaimRow, Page } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { clusterFilters } from './cluster-filters.ts'
import { type ClusterRow, toClaimRow } from './cluster-rows.ts'
import { beyond } from './dates.ts'
import { PAGE_SIZE, readCursor, toPage } from './pages.ts'
import { partialClusters } from './partial-clusters.ts'
import { rankedClusters } from './ranked-clusters.ts'

/**
 * Claims (clusters), those in most reports first. With `asOf` each row is summed up over the claims published by then; the order
 * stays that of the whole record.
 */
export async function listClaims(store: Store, filter: ClaimFilter): Promise<Page<ClaimRow>> {
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const { rows, counted } = await rankedClusters(store, await clusterFilters(store, filter), limit, cursor)
  const shown = rows.slice(0, limit)
  const items = filter.asOf === undefined ? shown : await asOf(store, shown, beyond(filter.asOf))
  return toPage(rows, limit, counted, (row) => [row.reports, row.id], items.map(toClaimRow))
}

async function asOf(store: Store, rows: readonly ClusterRow[], publishedBefore: string): Promise<ClusterRow[]> {
  // Most clusters ended before the date: their own sums stand.
  const open = rows.filter((row) => row.last_published === null || row.last_published >= publishedBefore)
  const again = new Map((await partialClusters(store, open, { publishedBefore })).map((row) => [row.id, row]))
  return rows.map((row) => again.get(row.id) ?? row)
}
