import type { Capture, Reading } from '../schema/index.ts'
import { issue } from '../schema/index.ts'
import type { Fetched } from './fetch/fetch-url.ts'
import { inputFiles } from './input-files.ts'
import { readFileBytes, readStream } from './read-file.ts'
import type { ReadOptions } from './read-options.ts'
import { readReceived } from './read-received.ts'
import { limitsOf, type Received } from './received.ts'

/**
 * Reads inputs one after another: paths, globs, folders (in order of name), `-` for standard input, http(s) addresses. Lazy: one file is
 * in memory at a time. Never throws for an input: what fails is a Reading with Issues, and the next input is read.
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  for (const input of inputs) {
    if (options.signal?.aborted) return
    if (input === '-') yield* readStandardInput(options)
    else if (/^https?:\/\//i.test(input)) yield* readAddress(input, options)
    else yield* readFiles(input, options)
  }
}

/** Reads bytes that were handed over under a name: one file, or an archive or feed of many. */
export async function* readBytes(name: string, bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Reading> {
  const { fileBytes } = limitsOf(options)
  if (bytes.length > fileBytes) yield { issues: [issue('INPUT_TOO_LARGE', { input: name, limit: fileBytes })] }
  else yield* readReceived({ bytes, location: name, file: name, retrievedAt: options.clock().toISOString() }, options)
}

/** Reads bytes already held once more, e.g. with a newer reader. A member of an archive or feed is read as that member. */
export async function* readCapture(capture: Capture, options: ReadOptions): AsyncGenerator<Reading> {
  const { bytes, location, url, retrievedAt, mediaType } = capture
  const received: Received = {
    bytes,
    location,
    file: /^https?:/.test(location) ? location : location.replace(/^.*\//, ''),
    retrievedAt,
    ...(url !== undefined && { url }),
    ...(mediaType !== undefined && { mediaType }),
    isMember: true,
  }
  yield* readReceived(received, options)
}

async function* readFiles(input: string, options: ReadOptions): AsyncGenerator<Reading> {
  const { fileBytes } = limitsOf(options)
  for await (const found of inputFiles(input)) {
    if (options.signal?.aborted) return
    if (found.kind === 'issue') {
      yield { issues: [found.issue] }
      continue
    }
    const bytes = await readFileBytes(found.path, fileBytes, found.listed)
    if (!bytes.ok) {
      yield { issues: [bytes.issue] }
      continue
    }
    const retrievedAt = options.clock().toISOString()
    yield* readReceived({ bytes: bytes.value, location: found.path, file: found.file, retrievedAt }, options)
  }
}

async function* readStandardInput(options: ReadOptions): AsyncGenerator<Reading> {
  if (!options.stdin) {
    yield { issues: [issue('INPUT_UNREADABLE', { input: '-', reason: 'there is no standard input' })] }
    return
  }
  const bytes = await readStream(options.stdin, '-', limitsOf(options).fileBytes)
  if (!bytes.ok) yield { issues: [bytes.issue] }
  else
    yield* readReceived(
      { bytes: bytes.value, location: '-', file: '-', retrievedAt: options.clock().toISOString() },
      options,
    )
}

async function* readAddress(address: string, options: ReadOptions): AsyncGenerator<Reading> {
  const sent = { userAgent: options.tool, ...(options.signal && { signal: options.signal }) }
  // Loaded here: reading files needs nothing of the network.
  const { fetchUrl } = await import('./fetch/fetch-url.ts')
  const fetched = await fetchUrl(address, sent, options.fetch)
  if (!fetched.ok) {
    yield { issues: [fetched.issue] }
    return
  }
  const { value } = fetched
  if (value.status < 200 || value.status > 299) {
    yield { issues: [issue('FETCH_FAILED', { url: address, reason: `the server answered ${value.status}` })] }
    return
  }
  yield* readReceived(receivedFrom(value, address, options), options)
}

/** What a server answered, as bytes received; the address is the one after redirects. */
export function receivedFrom(fetched: Fetched, address: string, options: ReadOptions): Received {
  const { bytes, url, mediaType, charset } = fetched
  return {
    bytes,
    location: address,
    file: address,
    url,
    retrievedAt: options.clock().toISOString(),
    ...(mediaType !== undefined && { mediaType }),
    ...(charset !== undefined && { charset }),
  }
}
