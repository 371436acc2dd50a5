import { issue, type Reading } from '../schema/index.ts'
import { detectFormat } from './detect-format.ts'
import { formatReaders } from './formats.ts'
import type { ReadOptions } from './read-options.ts'
import { failed, limitsOf, type Received } from './received.ts'

/** Reads bytes in whatever format they are in: one Reading, or one for each member. Never throws. */
export async function* readReceived(received: Received, options: ReadOptions, depth = 0): AsyncGenerator<Reading> {
  const format = detectFormat(received)
  if (typeof format !== 'string') {
    yield failed(received, options, format)
    return
  }
  const read = (member: Received) => readReceived(member, options, depth + 1)
  try {
    yield* formatReaders[format](received, { options, limits: limitsOf(options), depth, read })
  } catch (error) {
    // What a library throws on bytes we did not foresee must not end the run.
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error)
    yield failed(received, options, issue('FORMAT_BROKEN', { input: received.file, format, reason }))
  }
}
