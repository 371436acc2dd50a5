import { type RawBuilder, sql } from 'kysely'
import type { ClaimOrder } from '../../schema/index.ts'
import { DISPUTE } from '../../store/index.ts'
import type { Cursor } from '../filters/pages.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** An order of clusters `c` that an index gives, with what a cursor of it holds. */
export interface ClusterOrder {
  readonly by: RawBuilder<unknown>
  /** True of the clusters that are listed, without leading the query planner to an index of another order. */
  readonly listed: RawBuilder<boolean>
  /** Length of the sort key. */
  readonly width: number
  key(row: ClusterRow): Cursor['after']
  /** True of the clusters after the one with this key. */
  beyond(key: Cursor['after']): RawBuilder<boolean>
}

/** The orders that claims are listed in; where two tie, the one in more reports is first, then the one that came first. */
export const clusterOrders: Readonly<Record<ClaimOrder, ClusterOrder>> = {
  reports: {
    by: sql`c.reports desc, c.id`,
    listed: sql`c.reports > 0`,
    width: 2,
    key: (row) => [row.reports, row.id],
    beyond: ([reports, id]) => sql`(c.reports, -c.id) < (${reports}, ${-Number(id)})`,
  },
  // Those without a date are last, as the least: an empty text is less than every date.
  newest: by(sql`c.last_published`, (row) => row.last_published, sql`coalesce(c.last_published, '')`, ''),
  disputed: by(sql.raw(dispute('c.')), (row) => Math.min(row.deny, row.support - row.withdrawn)),
  origins: by(sql`c.principal_origins`, (row) => row.principal_origins),
}

function by(
  value: RawBuilder<unknown>,
  keyOf: (row: ClusterRow) => string | number | null,
  compared = value,
  least: string | number = 0,
): ClusterOrder {
  return {
    by: sql`${value} desc, c.reports desc, c.id`,
    listed: sql`+c.reports > 0`,
    width: 3,
    key: (row) => [keyOf(row), row.reports, row.id],
    beyond: ([key, reports, id]) =>
      sql`(${compared}, c.reports, -c.id) < (${key ?? least}, ${reports}, ${-Number(id)})`,
  }
}

function dispute(table: string): string {
  return `(${DISPUTE.replace(/\b(?:deny|support|withdrawn)\b/g, (column) => table + column)})`
}
