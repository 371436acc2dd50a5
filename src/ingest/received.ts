import { createHash } from 'node:crypto'
import { type Capture, type Document, type Issue, issue, type Reading } from '../schema/index.ts'
import { type DocumentMetadata, documentFromText } from './document-from-text.ts'
import { defaultLimits, type Limits, type ReadOptions } from './read-options.ts'

/** Bytes as they came, with where they came from; a Capture before it is hashed. */
export interface Received {
  readonly bytes: Uint8Array
  readonly location: string
  /** Name shown to people. */
  readonly file: string
  readonly retrievedAt: string
  readonly url?: string
  /** Media type as announced, without parameters. */
  readonly mediaType?: string
  /** Encoding as announced. */
  readonly charset?: string
  /** Set when the bytes are one member cut out of a container before: they are read as that one member. */
  readonly isMember?: true
}

/** What a format's reader is given beside the bytes. */
export interface Reader {
  readonly options: ReadOptions
  readonly limits: Limits
  /** Number of archives around the bytes. */
  readonly depth: number
  /** Reads a member in whatever format it is in. */
  readonly read: (member: Received) => AsyncGenerator<Reading>
}

/** Reads the bytes of one format. Never throws for what the bytes hold: that becomes Issues. */
export type FormatReader = (received: Received, reader: Reader) => AsyncGenerator<Reading>

export function limitsOf(options: ReadOptions): Limits {
  return { ...defaultLimits, ...options.limits }
}

/** The Capture of received bytes. */
export function captureOf(received: Received, options: ReadOptions): Capture {
  return {
    sha256: createHash('sha256').update(received.bytes).digest('hex'),
    bytes: received.bytes,
    location: received.location,
    ...(received.url !== undefined && { url: received.url }),
    retrievedAt: received.retrievedAt,
    tool: options.tool,
    ...(received.mediaType !== undefined && { mediaType: received.mediaType }),
  }
}

/** A Reading with bytes but no Document. */
export function failed(received: Received, options: ReadOptions, ...issues: readonly Issue[]): Reading {
  return { capture: captureOf(received, options), issues }
}

/** The Reading of a text made from received bytes; without a word in it, an Issue. A canonical address goes to the Capture too. */
export function readingOf(received: Received, options: ReadOptions, text: string, metadata: DocumentMetadata): Reading {
  const url = metadata.url ?? received.url
  const capture = captureOf({ ...received, ...(url !== undefined && { url }) }, options)
  if (!/\S/.test(text)) {
    return { capture, issues: [...(metadata.issues ?? []), issue('INPUT_EMPTY', { input: received.file })] }
  }
  const document: Document = documentFromText(text, received.file, {
    ...metadata,
    sha256: capture.sha256,
    ...(url !== undefined && { url }),
  })
  return { capture, document, issues: document.issues }
}
