import { type Kysely, type Migration, sql } from 'kysely'

/** Drops indexes in whose place wider ones are built (indexes.ts): a cluster is summed up and counted by year without reading its claims. */
export const coveringMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`drop index if exists claims_cluster`.execute(db)
  },
}
