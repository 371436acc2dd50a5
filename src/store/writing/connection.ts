import type { StoredExtraction } from '../store.ts'

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

/** What a Writer is given beside an open transaction. */
export interface WriterContext {
  readonly connection: WriteConnection
  /** Reads an extraction's stored body back, with its Document. */
  readonly unpack: (document: number, body: Uint8Array) => StoredExtraction
  /** Tells full-text search of new words; does nothing during an import. */
  readonly indexText: (id: number, title: string, body: string) => void
  readonly indexSentences: (sentences: ReadonlyMap<number, string>) => void
}
