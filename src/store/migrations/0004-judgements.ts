import type { Kysely, Migration } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/** What people decide about claims of reports, and which extraction was made from which by that. */
export function judgementsMigration({ identity }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('extractions')
        .addColumn('base', 'integer', (column) => column.references('extractions.id'))
        .execute()
      await db.schema
        .createTable('judgements')
        .addColumn('id', 'integer', identity)
        .addColumn('document', 'integer', (column) => column.notNull().references('documents.id'))
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('claim', 'text')
        .addColumn('corrected', 'text')
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('why', 'text')
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .addColumn('undone_at', 'text')
        .addColumn('outcome', 'text')
        .addColumn('claim_ref', 'text')
        .execute()
      await db.schema.createIndex('judgements_document').on('judgements').columns(['document', 'id']).execute()
    },
  }
}
