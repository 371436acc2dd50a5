import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/**
 * Where claims are: the places of gazetteers, and by which filler each claim is placed. Which roles of a claim were inferred. Reports of
 * older stores have neither until they are extracted again.
 */
export function placesMigration({ identity }: DialectTypes): Migration {
  const required = (column: ColumnDefinitionBuilder) => column.notNull()
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('places')
        .addColumn('id', 'integer', identity)
        .addColumn('ref', 'text', (column) => column.notNull().unique())
        .addColumn('gazetteer_id', 'text', required)
        .addColumn('name', 'text', required)
        .addColumn('country', 'text')
        .addColumn('precision', 'text', required)
        .addColumn('latitude', sql`double precision`, required)
        .addColumn('longitude', sql`double precision`, required)
        .addColumn('pack', 'text')
        .execute()
      await db.schema
        .createTable('placings')
        .addColumn('document', 'integer', (column) => column.notNull().references('documents.id'))
        .addColumn('position', 'integer', required)
        .addColumn('proposition', 'integer', (column) => column.notNull().references('clusters.id'))
        .addColumn('role', 'text', required)
        .addColumn('name', 'text', required)
        .addColumn('kind', 'text', required)
        .addColumn('place', 'integer', (column) => column.references('places.id'))
        .addColumn('confidence', sql`double precision`)
        .execute()
      await db.schema
        .alterTable('claims')
        .addColumn('inferred', 'text', (column) => column.notNull().defaultTo(''))
        .execute()
    },
  }
}
