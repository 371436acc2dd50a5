import { openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** How a store is opened. */
export interface StoreOptions {
  /** `write` brings an older schema up to date and completes an interrupted import. */
  readonly mode: 'read' | 'write'
  /** Makes the store when it is not there (with `write` only). */
  readonly create?: boolean
  /** How long to wait for another writer, in milliseconds; 5,000 unless given. */
  readonly lockTimeoutMs?: number
}

/**
 * Opens the store at a path. Throws STORE_NOT_FOUND, STORE_INVALID, STORE_NEWER, STORE_READ_ONLY, STORE_LOCKED or STORE_FULL.
 * The place for PostgreSQL: a location that begins with `postgres:`.
 */
export function openStore(location: string, options: StoreOptions): Promise<Store> {
  return openSqliteStore(location, options)
}
