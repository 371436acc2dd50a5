import { type Compilable, type Expression, sql } from 'kysely'
import type { Store } from '../store/index.ts'

/** Number of rows a query gives; limit the query to bound the work. */
export async function countRows(database: Store['database'], query: Expression<unknown> & Compilable): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${query} counted`.execute(database)
  return Number(rows[0]?.total)
}
