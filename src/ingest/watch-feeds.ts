import type { Reading } from '../schema/index.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadOptions } from './read-options.ts'

/** How feeds are followed. */
export interface WatchOptions extends ReadOptions {
  readonly everyMs: number
  readonly once?: boolean
}

/** Follows feeds and gives what is new. */
export async function* watchFeeds(urls: readonly string[], options: WatchOptions): AsyncGenerator<Reading> {
  yield* readInputs(urls, options)
}
