import { lookup as systemLookup } from 'node:dns/promises'
import { Agent, buildConnector, request } from 'undici'
import { type ErrorCode, issue, type Result } from '../../schema/index.ts'
import { isPublicAddress, literalOf } from './address.ts'

/** Rules of fetching; the defaults are strict. */
export interface FetchOptions {
  /** Total time for one address, redirects included, in milliseconds. */
  readonly timeoutMs?: number
  /** Bytes of one answer, as sent and unpacked. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** For tests against loopback servers only: whether an address that is otherwise refused may be reached. */
  readonly allowAddress?: (address: string) => boolean
  /** For tests only: stands in for the system's name resolution. */
  readonly lookup?: (hostname: string) => Promise<readonly string[]>
}

/** What a server answered. */
export interface Fetched {
  /** Address after redirects. */
  readonly url: string
  readonly status: number
  readonly bytes: Uint8Array
  readonly mediaType?: string
  readonly charset?: string
  readonly etag?: string
  readonly lastModified?: string
  /** Seconds the server asked to wait. */
  readonly retryAfter?: string
}

/** What a request says beside the address. */
export interface FetchRequest {
  readonly userAgent: string
  readonly etag?: string
  readonly lastModified?: string
  readonly signal?: AbortSignal
}

class Refusal extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/** Media types that hold text or a format we read. */
const READABLE =
  /^(?:text\/|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json|ld\+json|x-ndjson|pdf|zip|gzip|x-gzip|warc|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822)/

/**
 * Fetches an http(s) address. The host is checked where it is a literal, in every answer of name resolution, and again at each
 * redirect; size is limited while the answer streams, time in all. What comes back is bytes: nothing in it is run or followed.
 */
export async function fetchUrl(
  address: string,
  sent: FetchRequest,
  options: FetchOptions = {},
): Promise<Result<Fetched>> {
  const { timeoutMs = 30_000, maxBytes = 32 * 1024 * 1024, maxRedirects = 5 } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = sent.signal ? AbortSignal.any([timeout, sent.signal]) : timeout
  const agent = guardedAgent(options)
  let url = address
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const target = checkedUrl(url, options)
      const answer = await request(target, {
        dispatcher: agent,
        signal,
        headers: headersOf(sent),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      })
      const location = headerOf(answer.headers.location)
      if (answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304 && location) {
        await answer.body.dump({ limit: 16_384 })
        url = new URL(location, target).href
        continue
      }
      return { ok: true, value: await readAnswer(answer, url, maxBytes) }
    }
    return { ok: false, issue: issue('FETCH_REDIRECTS', { url: address, limit: maxRedirects }) }
  } catch (error) {
    return { ok: false, issue: failureOf(error, address, timeout.aborted, timeoutMs, maxBytes) }
  } finally {
    await agent.destroy()
  }
}

function checkedUrl(address: string, options: FetchOptions): URL {
  if (!URL.canParse(address)) throw new Refusal('FETCH_REFUSED', 'it is not an address')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal('FETCH_REFUSED', `${url.protocol} is neither http nor https`)
  if (url.username || url.password) throw new Refusal('FETCH_REFUSED', 'it holds a user name or password')
  const literal = literalOf(url.hostname)
  if (literal) checkAddress(literal, options)
  return url
}

function checkAddress(address: string, { allowAddress }: FetchOptions): void {
  if (!isPublicAddress(address) && !allowAddress?.(address))
    throw new Refusal('FETCH_REFUSED', `${address} is not a public address`)
}

/** Connections that check the literal in the connector and every address in the lookup; neither alone is enough. */
function guardedAgent(options: FetchOptions): Agent {
  const resolve =
    options.lookup ??
    (async (hostname: string) => (await systemLookup(hostname, { all: true })).map(({ address }) => address))
  const connector = buildConnector({
    lookup: (hostname, settings, callback) => {
      resolve(hostname)
        .then((addresses) => {
          if (addresses.length === 0) throw new Refusal('FETCH_FAILED', `${hostname} has no address`)
          // One bad answer among good ones is a trick: the name is refused as a whole.
          for (const address of addresses) checkAddress(address, options)
          const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
          if (settings.all) callback(null, found)
          else callback(null, found[0]!.address, found[0]!.family)
        })
        .catch((error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []))
    },
  })
  return new Agent({
    connections: 1,
    connect: (settings, callback) => {
      const literal = literalOf(settings.hostname)
      try {
        if (literal) checkAddress(literal, options)
      } catch (error) {
        callback(error instanceof Error ? error : new Error(String(error)), null)
        return
      }
      connector(settings, callback)
    },
  })
}

function headersOf({ userAgent, etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept:
      'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/*;q=0.8,application/pdf;q=0.8,*/*;q=0.1',
    'accept-encoding': 'identity',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  }
}

async function readAnswer(
  answer: Awaited<ReturnType<typeof request>>,
  url: string,
  maxBytes: number,
): Promise<Fetched> {
  const [mediaType = '', ...parameters] = (headerOf(answer.headers['content-type']) ?? '')
    .toLowerCase()
    .split(/\s*;\s*/)
  const isGood = answer.statusCode >= 200 && answer.statusCode < 300
  if (isGood && mediaType !== '' && !READABLE.test(mediaType))
    throw new Refusal('FETCH_FAILED', `${mediaType} is no text`)
  if (
    headerOf(answer.headers['content-encoding'])
      ?.replace(/identity/i, '')
      .trim()
  )
    throw new Refusal('FETCH_FAILED', 'it was sent packed though that was not accepted')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body) {
    length += chunk.length
    if (length > maxBytes) throw new Refusal('FETCH_TOO_LARGE', '')
    chunks.push(chunk)
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  const etag = headerOf(answer.headers.etag)
  const lastModified = headerOf(answer.headers['last-modified'])
  const retryAfter = headerOf(answer.headers['retry-after'])
  return {
    url,
    status: answer.statusCode,
    bytes: Buffer.concat(chunks),
    ...(mediaType && { mediaType }),
    ...(charset && { charset }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(retryAfter && { retryAfter }),
  }
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function failureOf(error: unknown, url: string, timedOut: boolean, timeoutMs: number, maxBytes: number) {
  if (error instanceof Refusal) return issue(error.code, { url, reason: error.message, limit: maxBytes })
  const name = error instanceof Error ? error.name : ''
  if (timedOut || /Timeout/.test(name)) return issue('FETCH_TIMEOUT', { url, limit: timeoutMs })
  return issue('FETCH_FAILED', { url, reason: error instanceof Error ? error.message : String(error) })
}
