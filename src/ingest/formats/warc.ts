import { constants, gunzipSync } from 'node:zlib'
import { type Issue, issue, type Reading } from '../../schema/index.ts'
import { type FormatReader, failed, type Reader, type Received } from '../received.ts'
import { readHttpMessage } from './http-message.ts'
import { type WarcRecord, warcRecords } from './warc-records.ts'

/** Media types of payloads that are read; pictures, scripts and styles of an archived page are passed over. */
const READABLE =
  /^(?:text\/(?:html|plain|markdown|csv|xml)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|xml|feed\+json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

/** The answered pages of a web archive (ISO 28500), packed or not, one Reading each; the bytes of a Capture are the page's. */
export const readWarc: FormatReader = async function* (received, reader) {
  const broken = (reason: string): Issue => issue('FORMAT_BROKEN', { input: received.file, format: 'WARC', reason })
  const unpacked = unpack(received.bytes, reader.limits.archiveBytes)
  if (!unpacked) {
    const { archiveBytes: limit, archiveEntries: entries } = reader.limits
    return yield failed(received, reader.options, issue('ARCHIVE_TOO_LARGE', { input: received.file, limit, entries }))
  }
  let number = 0
  let cut: string | undefined
  for (const record of warcRecords(unpacked)) {
    number++
    if ('broken' in record) {
      cut = record.broken
      continue
    }
    const member = readRecord(record, received, reader, number)
    if (member && 'issues' in member) yield member
    else if (member) yield* reader.read(member)
  }
  if (cut) yield failed(received, reader.options, broken(cut))
  else if (number === 0) yield failed(received, reader.options, broken('it has no records'))
}

/** The archive without its gzip wrapping, as far as it goes; absent when it would be larger than the limit. */
function unpack(bytes: Uint8Array, limit: number): Buffer | undefined {
  if (bytes[0] !== 0x1f) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return gunzipSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The page in a record as a member of the archive; absent for records that hold none. */
function readRecord(
  record: WarcRecord,
  received: Received,
  { limits }: Reader,
  number: number,
): Received | Reading | undefined {
  const kind = record.headers.get('warc-type')
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
  const file = `${received.file}!/${url ?? number}`
  const isHttp =
    kind === 'response' && /^application\/http/i.test(record.headers.get('content-type') ?? 'application/http')
  if (!isHttp && kind !== 'resource') return undefined
  const message = isHttp
    ? readHttpMessage(record.content, limits.fileBytes)
    : { status: 200, headers: record.headers, body: () => record.content }
  const [mediaType = '', ...parameters] = (message?.headers.get('content-type') ?? '').toLowerCase().split(/\s*;\s*/)
  if (!message || !READABLE.test(mediaType) || message.status < 200 || message.status > 299) return undefined
  const body = message.body()
  if (body === 'too-large') return { issues: [issue('INPUT_TOO_LARGE', { input: file, limit: limits.fileBytes })] }
  if (body === 'broken')
    return {
      issues: [
        issue('FORMAT_BROKEN', { input: file, format: 'HTTP', reason: 'its content encoding cannot be undone' }),
      ],
    }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  return {
    bytes: Uint8Array.from(body),
    location: `${received.location}!/${number}`,
    file,
    retrievedAt: received.retrievedAt,
    ...(url && /^https?:/.test(url) && { url }),
    mediaType,
    ...(charset && { charset }),
  }
}
