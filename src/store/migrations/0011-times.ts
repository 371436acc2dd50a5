import { type Kysely, type Migration, sql } from 'kysely'
import { COUNT_GENERAL_DENIALS } from '../general-denials.ts'

/**
 * When undated events are told of (`clusters.around`), and up to which day each denial speaks (`claims.reaches`). Reports of older stores have the former when
 * they are extracted again; the latter is there the day of publication, or what was said.
 */
export const timesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('clusters').addColumn('around', 'text').execute()
    await db.schema.alterTable('claims').addColumn('reaches', 'text').execute()
    await sql`update claims set reaches = coalesce(substr(published, 1, 10), said, '9999-12-31')
      where stance = 'deny' and target = 'content'`.execute(db)
    await sql.raw(`${COUNT_GENERAL_DENIALS} where general_denials > 0`).execute(db)
  },
}
