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

/**
 * What `packExtraction` was given, with the Document put back. Each part is unpacked when it is first asked for: a claim's page asks a
 * hundred reports for one claim each.
 */
export function unpackExtraction(body: Uint8Array, document: Document): StoredExtraction {
  const packed = JSON.parse(inflateRawSync(body).toString('utf8')) as PackedExtraction
  const { text } = document
  const sentences = once(() => unpackSentences(packed.sentences))
  const entities = once(() =>
    packed.entities.map(([id, name, type, mentions, place]) => ({
      id,
      name,
      type,
      ...(place && { place }),
      mentions: mentions.map(([span, kind, own]) => ({ ...unpackSpan(span, text), kind, type: own })),
    })),
  )
  const times = once(() => packed.times.map(([span, rest]) => ({ ...unpackSpan(span, text), ...rest })))
  const quantities = once(() => packed.quantities.map(([span, rest]) => ({ ...unpackSpan(span, text), ...rest })))
  const attributions = once(() => packed.attributions.map((attribution) => unpackAttribution(attribution, text)))
  const claims = once(() => packed.claims.map((claim) => unpackClaim(claim, text)))
  const links = once(() => unpackLinks(packed.links, claims()))
  return {
    extraction: {
      document: extractedDocument(document),
      get sentences() {
        return sentences()
      },
      get entities() {
        return entities()
      },
      get times() {
        return times()
      },
      get quantities() {
        return quantities()
      },
      get attributions() {
        return attributions()
      },
      get claims() {
        return claims()
      },
    },
    get links() {
      return links()
    },
  }
}

/** The same, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function unpackSentences(bounds: readonly number[]): Extraction['sentences'] {
  return Array.from({ length: bounds.length / 2 }, (_, i) => ({ start: bounds[2 * i]!, end: bounds[2 * i + 1]! }))
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
