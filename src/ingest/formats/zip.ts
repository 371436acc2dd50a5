import { inflateRawSync } from 'node:zlib'
import { issue, type Reading } from '../../schema/index.ts'
import { type FormatReader, failed, type Reader, type Received } from '../received.ts'
import { openArchive } from './archive.ts'

/** The files of a ZIP, in the order of its directory, each in its own format. Limits are checked before anything is unpacked. */
export const readZip: FormatReader = async function* (received, reader) {
  const { options, limits, depth } = reader
  if (depth >= limits.archiveDepth) {
    return yield failed(
      received,
      options,
      issue('ARCHIVE_TOO_LARGE', { input: received.file, limit: limits.archiveDepth, entries: depth }),
    )
  }
  const archive = await openArchive(received, limits)
  if (!archive.ok) {
    yield* salvage(received, reader)
    return yield failed(received, options, archive.issue)
  }
  const { entries, tooLarge, read } = archive.value
  if (tooLarge) return yield failed(received, options, tooLarge)
  if (entries.length === 0) return yield failed(received, options, issue('INPUT_EMPTY', { input: received.file }))
  for (const entry of entries) {
    const input = `${received.file}!/${entry.name}`
    if (entry.tooLarge) yield { issues: [entry.tooLarge] }
    else if (entry.isEncrypted) yield { issues: [issue('FORMAT_ENCRYPTED', { input })] }
    else {
      const unpacked = await read(entry)
      if (unpacked.ok) yield* reader.read(memberOf(received, entry.name, unpacked.bytes))
      else yield { issues: [issue('FORMAT_BROKEN', { input, format: 'ZIP', reason: unpacked.reason })] }
    }
  }
}

function memberOf(received: Received, name: string, bytes: Uint8Array): Received {
  const { location, file, retrievedAt } = received
  return { bytes, location: `${location}!/${name}`, file: `${file}!/${name}`, retrievedAt }
}

/** The whole files at the beginning of a ZIP that was cut off: read by their local headers, as the directory at the end is lost. */
async function* salvage(received: Received, reader: Reader): AsyncGenerator<Reading> {
  const { limits } = reader
  const source = Buffer.from(received.bytes.buffer, received.bytes.byteOffset, received.bytes.byteLength)
  let total = 0
  let at = 0
  for (
    let count = 0;
    count < limits.archiveEntries && at + 30 <= source.length && source.readUInt32LE(at) === 0x04034b50;
    count++
  ) {
    const flags = source.readUInt16LE(at + 6)
    const method = source.readUInt16LE(at + 8)
    const packed = source.readUInt32LE(at + 18)
    const size = source.readUInt32LE(at + 22)
    const nameEnd = at + 30 + source.readUInt16LE(at + 26)
    const start = nameEnd + source.readUInt16LE(at + 28)
    const name = source.toString('utf8', at + 30, nameEnd)
    // Sizes that follow the data, encryption and other methods cannot be read without the directory.
    if ((flags & 9) !== 0 || (method !== 0 && method !== 8) || start + packed > source.length) return
    total += size
    if (
      size > limits.fileBytes ||
      total > limits.archiveBytes ||
      size > Math.max(1 << 20, packed * limits.archiveRatio)
    )
      return
    const data = source.subarray(start, start + packed)
    at = start + packed
    if (name.endsWith('/') || name.split('/').some((part) => part.startsWith('.'))) continue
    yield* reader.read(
      memberOf(
        received,
        name,
        method === 0 ? Buffer.from(data) : inflateRawSync(data, { maxOutputLength: Math.max(1, size) }),
      ),
    )
  }
}
