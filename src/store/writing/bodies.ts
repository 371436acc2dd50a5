import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Document, Extraction, Links } from '../../schema/index.ts'
import type { StoredExtraction } from '../store.ts'
import {
  type PackedAttribution,
  type PackedClaim,
  type PackedSpan,
  packAttribution,
  packClaim,
  packSpan,
  unpackAttribution,
  unpackClaim,
  unpackSpan,
} from './pack-claims.ts'
import { type PackedLinks, packLinks, unpackLinks } from './pack-links.ts'

/** Below this many bytes deflating costs more time than the room it saves is worth: a plain report is kept as it came. */
const SMALLEST_DEFLATED = 4096

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

type Entity = Extraction['entities'][number]
type Mention = Entity['mentions'][number]
type Time = Extraction['times'][number]
type Quantity = Extraction['quantities'][number]

interface PackedExtraction {
  readonly sentences: readonly number[]
  /** Mentions as span, kind, type; the place where there is one. */
  readonly entities: readonly (readonly [
    id: string,
    name: string,
    type: string,
    mentions: readonly (readonly [PackedSpan, Mention['kind'], string])[],
    place?: Entity['place'],
  ])[]
  readonly times: readonly (readonly [PackedSpan, Omit<Time, 'start' | 'end' | 'text'>])[]
  readonly quantities: readonly (readonly [PackedSpan, Omit<Quantity, 'start' | 'end' | 'text'>])[]
  readonly attributions: readonly PackedAttribution[]
  readonly claims: readonly PackedClaim[]
  readonly links: PackedLinks
}

/** An Extraction and its Links as they are kept: without the Document, which has rows of its own, and without tokens. */
export function packExtraction(extraction: Extraction, links: Links): Uint8Array {
  const { text } = extraction.document
  const packed: PackedExtraction = {
    sentences: extraction.sentences.flatMap(({ start, end }) => [start, end]),
    entities: extraction.entities.map(({ id, name, type, mentions, place }) => {
      const packed = mentions.map((mention) => [packSpan(mention, text), mention.kind, mention.type] as const)
      return place ? [id, name, type, packed, place] : [id, name, type, packed]
    }),
    times: extraction.times.map((time) => packSpanned(time, text)),
    quantities: extraction.quantities.map((quantity) => packSpanned(quantity, text)),
    attributions: extraction.attributions.map((attribution) => packAttribution(attribution, text)),
    claims: extraction.claims.map((claim) => packClaim(claim, text)),
    links: packLinks(links, extraction.claims),
  }
  return deflateRawSync(JSON.stringify(packed), { level: 1 })
}

/** What `packExtraction` was given, with the Document put back. */
export function unpackExtraction(body: Uint8Array, document: Document): StoredExtraction {
  const packed = JSON.parse(inflateRawSync(body).toString('utf8')) as PackedExtraction
  const { text } = document
  const { sentences } = packed
  const claims = packed.claims.map((claim) => unpackClaim(claim, text))
  return {
    extraction: {
      document: extractedDocument(document),
      sentences: Array.from({ length: sentences.length / 2 }, (_, i) => ({
        start: sentences[2 * i]!,
        end: sentences[2 * i + 1]!,
      })),
      entities: packed.entities.map(([id, name, type, mentions, place]) => ({
        id,
        name,
        type,
        ...(place && { place }),
        mentions: mentions.map(([span, kind, own]) => ({ ...unpackSpan(span, text), kind, type: own })),
      })),
      times: packed.times.map(([span, rest]) => ({ ...unpackSpan(span, text), ...rest })),
      quantities: packed.quantities.map(([span, rest]) => ({ ...unpackSpan(span, text), ...rest })),
      attributions: packed.attributions.map((attribution) => unpackAttribution(attribution, text)),
      claims,
    },
    links: unpackLinks(packed.links, claims),
  }
}

/** The Document in the shape of the JSON contract. */
export function extractedDocument(document: Document): Extraction['document'] {
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits, ...metadata } = document
  return { ...metadata, ...(credits.length > 0 && { credits }) }
}

function packSpanned<T extends { readonly start: number; readonly end: number; readonly text: string }>(
  item: T,
  text: string,
): readonly [PackedSpan, Omit<T, 'start' | 'end' | 'text'>] {
  const { start: _start, end: _end, text: _text, ...rest } = item
  return [packSpan(item, text), rest]
}
