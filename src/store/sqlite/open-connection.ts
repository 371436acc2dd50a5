import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { HearsayError } from '../../schema/index.ts'
import { type DialectTypes, knownMigrations, type SchemaState, schemaState } from '../migrations/migrate.ts'
import type { StoreOptions } from '../open-store.ts'
import { loadSqlite, type SqliteDatabase } from './binding.ts'
import { SqliteConnection } from './dialect.ts'
import { storeFailure } from './failures.ts'

/** Marks a SQLite file as a hearsay store: "hear" in ASCII. */
const APPLICATION_ID = 0x68656172

/** How SQLite spells what the dialects spell differently. */
export const sqliteTypes: DialectTypes = {
  identity: (column) => column.primaryKey(),
  bytes: 'blob',
  keyed: sql`without rowid`,
}

/** Opens the file, checks that it is a store this version knows, and sets it up for one writer and many readers. */
export async function openConnection(
  location: string,
  options: StoreOptions,
): Promise<{ readonly connection: SqliteConnection; readonly state: SchemaState }> {
  const path = resolve(location)
  const isNew = !existsSync(path)
  if (isNew && !(options.mode === 'write' && options.create))
    throw new HearsayError('STORE_NOT_FOUND', { path: location })
  if (isNew) makeFolder(dirname(path), location)
  else if (!statSync(path).isFile())
    throw new HearsayError('STORE_INVALID', { path: location, reason: 'it is no file' })
  if (options.mode === 'write') checkWritable(isNew ? [dirname(path)] : [path, dirname(path)], location)
  const database = await openFile(path, location, options)
  const connection = new SqliteConnection(database, location)
  try {
    const state = checkedState(connection, location, options)
    configure(connection, options)
    return { connection, state }
  } catch (error) {
    connection.close()
    throw error
  }
}

async function openFile(path: string, location: string, options: StoreOptions): Promise<SqliteDatabase> {
  const Database = await loadSqlite()
  const readOnly = options.mode === 'read'
  const timeout = options.lockTimeoutMs ?? 5000
  try {
    const database = new Database(path, { readOnly, timeout })
    try {
      // The first read: it fails where WAL needs files beside the store that cannot be made.
      database.prepare('select count(*) from sqlite_master').get()
      return database
    } catch (error) {
      database.close()
      const mayBeUnwritable =
        readOnly &&
        'errcode' in Object(error) &&
        [8, 14].includes(Number((error as { errcode: number }).errcode) & 0xff)
      if (!mayBeUnwritable || existsSync(`${path}-wal`)) throw error
      // On a read-only medium nobody writes, so the file may be read without locks.
      return new Database(`${pathToFileURL(path)}?immutable=1`, { readOnly, timeout })
    }
  } catch (error) {
    throw storeFailure(error, location)
  }
}

function checkedState(connection: SqliteConnection, location: string, options: StoreOptions): SchemaState {
  const invalid = (reason: string) => new HearsayError('STORE_INVALID', { path: location, reason })
  const tables = new Set(connection.rows('select name from sqlite_master').map((row) => row.name))
  const isOurs = Number(connection.rows('pragma application_id')[0]?.application_id) === APPLICATION_ID
  if (!isOurs && tables.size > 0) throw invalid('it is another program’s database')
  const ran = tables.has('migrations') ? connection.rows('select name from migrations order by name') : []
  const state = schemaState(
    ran.map((row) => String(row.name)),
    sqliteTypes,
  )
  if (typeof state === 'object')
    throw new HearsayError('STORE_NEWER', { path: location, found: state.newer, known: knownMigrations })
  if (options.mode === 'read' && state === 'absent') throw invalid('it is empty')
  if (options.mode === 'read' && state === 'older')
    throw invalid('it is of an older version; open it once for writing to bring it up to date')
  return state
}

/**
 * `synchronous = full`: a batch that was acknowledged survives a power cut, not only a killed program. It costs one flush of
 * the disk for each batch of reports, which extraction outweighs by far (docs/decisions/0002-store.md).
 */
function configure(connection: SqliteConnection, options: StoreOptions): void {
  const set = (pragma: string) => void connection.rows(`pragma ${pragma}`)
  set('temp_store = memory')
  set('cache_size = -65536')
  if (options.mode === 'read') return
  if (Number(connection.rows('pragma application_id')[0]?.application_id) !== APPLICATION_ID)
    set(`application_id = ${APPLICATION_ID}`)
  set('journal_mode = wal')
  set('synchronous = full')
  // Pages written again and again between two checkpoints are copied once.
  set('wal_autocheckpoint = 8000')
  set('journal_size_limit = 67108864')
}

/** SQLite itself finds out at the first write only; WAL needs the folder as well. */
function checkWritable(paths: readonly string[], location: string): void {
  try {
    for (const path of paths) accessSync(path, constants.W_OK)
  } catch (error) {
    throw new HearsayError('STORE_READ_ONLY', { path: location }, { cause: error })
  }
}

function makeFolder(folder: string, location: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new HearsayError('STORE_READ_ONLY', { path: location }, { cause: error })
  }
}
