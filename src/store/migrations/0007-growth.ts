import { type Kysely, type Migration, sql } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/**
 * What keeps the cost of a report from growing with the record: keys under which compatible propositions are found without reading what is
 * not; beside each reuse key how many its Document has, so that most pairs are told apart without their texts; and indexes by which
 * writing finds the claims of a Document, what draws on it, and the clusters of a party, also during an import. Propositions of older stores are found again once
 * their reports are extracted again.
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
