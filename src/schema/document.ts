import { z } from 'zod'
import type { Issue } from './errors.ts'
import type { DocumentId } from './ids.ts'

/** What a stretch of a Document is. Only title, body and caption are analysed; text in no zone is body. */
export const ZoneKind = z.enum(['title', 'body', 'caption', 'byline', 'teaser', 'navigation', 'credit'])
export type ZoneKind = z.infer<typeof ZoneKind>

/** A typed stretch [start, end) of `document.text`. Zones are in text order and never overlap. */
export const Zone = z
  .object({
    kind: ZoneKind,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** Set on a stretch that repeats an earlier one word for word (a caption printed twice): it is not read again. */
    repeats: z.exactOptional(z.literal(true)),
  })
  .readonly()
export type Zone = z.infer<typeof Zone>

/** The formats a Document can be made from. */
export const Format = z.enum(['text', 'markdown', 'html', 'pdf', 'docx', 'eml', 'jsonl', 'csv', 'feed', 'warc', 'zip'])
export type Format = z.infer<typeof Format>

/** Where a date was read. The retrieval date is never one of them. */
export type DateOrigin = 'metadata' | 'byline' | 'dateline' | 'field' | 'text' | 'filename'

/**
 * Bytes as received, never edited: the first link of custody (PROV Entity). A folder, an archive or a feed gives one
 * Capture for each member file, so that the bytes kept are those the Document was made from.
 */
export interface Capture {
  /** SHA-256 of `bytes`, 64 hex digits. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** Path or URL as given, with `!/member` for a member of an archive. */
  readonly location: string
  /** Canonical address, where the item has or names one. */
  readonly url?: string
  /** When we received it, ISO 8601 with time zone; from the clock that was passed in. */
  readonly retrievedAt: string
  /** Name and version of the program that received it, e.g. `hearsay/0.1.0`. */
  readonly tool: string
  /** Media type as announced by a server, or as detected. */
  readonly mediaType?: string
}

/** Immutable plain text and metadata made from one Capture. */
export interface Document {
  readonly id: DocumentId
  /** File name or address shown to people, and by which predictions are matched to gold. */
  readonly file: string
  /** SHA-256 of the Capture's bytes. */
  readonly sha256: string
  readonly format: Format
  readonly title?: string
  /** Organisation that published the item. */
  readonly outlet?: string
  readonly byline?: string
  /** ISO 8601 date or date-time of publication; absent when nothing in the item says so. */
  readonly publishedAt?: string
  readonly publishedAtFrom?: DateOrigin
  readonly updatedAt?: string
  /** Canonical address: versions of one item share it. */
  readonly url?: string
  /** ISO 639-1; `und` when it cannot be told. */
  readonly language: string
  /** Agencies credited ("AP", "Reuters contributed to this report"), in text order. */
  readonly credits: readonly string[]
  readonly text: string
  readonly zones: readonly Zone[]
  /** Notes made while reading, e.g. a repaired encoding. */
  readonly issues: readonly Issue[]
}
