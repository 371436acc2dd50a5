import { constants, gunzipSync } from 'node:zlib'
import { issue } from '../../schema/index.ts'
import { type FormatReader, failed } from '../received.ts'
import { readWarc } from './warc.ts'

/** A gzip wrapping: a WARC is read record by record, anything else unpacked within the limits and read as what it holds. */
export const readGzip: FormatReader = async function* (received, reader) {
  const { options, limits, depth } = reader
  const tooLarge = issue('ARCHIVE_TOO_LARGE', { input: received.file, limit: limits.fileBytes, entries: 1 })
  if (depth >= limits.archiveDepth) return yield failed(received, options, tooLarge)
  const head = gunzipSync(received.bytes.subarray(0, 2048), { finishFlush: constants.Z_SYNC_FLUSH })
  if (head.toString('latin1', 0, 5) === 'WARC/') return yield* readWarc(received, reader)
  try {
    const bytes = gunzipSync(received.bytes, { maxOutputLength: limits.fileBytes, finishFlush: constants.Z_SYNC_FLUSH })
    const { retrievedAt, url } = received
    const name = received.file.replace(/\.gz$/i, '')
    yield* reader.read({
      bytes,
      location: received.location,
      file: name,
      retrievedAt,
      ...(url !== undefined && { url }),
    })
    if (isCut(received.bytes, bytes.length))
      yield { issues: [issue('FORMAT_BROKEN', { input: received.file, format: 'gzip', reason: 'it ends too early' })] }
  } catch (error) {
    const isLarge = error instanceof RangeError
    const reason = error instanceof Error ? error.message : String(error)
    yield failed(
      received,
      options,
      isLarge ? tooLarge : issue('FORMAT_BROKEN', { input: received.file, format: 'gzip', reason }),
    )
  }
}

/** Whether the length at the end of a gzip of one member is not that of what came out. */
function isCut(bytes: Uint8Array, length: number): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    end.length < 18 ||
    (end.readUInt32LE(end.length - 4) !== length % 2 ** 32 && end.indexOf(Buffer.from([0x1f, 0x8b, 8]), 1) < 0)
  )
}
