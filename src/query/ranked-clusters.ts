import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../store/index.ts'
import type { ClusterFilter } from './cluster-filters.ts'
import type { ClusterRow } from './cluster-rows.ts'
import { type Cursor, MOST_COUNTED } from './pages.ts'

/** Clusters that meet every filter, most reported first, and how many there are (one more than can be counted, or fewer). */
export interface RankedClusters {
  readonly rows: readonly ClusterRow[]
  readonly counted: number
}

/**
 * Finds a page of clusters. The filter that few clusters meet is asked for all of them, which are then checked and sorted; where
 * each is met by more than 10,000, clusters are walked by rank and checked one by one, since a page is soon full.
 * So an answer costs at most some 10,000 rows, whatever the size of the store, unless two filters that are both common
 * hardly ever meet.
 */
export async function rankedClusters(
  { database }: Store,
  filters: readonly ClusterFilter[],
  limit: number,
  cursor: Cursor | undefined,
): Promise<RankedClusters> {
  const sizes = await Promise.all(filters.map((filter) => sizeOf(database, filter)))
  const smallest = Math.min(MOST_COUNTED + 1, ...sizes)
  const chosen = filters[sizes.indexOf(smallest)]
  const isNarrow = smallest <= MOST_COUNTED
  const source =
    isNarrow && chosen?.all ? sql`(${chosen.all}) h cross join clusters c on c.id = h.cluster` : sql`clusters c`
  const others = filters.filter((filter) => !(isNarrow && chosen?.all) || filter !== chosen)
  const conditions = [sql`c.reports > 0`, ...others.map((filter) => filter.holds)]
  const [reports, id] = cursor?.after ?? []
  const beyond = cursor ? [sql`(c.reports, -c.id) < (${reports}, ${-Number(id)})`] : []
  const { rows } = await sql<ClusterRow>`select c.* from ${source} where ${and([...conditions, ...beyond])}
    order by c.reports desc, c.id limit ${limit + 1}`.execute(database)
  if (cursor) return { rows, counted: cursor.counted }
  if (rows.length <= limit) return { rows, counted: rows.length }
  const isKnown = filters.length === 1 && sizes[0] === MOST_COUNTED + 1
  return { rows, counted: isKnown ? MOST_COUNTED + 1 : await count(database, source, conditions) }
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
) {
  const where = conditions.length > 0 ? sql`where ${and(conditions)}` : sql``
  const { rows } = await sql<{ total: number }>`select count(*) as total from
    (select 1 from ${source} ${where} limit ${MOST_COUNTED + 1}) some`.execute(database)
  return Number(rows[0]?.total)
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}
