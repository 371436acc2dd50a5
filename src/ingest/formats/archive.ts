import iconv from 'iconv-lite'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type Issue, issue, type Result } from '../../schema/index.ts'
import type { Limits } from '../read-options.ts'
import type { Received } from '../received.ts'

/** One file of a ZIP, as its directory describes it. */
export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  readonly isEncrypted: boolean
  /** Set when it would unpack to more than the limits allow. */
  readonly tooLarge?: Issue
  readonly raw: Entry
}

/** The directory of a ZIP; nothing is unpacked before it is asked for. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  /** Set when all entries together break a limit. */
  readonly tooLarge?: Issue
  readonly read: (
    entry: ArchiveEntry,
  ) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }>
}

/** Small files may be packed at any ratio: empty tables compress a thousandfold. */
const RATIO_FROM = 1024 * 1024

/** Opens a ZIP and checks numbers, sizes and ratios in its directory. Folders and hidden files are left out. */
export async function openArchive({ bytes, file }: Received, limits: Limits): Promise<Result<Archive>> {
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    })
  } catch (error) {
    return { ok: false, issue: issue('FORMAT_BROKEN', { input: file, format: 'ZIP', reason: reasonOf(error) }) }
  }
  const overflow = issue('ARCHIVE_TOO_LARGE', {
    input: file,
    limit: limits.archiveBytes,
    entries: limits.archiveEntries,
  })
  if (zip.entryCount > limits.archiveEntries)
    return { ok: true, value: { entries: [], tooLarge: overflow, read: () => readEntry(zip, undefined) } }
  const entries: ArchiveEntry[] = []
  let total = 0
  try {
    for await (const raw of zip.eachEntry()) {
      total += raw.uncompressedSize
      const name = nameOf(raw)
      if (name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')) continue
      const isBomb =
        raw.uncompressedSize > RATIO_FROM && raw.uncompressedSize > raw.compressedSize * limits.archiveRatio
      const isLarge = raw.uncompressedSize > limits.fileBytes
      entries.push({
        name,
        size: raw.uncompressedSize,
        isEncrypted: (raw.generalPurposeBitFlag & 1) === 1,
        ...(isBomb && {
          tooLarge: issue('ARCHIVE_TOO_LARGE', {
            input: `${file}!/${name}`,
            limit: raw.compressedSize * limits.archiveRatio,
            entries: 1,
          }),
        }),
        ...(isLarge &&
          !isBomb && { tooLarge: issue('INPUT_TOO_LARGE', { input: `${file}!/${name}`, limit: limits.fileBytes }) }),
        raw,
      })
    }
  } catch (error) {
    if (entries.length === 0)
      return { ok: false, issue: issue('FORMAT_BROKEN', { input: file, format: 'ZIP', reason: reasonOf(error) }) }
  }
  return {
    ok: true,
    value: {
      entries,
      ...(total > limits.archiveBytes && { tooLarge: overflow }),
      read: (entry) => readEntry(zip, entry),
    },
  }
}

/** Unpacks one entry; the stream itself stops where more comes out than the directory said. */
async function readEntry(zip: ZipFile, entry: ArchiveEntry | undefined) {
  if (!entry) return { ok: false, reason: 'it was not opened' } as const
  try {
    const stream = await zip.openReadStreamPromise(entry.raw)
    const chunks: Uint8Array[] = []
    for await (const chunk of stream) chunks.push(chunk)
    return { ok: true, bytes: Buffer.concat(chunks) } as const
  } catch (error) {
    return { ok: false, reason: reasonOf(error) } as const
  }
}

/** A name is only shown, never written to disk. Without the UTF-8 flag it is read as UTF-8 where valid, else as code page 437. */
function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw), 'utf8')
  const text = bytes.toString('utf8')
  const name = text.includes('\ufffd') ? iconv.decode(bytes, 'cp437') : text
  return name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replaceAll('/../', '/')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
