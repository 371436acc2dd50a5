import { LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { type Issue, issue, type Reading } from '../../schema/index.ts'
import { type FormatReader, failed, type Reader, type Received } from '../received.ts'

/** Media types of payloads that are read; pictures, scripts and styles of an archived page are passed over. */
const READABLE =
  /^(?:text\/(?:html|plain|markdown|csv|xml)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|xml|feed\+json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

/** The answered pages of a web archive (ISO 28500), packed or not, one Reading each; the bytes of a Capture are the page's. */
export const readWarc: FormatReader = async function* (received, reader) {
  const broken = (reason: string): Issue => issue('FORMAT_BROKEN', { input: received.file, format: 'WARC', reason })
  let number = 0
  let cut: string | undefined
  try {
    for await (const record of new WARCParser([received.bytes])) {
      number++
      const member = await readRecord(record, received, reader, number)
      if (member && 'issues' in member) yield member
      else if (member) yield* reader.read(member)
      cut = isCut(record) ? 'its last record ends too early' : undefined
    }
  } catch (error) {
    cut = error instanceof Error && error.message ? error.message : 'a record cannot be read'
  }
  if (cut) yield failed(received, reader.options, broken(cut))
  else if (number === 0) yield failed(received, reader.options, broken('it has no records'))
}

/** The page in a record as a member of the archive; absent for records that hold none. */
async function readRecord(
  record: WARCRecord,
  received: Received,
  { limits }: Reader,
  number: number,
): Promise<Received | Reading | undefined> {
  const status = Number(record.httpHeaders?.statusCode ?? 200)
  const [mediaType = '', ...parameters] = (typeOf(record) ?? '').toLowerCase().split(/\s*;\s*/)
  const isAnswer = record.warcType === 'response' || record.warcType === 'resource'
  if (!isAnswer || !READABLE.test(mediaType) || status < 200 || status > 299) {
    await record.skipFully()
    return undefined
  }
  const url = record.warcTargetURI?.replace(/^<|>$/g, '')
  const file = `${received.file}!/${url ?? number}`
  const payload = await readPayload(record, limits.fileBytes)
  if (!payload) return { issues: [issue('INPUT_TOO_LARGE', { input: file, limit: limits.fileBytes })] }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  return {
    bytes: payload,
    location: `${received.location}!/${number}`,
    file,
    retrievedAt: received.retrievedAt,
    ...(url && /^https?:/.test(url) && { url }),
    mediaType,
    ...(charset && { charset }),
  }
}

function typeOf(record: WARCRecord): string | null | undefined {
  return record.httpHeaders ? record.httpHeaders.headers.get('content-type') : record.warcContentType
}

/** The payload, its transfer and content encodings undone; absent when it is larger than the limit. */
async function readPayload(record: WARCRecord, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether a record that was read to its end had fewer bytes than its header promised. */
function isCut(record: WARCRecord): boolean {
  return record.consumed !== '' && record._reader instanceof LimitReader && record._reader.limit > 0
}
