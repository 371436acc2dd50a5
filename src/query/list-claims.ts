import type { ClaimFilter, ClaimRow, Page } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { clusterOrders } from './clusters/cluster-orders.ts'
import { toClaimRow } from './clusters/cluster-rows.ts'
import { clustersUntil } from './clusters/clusters-until.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { clusterFilters, listed } from './filters/cluster-filters.ts'
import { beyond } from './filters/dates.ts'
import { PAGE_SIZE, readCursor, toPage } from './filters/pages.ts'

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
