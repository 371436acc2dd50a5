import { type Kysely, type Migration, sql } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/**
 * What persons rate: each rating a row that stays, with who, when and why. And for whom each party was read to speak, by number of claims: the
 * one that most claims give is its principal, so that one wrong reading does not make a minister another's.
 */
export function ratingsMigration({ identity }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('ratings')
        .addColumn('id', 'integer', identity)
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('rated_by', 'text', (column) => column.notNull())
        .addColumn('why', 'text')
        .addColumn('rated_at', 'text', (column) => column.notNull())
        .addColumn('undone_at', 'text')
        .execute()
      await db.schema
        .createTable('party_principals')
        .addColumn('party', 'integer', (column) => column.notNull().references('parties.id'))
        .addColumn('principal', 'text', (column) => column.notNull())
        .addColumn('claims', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('party_principals_key', ['party', 'principal'])
        .execute()
      await sql`insert into party_principals (party, principal, claims)
        select id, principal, claims from parties where principal is not null`.execute(db)
      await db.schema.createIndex('party_principals_principal').on('party_principals').columns(['principal']).execute()
      await db.schema.createIndex('parties_same').on('parties').columns(['same_as']).execute()
      await db.schema.createIndex('ratings_subject').on('ratings').columns(['subject', 'kind']).execute()
    },
  }
}
