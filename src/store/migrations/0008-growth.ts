import { type Kysely, type Migration, sql } from 'kysely'
import { keptKeys, kindOf, type Proposition, shapeOf } from '../../linking/index.ts'
import type { DialectTypes } from './migrate.ts'

/** Propositions read at once. */
const PAGE = 500

/**
 * What keeps the cost of a report from growing with the record: keys under which compatible propositions are found without reading what is
 * not; beside each reuse key how many its Document has, so that most pairs are told apart without their texts; and indexes by which
 * writing finds the claims of a Document, what draws on it, and the clusters of a party, also during an import.
 */
export function growthMigration({ keyed }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('proposition_keys')
        .addColumn('key', 'bigint', (column) => column.notNull())
        .addColumn('proposition', 'integer', (column) => column.notNull().references('clusters.id'))
        .addPrimaryKeyConstraint('proposition_keys_once', ['key', 'proposition'])
        .modifyEnd(keyed)
        .execute()
      await db.schema
        .createTable('proposition_shapes')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('shape', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('proposition_shapes_once', ['kind', 'shape'])
        .execute()
      await db.schema
        .alterTable('reuse_keys')
        .addColumn('keys', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
      await keyPropositions(db)
      await sql`update reuse_keys set keys = counted.keys from
        (select document, count(*) as keys from reuse_keys group by document) as counted
        where counted.document = reuse_keys.document`.execute(db)
      await db.schema.dropIndex('reuse_keys_key').execute()
      const index = (name: string, table: string, columns: string[]) =>
        db.schema.createIndex(name).ifNotExists().on(table).columns(columns).execute()
      await index('reuse_keys_key', 'reuse_keys', ['key', 'document', 'keys'])
      await index('documents_source', 'documents', ['source'])
      await index('claims_document', 'claims', ['document'])
      await index('cluster_parties_party', 'cluster_parties', ['party', 'part', 'cluster'])
    },
  }
}

interface Row {
  readonly id: number
  readonly relation: string
  readonly arguments: string
  readonly planned: number
}

/** Gives the propositions of an older store their keys. */
async function keyPropositions(db: Kysely<unknown>): Promise<void> {
  const merged = await sql<{ ref: string; head: string; path: string | null }>`
    select e.ref, c.ref as head, c.path from entities e join entities c on c.id = e.same_as where e.same_as != e.id`.execute(
    db,
  )
  const heads = new Map(merged.rows.map((row) => [row.ref, row]))
  const shapes = new Set<string>()
  for (let last = 0; ; ) {
    const { rows } = await sql<Row>`select id, relation, arguments, planned from clusters where id > ${last}
      order by id limit ${PAGE}`.execute(db)
    for (const row of rows) {
      const proposition = propositionOf(row, heads)
      for (const key of keptKeys(proposition)) {
        await sql`insert into proposition_keys (key, proposition) values (${key}, ${row.id}) on conflict do nothing`.execute(
          db,
        )
      }
      const [kind, shape] = [kindOf(proposition), shapeOf(proposition)]
      if (shapes.has(`${kind} ${shape}`)) continue
      shapes.add(`${kind} ${shape}`)
      await sql`insert into proposition_shapes (kind, shape) values (${kind}, ${shape})`.execute(db)
    }
    const end = rows[rows.length - 1]
    if (!end) return
    last = end.id
  }
}

function propositionOf(row: Row, heads: ReadonlyMap<string, { readonly head: string; readonly path: string | null }>) {
  const fillers = (JSON.parse(row.arguments) as Proposition['arguments']).map((filler) => {
    const head = filler.entity === undefined ? undefined : heads.get(filler.entity)
    if (!head) return filler
    const { path: _path, ...rest } = filler
    return { ...rest, key: head.head, ...(head.path !== null && { path: head.path }) }
  })
  return { relation: row.relation, arguments: fillers, ...(row.planned === 1 && { planned: true as const }) }
}
