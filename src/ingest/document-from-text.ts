import { createHash } from 'node:crypto'
import { type DateOrigin, type Document, documentId, type Format, type Issue, issue } from '../schema/index.ts'
import { languageOf } from './language.ts'
import { readMetadata, type TextMetadata } from './metadata/read-metadata.ts'
import { findZones, type ZoneHints } from './zones/index.ts'

/** What is known of an item beside its text; each outweighs what the text says. */
export interface DocumentMetadata {
  /** SHA-256 of the Capture's bytes; without it, of the text in UTF-8. */
  readonly sha256?: string
  readonly format?: Format
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly publishedAtFrom?: DateOrigin
  readonly updatedAt?: string
  readonly url?: string
  /** Used where the text itself is too short to tell. */
  readonly language?: string
  readonly credits?: readonly string[]
  readonly issues?: readonly Issue[]
  /** Kinds of lines that markup tells, by the start of the line in the text. */
  readonly zoneHints?: ZoneHints
}

/** A line longer than this gets a note. */
const LONG_LINE = 100_000

/**
 * The Document of a decoded text: zones, metadata read from its lines, language. The text is kept as it is but for a byte order mark
 * and CRLF. Pure, total and linear: no string makes it throw.
 */
export function documentFromText(text: string, file: string, metadata: DocumentMetadata = {}): Document {
  const plain = plainText(text)
  const zones = findZones(plain, metadata.zoneHints)
  const read = readMetadata(plain, zones, metadata.url ?? file)
  const sha256 = metadata.sha256 ?? createHash('sha256').update(text).digest('hex')
  const language = languageOf(plain)
  const long = longestLine(plain)
  return {
    id: documentId(sha256),
    file,
    sha256,
    format: metadata.format ?? 'text',
    ...merged(read, metadata),
    ...(metadata.url !== undefined && { url: metadata.url }),
    language: language === 'und' ? (metadata.language ?? language) : language,
    credits: [...new Set([...(metadata.credits ?? []), ...read.credits])],
    text: plain,
    zones,
    issues: [
      ...(metadata.issues ?? []),
      ...(long > LONG_LINE ? [issue('LINE_TOO_LONG', { input: file, length: long })] : []),
    ],
  }
}

/** Text without a byte order mark and with line feeds for CRLF; nothing else is changed. */
export function plainText(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return start.includes('\r\n') ? start.replaceAll('\r\n', '\n') : start
}

function merged(read: TextMetadata, given: DocumentMetadata) {
  const title = given.title ?? read.title
  const outlet = given.outlet ?? read.outlet
  const byline = given.byline ?? read.byline
  const updatedAt = given.updatedAt ?? read.updatedAt
  const published = given.publishedAt
    ? { publishedAt: given.publishedAt, publishedAtFrom: given.publishedAtFrom ?? 'metadata' }
    : read.publishedAt && read.publishedAtFrom
      ? { publishedAt: read.publishedAt, publishedAtFrom: read.publishedAtFrom }
      : {}
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...published,
    ...(updatedAt && { updatedAt }),
  } as const
}

function longestLine(text: string): number {
  if (text.length <= LONG_LINE) return 0
  let longest = 0
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    if (to - from > longest) longest = to - from
    from = to + 1
  }
  return longest
}
