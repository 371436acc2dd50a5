import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../store/index.ts'
import type { ClusterFilter } from '../filters/cluster-filters.ts'
import { type Cursor, MOST_COUNTED, type Total, totalOf } from '../filters/pages.ts'
import { type ClusterOrder, clusterOrders } from './cluster-orders.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** A cursor before the first row in the order by reports: asks for no total. */
export const NOT_COUNTED: Cursor = { after: [Number.MAX_SAFE_INTEGER, 0], counted: { total: 0, atLeast: true } }

/** Clusters that meet every filter, in order, and how many there are. */
export interface RankedClusters {
  readonly rows: readonly ClusterRow[]
  readonly counted: Total
}

/** Rows looked through for a total, where several filters are each met by more than are counted. */
const MOST_EXAMINED = 20_000

/**
 * Finds pages of clusters, each in the given order. The filter that few clusters meet is asked for all of them, which are then checked and sorted; where
 * each is met by more than 10,000, clusters are walked by rank and checked one by one, since a page is soon full. So an answer
 * costs at most some 10,000 rows whatever the size of the store, unless two filters that are both common hardly ever meet. Then
 * the total is of the first 20,000 clusters of one of them, and said to be no more than a lower bound. `sizes` remembers how many meet each filter, for
 * questions that ask with some of the same filters again.
 */
export async function rankedClusters(
  { database }: Store,
  asked: readonly ClusterFilter[],
  order: ClusterOrder = clusterOrders.reports,
  sizes = new Map<ClusterFilter, number>(),
) {
  const filters = intersected(asked)
  for (const filter of filters) if (!sizes.has(filter)) sizes.set(filter, await sizeOf(database, filter))
  const smallest = Math.min(MOST_COUNTED + 1, ...filters.map((filter) => sizes.get(filter)!))
  const isNarrow = smallest <= MOST_COUNTED
  const driver = filters.find((filter) => filter.all && sizes.get(filter) === smallest)
  const chosen = isNarrow ? driver : undefined
  const source = chosen?.all ? sql`(${chosen.all}) h cross join clusters c on c.id = h.cluster` : sql`clusters c`
  const isWalked = !isNarrow && order !== clusterOrders.reports
  const conditions = [
    order.listed,
    ...filters.filter((one) => one !== chosen).map((one) => (isWalked && one.walked ? one.walked : one.holds)),
  ]
  const total = async (): Promise<Total> => {
    if (asked.length === 1) return totalOf(smallest)
    if (isNarrow || !driver?.all) return totalOf(await count(database, source, conditions))
    const some = sql`(select h.cluster from (${driver.all}) h limit ${MOST_EXAMINED}) h cross join clusters c on c.id = h.cluster`
    const found = totalOf(await count(database, some, conditions))
    const isAll = (await count(database, sql`(${driver.all}) h`, [], MOST_EXAMINED + 1)) <= MOST_EXAMINED
    return { total: found.total, atLeast: found.atLeast || !isAll }
  }
  return async (limit: number, cursor: Cursor | undefined): Promise<RankedClusters> => {
    const beyond = cursor ? [order.beyond(cursor.after)] : []
    const { rows } = await sql<ClusterRow>`select c.* from ${source} where ${and([...conditions, ...beyond])}
      order by ${order.by} limit ${limit + 1}`.execute(database)
    if (cursor) return { rows, counted: cursor.counted }
    return { rows, counted: rows.length <= limit ? totalOf(rows.length) : await total() }
  }
}

/** The filters with those that are lists of clusters made one, which few clusters meet where each is met by many. */
function intersected(filters: readonly ClusterFilter[]): readonly ClusterFilter[] {
  const lists = filters.filter(({ isListed }) => isListed)
  if (lists.length < 2) return filters
  const all = sql.join(
    lists.map((list) => sql`select cluster from (${list.all})`),
    sql` intersect `,
  ) as RawBuilder<{ cluster: number }>
  const holds = and(lists.map((list) => list.holds)) as RawBuilder<boolean>
  return [...filters.filter((filter) => !lists.includes(filter)), { holds, all }]
}

/** How many clusters meet a filter, counted to one more than 10,000. */
function sizeOf(database: Store['database'], filter: ClusterFilter): Promise<number> {
  const { all, holds } = filter
  return all ? count(database, sql`(${all}) h`, []) : count(database, sql`clusters c`, [sql`c.reports > 0`, holds])
}

async function count(
  database: Store['database'],
  source: RawBuilder<unknown>,
  conditions: readonly RawBuilder<unknown>[],
  most = MOST_COUNTED + 1,
): Promise<number> {
  const where = conditions.length > 0 ? sql`where ${and(conditions)}` : sql``
  const { rows } = await sql<{ total: number }>`select count(*) as total from
    (select 1 from ${source} ${where} limit ${most}) some`.execute(database)
  return Number(rows[0]?.total)
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}
