import { type ColumnDefinitionBuilder, type Kysely, type Migration, Migrator, type RawBuilder } from 'kysely'
import { recordMigration } from './0001-record.ts'
import { propositionsMigration } from './0002-propositions.ts'
import { ratingsMigration } from './0003-ratings.ts'
import { judgementsMigration } from './0004-judgements.ts'
import { briefsMigration } from './0005-briefs.ts'
import { placesMigration } from './0007-places.ts'
import { growthMigration } from './0008-growth.ts'
import { generalDenialsMigration } from './0009-general-denials.ts'
import { coveringMigration } from './0010-covering.ts'
import { timesMigration } from './0011-times.ts'

/** What the dialects spell differently in table definitions. */
export interface DialectTypes {
  /** Makes an integer column the key that numbers rows as they come. */
  readonly identity: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** Type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** Ends the definition of a table that is nothing but its key. */
  readonly keyed: RawBuilder<unknown>
}

/** How the tables of a store stand to those this version knows. */
export type SchemaState = 'absent' | 'older' | 'current' | { readonly newer: number }

/** Number of migrations this version knows. */
export const knownMigrations = 10

/** Migrations in order; a published one is never edited. The only module that touches kysely's migrator (it moves in 0.29). */
function migrations(types: DialectTypes): Record<string, Migration> {
  return {
    '0001-record': recordMigration(types),
    '0002-propositions': propositionsMigration(types),
    '0003-ratings': ratingsMigration(types),
    '0004-judgements': judgementsMigration(types),
    '0005-briefs': briefsMigration(types),
    '0007-places': placesMigration(types),
    '0008-growth': growthMigration(types),
    '0009-general-denials': generalDenialsMigration(types),
    '0010-covering': coveringMigration,
    '0011-times': timesMigration,
  }
}

/** How the schema stands, from the names of the migrations that were run (in order). */
export function schemaState(ran: readonly string[], types: DialectTypes): SchemaState {
  const names = Object.keys(migrations(types))
  if (ran.length === 0) return 'absent'
  if (ran.length > names.length || ran.some((name, i) => name !== names[i])) return { newer: ran.length }
  return ran.length === names.length ? 'current' : 'older'
}

/** Brings the tables to this version. All or nothing for each migration. */
export async function migrate<T>(database: Kysely<T>, types: DialectTypes): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations(types) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
