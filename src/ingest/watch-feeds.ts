import { setTimeout as sleep } from 'node:timers/promises'
import { issue, type Reading } from '../schema/index.ts'
import type { Fetched } from './fetch/fetch-url.ts'
import { receivedFrom } from './read-inputs.ts'
import type { ReadOptions } from './read-options.ts'
import { readReceived } from './read-received.ts'

/** How feeds are followed. */
export interface WatchOptions extends ReadOptions {
  /** Milliseconds between two looks at one feed. */
  readonly everyMs: number
  /** Look at each feed once, then stop. */
  readonly once?: boolean
  /** Milliseconds between two requests to one host; 2,000 where absent. */
  readonly hostDelayMs?: number
}

interface Feed {
  readonly url: string
  dueAt: number
  failures: number
  etag?: string
  lastModified?: string
  /** SHA-256 of items already given, so that each is given once; oldest first. */
  readonly seen: Set<string>
}

const SEEN_LIMIT = 5000
const LONGEST_WAIT_MS = 24 * 3600_000

/**
 * Follows RSS, Atom and JSON feeds and gives each item once, until `signal` is aborted. Polite: conditional requests, one request at a
 * time with a pause for each host, waits that double after failures up to a day, and the server's own Retry-After.
 */
export async function* watchFeeds(urls: readonly string[], options: WatchOptions): AsyncGenerator<Reading> {
  const feeds: Feed[] = urls.map((url) => ({ url, dueAt: 0, failures: 0, seen: new Set() }))
  const hosts = new Map<string, number>()
  let open = [...feeds]
  while (open.length > 0 && !options.signal?.aborted) {
    const feed = open.reduce((first, other) => (other.dueAt < first.dueAt ? other : first))
    const host = URL.canParse(feed.url) ? new URL(feed.url).host : ''
    const at = Math.max(feed.dueAt, hosts.get(host) ?? 0)
    if (!(await waitUntil(at, options))) return
    yield* look(feed, options)
    hosts.set(host, now(options) + (options.hostDelayMs ?? 2000))
    if (options.once) open = open.filter((other) => other !== feed)
  }
}

async function* look(feed: Feed, options: WatchOptions): AsyncGenerator<Reading> {
  const { fetchUrl } = await import('./fetch/fetch-url.ts')
  const fetched = await fetchUrl(
    feed.url,
    {
      userAgent: options.tool,
      ...(feed.etag && { etag: feed.etag }),
      ...(feed.lastModified && { lastModified: feed.lastModified }),
      ...(options.signal && { signal: options.signal }),
    },
    options.fetch,
  )
  if (options.signal?.aborted) return
  const status = fetched.ok ? fetched.value.status : 0
  if (fetched.ok && (status === 304 || (status >= 200 && status < 300))) {
    feed.failures = 0
    feed.dueAt = now(options) + options.everyMs
    if (status !== 304) yield* newItems(feed, fetched.value, options)
    return
  }
  feed.failures++
  const asked = fetched.ok ? Number(fetched.value.retryAfter) * 1000 || 0 : 0
  feed.dueAt =
    now(options) + Math.min(LONGEST_WAIT_MS, Math.max(asked, options.everyMs * 2 ** Math.min(feed.failures, 12)))
  yield {
    issues: [
      fetched.ok ? issue('FETCH_FAILED', { url: feed.url, reason: `the server answered ${status}` }) : fetched.issue,
    ],
  }
}

async function* newItems(feed: Feed, fetched: Fetched, options: WatchOptions): AsyncGenerator<Reading> {
  if (fetched.etag) feed.etag = fetched.etag
  else delete feed.etag
  if (fetched.lastModified) feed.lastModified = fetched.lastModified
  else delete feed.lastModified
  for await (const reading of readReceived(receivedFrom(fetched, feed.url, options), options)) {
    const key = reading.capture?.sha256
    if (key !== undefined) {
      if (feed.seen.has(key)) continue
      feed.seen.add(key)
      if (feed.seen.size > SEEN_LIMIT) feed.seen.delete(feed.seen.values().next().value!)
    }
    yield reading
  }
}

function now(options: WatchOptions): number {
  return options.clock().getTime()
}

/** Waits until a time of the clock; false when stopped before. */
async function waitUntil(at: number, options: WatchOptions): Promise<boolean> {
  const ms = at - now(options)
  if (ms > 0) {
    try {
      await sleep(Math.min(ms, 2 ** 31 - 1), undefined, options.signal ? { signal: options.signal } : {})
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return false
      throw error
    }
  }
  return !options.signal?.aborted
}
