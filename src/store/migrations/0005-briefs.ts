import type { Kysely, Migration } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/** Briefs and their versions; a version is written once, so that nothing an analyst wrote is lost. */
export function briefsMigration({ identity }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('briefs')
        .addColumn('id', 'integer', identity)
        .addColumn('ref', 'text', (column) => column.notNull().unique())
        .addColumn('removed_at', 'text')
        .execute()
      await db.schema
        .createTable('brief_versions')
        .addColumn('id', 'integer', identity)
        .addColumn('brief', 'integer', (column) => column.notNull().references('briefs.id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('citations', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('saved_by', 'text', (column) => column.notNull())
        .addUniqueConstraint('brief_versions_once', ['brief', 'version'])
        .execute()
    },
  }
}
