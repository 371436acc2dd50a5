import { type Kysely, type Migration, sql } from 'kysely'
import type { DialectTypes } from './migrate.ts'

/**
 * Which propositions are denied by the denial of a more general one ("there are no factories in Karvalia"), and how many such denials a cluster
 * counts among its own. In a store of an earlier version they are known of reports that come from then on.
 */
export function generalDenialsMigration({ keyed }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const name of ['own_denials', 'general_denials']) {
        await db.schema
          .alterTable('clusters')
          .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
          .execute()
      }
      await db.schema
        .createTable('general_denials')
        .addColumn('denial', 'integer', (column) => column.notNull().references('clusters.id'))
        .addColumn('proposition', 'integer', (column) => column.notNull().references('clusters.id'))
        .addPrimaryKeyConstraint('general_denials_once', ['denial', 'proposition'])
        .modifyEnd(keyed)
        .execute()
      await db.schema
        .createIndex('general_denials_proposition')
        .on('general_denials')
        .columns(['proposition', 'denial'])
        .execute()
      await sql`update clusters set own_denials = (select count(*) from claims k where k.proposition = clusters.id
        and k.superseded_by is null and k.stance = 'deny' and k.target = 'content')`.execute(db)
    },
  }
}
