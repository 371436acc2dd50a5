import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqliteDatabase, SqliteStatement, SqlValue } from './binding.ts'
import { storeFailure } from './failures.ts'

/** Statements kept ready; a store asks far fewer different ones. */
const MOST_STATEMENTS = 400

/** One open SQLite file: runs SQL, keeps statements ready, turns failures into coded errors. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: SqliteDatabase
  readonly #path: string
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(database: SqliteDatabase, path: string) {
    this.#database = database
    this.#path = path
  }

  /** Runs one statement that takes nothing and gives nothing. */
  execute(sql: string): void {
    try {
      this.#database.exec(sql)
    } catch (error) {
      throw storeFailure(error, this.#path)
    }
  }

  /** Rows of one statement; none for a statement that returns none. */
  rows(sql: string, parameters: readonly unknown[] = []): Record<string, SqlValue>[] {
    try {
      return this.#statement(sql).all(...(parameters as SqlValue[]))
    } catch (error) {
      throw storeFailure(error, this.#path)
    }
  }

  /** The first row of one statement for each list of parameters. */
  first(sql: string, inputs: readonly (readonly unknown[])[]): (Record<string, SqlValue> | undefined)[] {
    try {
      const statement = this.#statement(sql)
      return inputs.map((parameters) => statement.get(...(parameters as SqlValue[])))
    } catch (error) {
      throw storeFailure(error, this.#path)
    }
  }

  /** Runs one statement for each list of parameters. */
  each(sql: string, inputs: readonly (readonly unknown[])[]): void {
    try {
      const statement = this.#statement(sql)
      for (const parameters of inputs) statement.run(...(parameters as SqlValue[]))
    } catch (error) {
      throw storeFailure(error, this.#path)
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: this.rows(sql, parameters) as R[] }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: the one kept ready may run again before this one is read to its end.
    for (const row of this.#database.prepare(sql).iterate(...(parameters as SqlValue[]))) yield { rows: [row as R] }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): SqliteStatement {
    const ready = this.#statements.get(sql)
    if (ready) return ready
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** kysely over one SqliteConnection. Whoever needs it next waits: SQLite has one connection for each process here. */
export function sqliteDialect(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => sqliteDriver(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite undoes table definitions with the transaction; kysely's own adapter does not count on it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function sqliteDriver(connection: SqliteConnection): Driver {
  let turn: Promise<void> = Promise.resolve()
  let release = () => {}
  const run = (sql: string) => connection.execute(sql)
  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = turn
      let free = () => {}
      turn = new Promise((resolve) => {
        free = resolve
      })
      await before
      release = free
      return connection
    },
    releaseConnection: async () => release(),
    // Immediate: a writer that must wait finds out before it has read anything.
    beginTransaction: async () => run('begin immediate'),
    commitTransaction: async () => run('commit'),
    rollbackTransaction: async () => {
      // SQLite has rolled back already after some failures, a full disk among them.
      try {
        run('rollback')
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
      }
    },
    savepoint: async (_, name) => run(`savepoint ${name}`),
    rollbackToSavepoint: async (_, name) => run(`rollback to ${name}`),
    releaseSavepoint: async (_, name) => run(`release ${name}`),
    destroy: async () => connection.close(),
  }
}
