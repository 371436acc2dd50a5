import { headersOf } from './http-message.ts'

/** One record of a WARC: its named fields and its block. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>
  readonly content: Buffer
}

const HEADER_LIMIT = 64 * 1024

/**
 * The records of an unpacked WARC in order. One that is cut short or damaged is given as what is wrong with it, and reading goes on at
 * the next place where a record begins. Own code, as the library tried did not end on an archive cut short. Linear.
 */
export function* warcRecords(source: Buffer): Generator<WarcRecord | { readonly broken: string }> {
  let at = skipBlank(source, 0)
  while (at < source.length) {
    const headEnd = endOfHeader(source, at)
    const isRecord = source.toString('latin1', at, at + 5) === 'WARC/'
    const headers = isRecord && headEnd ? headersOf(source.toString('utf8', at, headEnd)) : undefined
    const length = Number(headers?.get('content-length') ?? Number.NaN)
    if (headers && headEnd && Number.isSafeInteger(length) && length >= 0 && headEnd + length <= source.length) {
      yield { headers, content: source.subarray(headEnd, headEnd + length) }
      at = skipBlank(source, headEnd + length)
      continue
    }
    yield { broken: isRecord ? 'a record ends too early' : 'there is something else where a record should begin' }
    const next = source.indexOf('\nWARC/', at + 5)
    if (next < 0) return
    at = next + 1
  }
}

function endOfHeader(source: Buffer, at: number): number | undefined {
  const window = source.subarray(at, at + HEADER_LIMIT)
  const found = window.indexOf('\r\n\r\n')
  if (found >= 0) return at + found + 4
  const bare = window.indexOf('\n\n')
  return bare >= 0 ? at + bare + 2 : undefined
}

function skipBlank(source: Buffer, from: number): number {
  let at = from
  while (at < source.length && source[at]! <= 32) at++
  return at
}
