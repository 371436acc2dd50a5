import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/**
 * Clusters become unions of propositions. A row of `clusters` is a proposition; `joined` is the row under which it is filed, and that row
 * holds the sums. Principals of parties, and how many of
 * them stand behind a cluster. Decisions on which entities are one, and which
 * Document draws on the text of which. Rows of older stores stand alone until they are extracted again.
 */
export function propositionsMigration({ identity }: DialectTypes): Migration {
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
        ['vague', 'integer', counted],
        ['period', 'text', (column: ColumnDefinitionBuilder) => column],
        ['principal_origins', 'integer', counted],
      ] as const
      for (const [name, type, build] of clusters) {
        await db.schema.alterTable('clusters').addColumn(name, type, build).execute()
      }
      await db.schema.alterTable('claims').addColumn('proposition', 'integer', counted).execute()
      await db.schema.alterTable('claims').addColumn('said', 'text').execute()
      await db.schema.alterTable('cluster_arguments').addColumn('proposition', 'integer', counted).execute()
      await db.schema.alterTable('parties').addColumn('principal', 'text').execute()
      await db.schema.alterTable('parties').addColumn('same_as', 'text').execute()
      await db.schema.alterTable('parties').addColumn('speaks_for', 'text').execute()
      await db.schema.alterTable('entities').addColumn('path', 'text').execute()
      await db.schema.alterTable('entities').addColumn('same_as', 'integer', counted).execute()
      await db.schema.alterTable('entities').addColumn('matched', 'integer', counted).execute()
      await db.schema
        .createTable('entity_keys')
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('entity', 'integer', (column) => column.notNull().references('entities.id'))
        .execute()
      await db.schema
        .createTable('resolutions')
        .addColumn('id', 'integer', identity)
        .addColumn('left_entity', 'integer', (column) => column.notNull().references('entities.id'))
        .addColumn('right_entity', 'integer', (column) => column.notNull().references('entities.id'))
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('score', 'real')
        .addColumn('reasons', 'text', (column) => column.notNull())
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .addColumn('undone_at', 'text')
        .execute()
      await db.schema
        .createTable('cluster_anchors')
        .addColumn('anchor', 'text', (column) => column.notNull())
        .addColumn('cluster', 'integer', (column) => column.notNull().references('clusters.id'))
        .execute()
      await db.schema.alterTable('documents').addColumn('source', 'integer').execute()
      await db.schema.alterTable('documents').addColumn('root', 'integer', counted).execute()
      await db.schema
        .createTable('reuse_keys')
        .addColumn('key', 'integer', (column) => column.notNull())
        .addColumn('document', 'integer', (column) => column.notNull().references('documents.id'))
        .execute()
      await sql`update documents set root = id`.execute(db)
      await sql`update clusters set parent = id, joined = id, own_claims = claims, principal_origins = named_origins`.execute(
        db,
      )
      await sql`update entities set same_as = id`.execute(db)
      await sql`update parties set speaks_for = key`.execute(db)
      await sql`update claims set proposition = cluster`.execute(db)
      await sql`update cluster_arguments set proposition = cluster`.execute(db)
      // What writing itself looks up: kept during an import too.
      const index = (name: string, table: string, columns: string[]) =>
        db.schema.createIndex(name).on(table).columns(columns).execute()
      await index('cluster_anchors_anchor', 'cluster_anchors', ['anchor', 'cluster'])
      await index('clusters_joined', 'clusters', ['joined'])
      await index('claims_proposition', 'claims', ['proposition'])
      await index('reuse_keys_key', 'reuse_keys', ['key', 'document'])
      await index('documents_root', 'documents', ['root'])
      await index('parties_principal', 'parties', ['principal'])
      await index('entity_keys_key', 'entity_keys', ['key', 'entity'])
      await index('entities_same', 'entities', ['same_as'])
      await index('entities_matched', 'entities', ['matched'])
      await index('resolutions_left', 'resolutions', ['left_entity'])
      await index('resolutions_right', 'resolutions', ['right_entity'])
      await index('arguments_proposition', 'cluster_arguments', ['proposition'])
    },
  }
}
