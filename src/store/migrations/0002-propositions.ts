import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'

/**
 * Clusters become unions of propositions. A row of `clusters` is a proposition; `joined` is the row under which it is filed, and that row
 * holds the sums. Principals of parties, and how many of them stand behind a cluster. Rows of older stores stand alone until they are extracted again.
 */
export function propositionsMigration(): Migration {
  const counted = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)
  return {
    async up(db: Kysely<unknown>) {
      const clusters = [
        ['parent', 'integer', counted],
        ['joined', 'integer', counted],
        ['own_claims', 'integer', counted],
        ['stated', 'integer', counted],
        ['clear', 'integer', (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(1)],
        ['planned', 'integer', counted],
        ['period', 'text', (column: ColumnDefinitionBuilder) => column],
        ['principal_origins', 'integer', counted],
      ] as const
      for (const [name, type, build] of clusters) {
        await db.schema.alterTable('clusters').addColumn(name, type, build).execute()
      }
      await db.schema.alterTable('claims').addColumn('proposition', 'integer', counted).execute()
      await db.schema.alterTable('cluster_arguments').addColumn('proposition', 'integer', counted).execute()
      await db.schema.alterTable('parties').addColumn('principal', 'text').execute()
      await db.schema
        .createTable('cluster_anchors')
        .addColumn('anchor', 'text', (column) => column.notNull())
        .addColumn('cluster', 'integer', (column) => column.notNull().references('clusters.id'))
        .execute()
      await sql`update clusters set parent = id, joined = id, own_claims = claims, principal_origins = named_origins`.execute(
        db,
      )
      await sql`update claims set proposition = cluster`.execute(db)
      await sql`update cluster_arguments set proposition = cluster`.execute(db)
      // What writing itself looks up: kept during an import too.
      const index = (name: string, table: string, columns: string[]) =>
        db.schema.createIndex(name).on(table).columns(columns).execute()
      await index('cluster_anchors_anchor', 'cluster_anchors', ['anchor', 'cluster'])
      await index('clusters_joined', 'clusters', ['joined'])
      await index('claims_proposition', 'claims', ['proposition'])
      await index('arguments_proposition', 'cluster_arguments', ['proposition'])
    },
  }
}
