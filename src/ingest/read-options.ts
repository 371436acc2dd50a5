import type { FetchOptions } from './fetch/fetch-url.ts'

/** Bounds on what is read; each protects memory or time against hostile input. */
export interface Limits {
  /** Bytes of one file, page or member. */
  readonly fileBytes: number
  /** Bytes all members of one archive may unpack to. */
  readonly archiveBytes: number
  /** Members of one archive. */
  readonly archiveEntries: number
  /** Unpacked bytes for each packed byte of a member, above which it is taken for a bomb. */
  readonly archiveRatio: number
  /** Archives within archives. */
  readonly archiveDepth: number
  /** Elements within elements in HTML and XML; deeper markup is cut or refused before a parser sees it. */
  readonly markupDepth: number
  /** Pages of a PDF. */
  readonly pages: number
}

export const defaultLimits: Limits = {
  fileBytes: 64 * 1024 * 1024,
  archiveBytes: 1024 * 1024 * 1024,
  archiveEntries: 100_000,
  archiveRatio: 200,
  archiveDepth: 3,
  markupDepth: 200,
  pages: 5000,
}

/** What reading needs from the world: clock, standard input, network rules. */
export interface ReadOptions {
  /** Time of retrieval of every Capture. */
  readonly clock: () => Date
  /** Name and version of the program, `hearsay/0.1.0`; also sent as user agent. */
  readonly tool: string
  /** Read for the input `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Field names of CSV and JSON Lines for text, title, date, outlet, byline, url; guessed where absent. */
  readonly fieldMap?: Readonly<Record<string, string>>
  readonly limits?: Partial<Limits>
  readonly fetch?: FetchOptions
  /** Stops between two inputs and ends a fetch under way. */
  readonly signal?: AbortSignal
}
