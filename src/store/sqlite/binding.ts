/** Values SQLite takes and gives. */
export type SqlValue = null | number | bigint | string | Uint8Array

/** The part of `node:sqlite`'s statement that is used. */
export interface SqliteStatement {
  all(...parameters: SqlValue[]): Record<string, SqlValue>[]
  get(...parameters: SqlValue[]): Record<string, SqlValue> | undefined
  run(...parameters: SqlValue[]): unknown
  iterate(...parameters: SqlValue[]): IterableIterator<Record<string, SqlValue>>
}

/** The part of `node:sqlite`'s database that is used. */
export interface SqliteDatabase {
  exec(sql: string): void
  prepare(sql: string): SqliteStatement
  close(): void
}

/** How a database file is opened. */
export interface SqliteOptions {
  readonly readOnly?: boolean
  /** Milliseconds to wait for a lock. */
  readonly timeout?: number
}

interface SqliteModule {
  readonly DatabaseSync: new (location: string, options: SqliteOptions) => SqliteDatabase
}

/** SQLite with full-text search: Node's own where it has one, else the prebuilt package with the same interface. */
export async function loadSqlite(): Promise<SqliteModule['DatabaseSync']> {
  const builtIn = loadBuiltIn()
  if (builtIn && hasFullText(builtIn)) return builtIn
  const bundled = (await import('@photostructure/sqlite')) as unknown as SqliteModule
  return bundled.DatabaseSync
}

/** `node:sqlite`, without the one warning that it is experimental: its interface here is the package's as well. */
function loadBuiltIn(): SqliteModule['DatabaseSync'] | undefined {
  const emitWarning = process.emitWarning
  process.emitWarning = () => {}
  try {
    const found = process.getBuiltinModule('node:sqlite' as 'node:module') as unknown as SqliteModule | undefined
    return found?.DatabaseSync
  } finally {
    process.emitWarning = emitWarning
  }
}

function hasFullText(Database: SqliteModule['DatabaseSync']): boolean {
  const database = new Database(':memory:', {})
  try {
    return database
      .prepare('pragma compile_options')
      .all()
      .some((row) => row.compile_options === 'ENABLE_FTS5')
  } finally {
    database.close()
  }
}
