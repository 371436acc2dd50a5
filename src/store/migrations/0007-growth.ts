import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What keeps the cost of a report from growing with the record: how many reuse keys a Document has stands beside each of them, so that
 * most pairs are told apart without their texts; and writing finds the claims of a Document, and what draws on it, by an index, also
 * during an import.
 */
export const growthMigration: Migration = {
  async up(db: Kysely<unknown>) {
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
  },
}
