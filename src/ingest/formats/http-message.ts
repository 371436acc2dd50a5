import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** A stored HTTP answer. */
export interface HttpMessage {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  /** The body with chunks joined and content encodings undone, within the limit. */
  readonly body: () => Buffer | 'too-large' | 'broken'
}

/** Reads a stored HTTP answer (RFC 9112); absent when it does not begin like one. */
export function readHttpMessage(source: Buffer, limit: number): HttpMessage | undefined {
  const double = source.indexOf('\r\n\r\n')
  const end = double >= 0 ? double + 4 : source.indexOf('\n\n') + 2
  if (end < 2) return undefined
  const head = source.toString('latin1', 0, Math.min(end, 64 * 1024))
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1]
  if (!status) return undefined
  const headers = headersOf(head)
  return { status: Number(status), headers, body: () => bodyOf(source.subarray(end), headers, limit) }
}

/** Named fields of a header block, names in lower case; the first line, which is no field, is left out. */
export function headersOf(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function bodyOf(raw: Buffer, headers: ReadonlyMap<string, string>, limit: number): Buffer | 'too-large' | 'broken' {
  let body = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(raw) : raw
  for (const encoding of (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse()) {
    const decoded = decode(body, encoding, limit)
    if (typeof decoded === 'string') return decoded
    body = decoded
  }
  return body.length > limit ? 'too-large' : body
}

function decode(body: Buffer, encoding: string, limit: number): Buffer | 'too-large' | 'broken' {
  const options = { maxOutputLength: limit }
  try {
    // Crawlers often keep the header of an encoding they have undone already.
    if (encoding.endsWith('gzip')) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body
    if (encoding === 'br') return brotliDecompressSync(body, options)
    if (encoding === 'deflate')
      return (body[0]! & 15) === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
    return body
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken'
  }
}

/** The chunks of a body joined; a body that is not in chunks, or stops in one, is kept as far as it goes. */
function joinChunks(raw: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const line = raw.indexOf('\r\n', at)
    const size = line < 0 || line - at > 100 ? undefined : /^[0-9a-f]{1,8}/i.exec(raw.toString('latin1', at, line))?.[0]
    if (size === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : raw
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(raw.subarray(line + 2, line + 2 + length))
    at = line + 2 + length + 2
  }
  return Buffer.concat(chunks)
}
