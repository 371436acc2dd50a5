import type { Compilable, Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** A statement compiled once, with the order in which a row's values are bound. */
export interface Statement<Row> {
  readonly sql: string
  readonly bind: (row: Row) => readonly unknown[]
}

// A text is cut at its first NUL by some SQLite bindings, and refused by PostgreSQL: it is kept as U+FFFD, which is as long.

/** Stands for a value of the row while the statement is compiled. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * Compiles the statement that `build` writes, once for all rows: `value('title')` stands for the row's title. kysely takes
 * longer to compile an insert than SQLite to run it.
 */
export function statement<Row extends object>(
  database: Kysely<Tables>,
  build: (database: Kysely<Tables>, value: <Name extends keyof Row & string>(name: Name) => Row[Name]) => Compilable,
): Statement<Row> {
  const slots = <Name extends keyof Row & string>(name: Name) => new Slot(name) as unknown as Row[Name]
  const { sql, parameters } = build(database, slots).compile()
  const names = parameters.map((parameter) => (parameter instanceof Slot ? parameter.name : undefined))
  return {
    sql,
    bind: (row) => {
      const values = new Array<unknown>(names.length)
      for (let i = 0; i < names.length; i++) {
        const name = names[i]
        const value: unknown = name === undefined ? parameters[i] : row[name as keyof Row]
        values[i] =
          typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : (value ?? null)
      }
      return values
    },
  }
}
