import type { Kysely } from 'kysely'
import type { Contribution, DocumentId, Receipt } from '../schema/index.ts'
import type { Tables } from './tables.ts'

/** The record on disk. One writer and many readers work on one file at once; every method is a transaction of its own. */
export interface Store {
  /** Where the store is, for messages. */
  readonly location: string
  /** The typed query builder, for query/ alone. */
  readonly database: Kysely<Tables>
  /** Writes the contributions in one transaction: all are acknowledged, or none. Idempotent. */
  contribute(contributions: readonly Contribution[]): Promise<readonly Receipt[]>
  /** Hashes among `sha256s` whose bytes the store already holds, so that they need not be read again. */
  known(sha256s: readonly string[]): Promise<ReadonlySet<string>>
  /** Adds a line to the custody log for bytes already held. */
  recordCapture(sha256: string, location: string, retrievedAt: string, tool: string): Promise<void>
  /** Ids of all Documents, in order of id, for re-extraction. */
  documents(): AsyncIterable<DocumentId>
  /** Drops what slows a large first import; `endImport` builds it again. A store left in between is completed on opening. */
  beginImport(): Promise<void>
  endImport(): Promise<void>
  close(): Promise<void>
}
