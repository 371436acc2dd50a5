/** A row as the database gives it. */
export type Row = Record<string, unknown>

/** What writing needs of an open transaction: the same SQL for every dialect, one statement for many rows. */
export interface WriteConnection {
  /** Rows of one statement. */
  rows(sql: string, parameters?: readonly unknown[]): Row[]
  /** The first row of the statement for each list of parameters. */
  first(sql: string, inputs: readonly (readonly unknown[])[]): (Row | undefined)[]
  /** Runs the statement for each list of parameters. */
  each(sql: string, inputs: readonly (readonly unknown[])[]): void
}
