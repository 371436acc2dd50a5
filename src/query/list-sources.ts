import { type Selectable, sql } from 'kysely'
import { nameKey, type Page, type SourceRow } from '../schema/index.ts'
import type { Store, Tables } from '../store/index.ts'
import { countRows } from './filters/count.ts'
import { MOST_COUNTED, PAGE_SIZE, readCursor, toPage } from './filters/pages.ts'
import { sourceHabits } from './sources/source-habits.ts'

/** Filters of `sources`. */
export interface SourceFilter {
  /** `outlet`, a kind of claimant, or `unknown`. */
  readonly kind?: string
  /** Words of the name. */
  readonly text?: string
  /** Set to be told how each comes by its claims. */
  readonly habits?: boolean
  readonly limit?: number
  readonly cursor?: string
}

/** Claims of one source looked at for its habits in a list. */
const LOOKED_AT = 100

/** Outlets and claimants, those with most claims first. */
export async function listSources(store: Store, filter: SourceFilter): Promise<Page<SourceRow>> {
  const { database } = store
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const { kind, text } = filter
  const matching = database
    .selectFrom('parties')
    .where('claims', '>', 0)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(text !== undefined, (query) => query.where('name_key', 'like', `%${nameKey(text!)}%`))
  const [claims, id] = cursor?.after ?? []
  const rows = await matching
    .selectAll()
    .$if(cursor !== undefined, (query) => query.where(sql<boolean>`(claims, -id) < (${claims}, ${-Number(id)})`))
    .orderBy('claims', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const counted = cursor?.counted ?? (await countRows(database, matching.select('id').limit(MOST_COUNTED + 1)))
  const items: SourceRow[] = []
  for (const row of rows.slice(0, limit)) {
    items.push({
      ...toSourceRow(row),
      ...(filter.habits && { habits: await sourceHabits(store, [row.id], LOOKED_AT) }),
    })
  }
  return toPage(rows, limit, counted, (row) => [row.claims, row.id], items)
}

/** An outlet or claimant in a list, from its row. */
export function toSourceRow(row: Selectable<Tables['parties']>): SourceRow {
  return {
    id: row.key,
    name: row.name,
    kind: row.kind,
    naming: row.naming as SourceRow['naming'],
    reports: row.reports,
    claims: row.claims,
    denials: row.denials,
    ...(row.first_published !== null && { first: row.first_published }),
    ...(row.last_published !== null && { last: row.last_published }),
  }
}
