import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Document, Entity, Extraction, Links } from '../../schema/index.ts'
import type { StoredExtraction } from '../store.ts'

/** Below this many bytes deflating saves next to nothing. */
const SMALLEST_DEFLATED = 256

/** Bytes as they are kept: deflated where that makes them smaller. Quickest level: news text shrinks to about half by it. */
export function packBytes(bytes: Uint8Array): { readonly encoding: 'raw' | 'deflate'; readonly bytes: Uint8Array } {
  if (bytes.length >= SMALLEST_DEFLATED) {
    const deflated = deflateRawSync(bytes, { level: 1 })
    if (deflated.length < bytes.length * 0.9) return { encoding: 'deflate', bytes: deflated }
  }
  return { encoding: 'raw', bytes }
}

/** The bytes that `packBytes` was given. */
export function unpackBytes(encoding: string, bytes: Uint8Array): Uint8Array {
  return encoding === 'deflate' ? inflateRawSync(bytes) : bytes
}

interface PackedExtraction {
  readonly extraction: Omit<Extraction, 'document' | 'tokens'>
  readonly links: Omit<Links, 'entities'> & { readonly entities: readonly (readonly [string, Entity])[] }
}

/** An Extraction and its Links as they are kept: without the Document, which has rows of its own, and without tokens. */
export function packExtraction(extraction: Extraction, links: Links): Uint8Array {
  const { document: _document, tokens: _tokens, ...rest } = extraction
  const packed: PackedExtraction = { extraction: rest, links: { ...links, entities: [...links.entities] } }
  return deflateRawSync(JSON.stringify(packed), { level: 1 })
}

/** What `packExtraction` was given, with the Document put back. */
export function unpackExtraction(body: Uint8Array, document: Document): StoredExtraction {
  const packed = JSON.parse(inflateRawSync(body).toString('utf8')) as PackedExtraction
  return {
    extraction: { document: extractedDocument(document), ...packed.extraction },
    links: { ...packed.links, entities: new Map(packed.links.entities) },
  }
}

/** The Document in the shape of the JSON contract. */
export function extractedDocument(document: Document): Extraction['document'] {
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits, ...metadata } = document
  return { ...metadata, ...(credits.length > 0 && { credits }) }
}
