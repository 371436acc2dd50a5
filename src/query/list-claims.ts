import type { ClaimFilter, ClaimRow, Page } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { clusterFilters, listed } from './cluster-filters.ts'
import { clusterOrders } from './cluster-orders.ts'
import { toClaimRow } from './cluster-rows.ts'
import { clustersUntil } from './clusters-until.ts'
import { beyond } from './dates.ts'
import { PAGE_SIZE, readCursor, toPage } from './pages.ts'
import { rankedClusters } from './ranked-clusters.ts'

/**
 * Claims (clusters), those in most reports first unless asked otherwise; of offices only where they are asked for. With `asOf` each row is summed up over the claims published by then; the order
 * stays that of the whole record.
 */
export async function listClaims(store: Store, filter: ClaimFilter): Promise<Page<ClaimRow>> {
  const limit = filter.limit ?? PAGE_SIZE
  const order = clusterOrders[filter.sort ?? 'reports']
  const cursor = readCursor(filter.cursor, order.width)
  const page = await rankedClusters(store, await clusterFilters(store, listed(filter)), order)
  const { rows, counted } = await page(limit, cursor)
  const shown = rows.slice(0, limit)
  const items = filter.asOf === undefined ? shown : await clustersUntil(store, shown, beyond(filter.asOf))
  return toPage(rows, limit, counted, order.key, items.map(toClaimRow))
}
