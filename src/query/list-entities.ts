import { sql } from 'kysely'
import { type EntityRow, nameKey, type Page } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { countRows } from './filters/count.ts'
import { MOST_COUNTED, PAGE_SIZE, readCursor, toPage } from './filters/pages.ts'

/** Filters of `entities`. */
export interface EntityFilter {
  readonly type?: string
  /** Words of the name, in any spelling kept. */
  readonly text?: string
  readonly limit?: number
  readonly cursor?: string
}

/** Entities of the record, those with most claims first, with every spelling met; those taken for the same are one, with their sums. */
export async function listEntities({ database }: Store, filter: EntityFilter): Promise<Page<EntityRow>> {
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const { type, text } = filter
  const matching = database
    .selectFrom('entities')
    .where('mentions', '>', 0)
    .whereRef('same_as', '=', 'id')
    .$if(type !== undefined, (query) => query.where('type', '=', type!))
    .$if(text !== undefined, (query) =>
      query.where(
        'id',
        'in',
        database
          .selectFrom('spellings')
          .innerJoin('entities as spelt', 'spelt.id', 'spellings.entity')
          .select('spelt.same_as')
          .where('key', 'like', `%${nameKey(text!)}%`),
      ),
    )
  const [claims, id] = cursor?.after ?? []
  const rows = await matching
    .selectAll()
    .$if(cursor !== undefined, (query) => query.where(sql<boolean>`(claims, -id) < (${claims}, ${-Number(id)})`))
    .orderBy('claims', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const counted = cursor?.counted ?? (await countRows(database, matching.select('id').limit(MOST_COUNTED + 1)))
  const shown = rows.slice(0, limit)
  const spellings = await spellingsOf(
    database,
    shown.map((row) => row.id),
  )
  const sums = await sumsOf(
    database,
    shown.map((row) => row.id),
  )
  const items = shown.map((row) => ({
    id: row.ref,
    name: row.name,
    type: row.type,
    spellings: spellings.get(row.id) ?? [row.name],
    ...(sums.get(row.id) ?? { mentions: row.mentions, reports: row.reports, claims: row.claims }),
  }))
  return toPage(rows, limit, counted, (row) => [row.claims, row.id], items)
}

async function spellingsOf(database: Store['database'], entities: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  if (entities.length === 0) return found
  const rows = await database
    .selectFrom('spellings')
    .innerJoin('entities', 'entities.id', 'spellings.entity')
    .select(['entities.same_as as entity', 'spelling'])
    .where('entities.same_as', 'in', entities)
    .where((e) => e.or([e('spellings.mentions', '>', 0), e('named', '>', 0)]))
    .orderBy('spellings.mentions', 'desc')
    .orderBy('spelling')
    .execute()
  for (const { entity, spelling } of rows) {
    const known = found.get(entity) ?? []
    if (!known.includes(spelling)) found.set(entity, [...known, spelling])
  }
  return found
}

/** Sums over all that are taken for the same, by the entity they stand under. A report that uses two of their names counts twice. */
async function sumsOf(database: Store['database'], entities: readonly number[]) {
  if (entities.length === 0) return new Map<number, { mentions: number; reports: number; claims: number }>()
  const rows = await database
    .selectFrom('entities')
    .select(['same_as', (e) => e.fn.sum<number>('mentions').as('mentions')])
    .select([(e) => e.fn.sum<number>('reports').as('reports'), (e) => e.fn.sum<number>('claims').as('claims')])
    .where('same_as', 'in', entities)
    .groupBy('same_as')
    .execute()
  return new Map(rows.map(({ same_as, ...sums }) => [same_as, sums]))
}
