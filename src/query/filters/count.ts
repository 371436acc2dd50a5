import { type Compilable, type Expression, sql } from 'kysely'
import type { Store } from '../../store/index.ts'
import { type Total, totalOf } from './pages.ts'

/** How many rows a query gives that is limited to one more than is counted. */
export async function countRows(database: Store['database'], query: Expression<unknown> & Compilable): Promise<Total> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${query} counted`.execute(database)
  return totalOf(Number(rows[0]?.total))
}
