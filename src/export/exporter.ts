import type { Store } from '../query/index.ts'

/** What a format could not carry, in plain sentences; empty when it carries all. */
export interface LossReport {
  readonly losses: readonly string[]
}

/** Writes the whole record in one format, piece by piece, waiting for each piece to be taken; memory does not grow with the store. */
export type Exporter = (store: Store, write: (text: string) => Promise<void>) => Promise<LossReport>
