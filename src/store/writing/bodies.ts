import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ClusterLink, Derivation, Document, Entity, Extraction, Links, Party, Stance } from '../../schema/index.ts'
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

type Mention = Extraction['entities'][number]['mentions'][number]

/** Lists in place of objects where there are many: half the JSON to write, deflate and read. */
interface PackedExtraction {
  readonly rest: Omit<Extraction, 'document' | 'tokens' | 'entities' | 'sentences'>
  readonly sentences: readonly number[]
  /** Mentions as start, end, kind, type; their words stand in the text. */
  readonly entities: readonly (readonly [id: string, name: string, type: string, ...(string | number)[]])[]
  readonly linked: readonly Entity[]
  /** Document's entity id, and index into `linked`. */
  readonly links: readonly (readonly [string, number])[]
  readonly parties: readonly Party[]
  readonly clusters: readonly (readonly [string, string, string, string, ClusterLink['arguments'], readonly number[]])[]
  readonly stances: readonly (readonly [string, string, string])[]
  readonly derivations: readonly (readonly [string, string, string])[]
}

/** An Extraction and its Links as they are kept: without the Document, which has rows of its own, and without tokens. */
export function packExtraction(extraction: Extraction, links: Links): Uint8Array {
  const { document: _document, tokens: _tokens, entities, sentences, ...rest } = extraction
  const linked = new Listed<Entity>((entity) => entity.id)
  const parties = new Listed<Party>((party) => `${party.key}\u001f${party.name}`)
  const packed: PackedExtraction = {
    rest,
    sentences: sentences.flatMap(({ start, end }) => [start, end]),
    entities: entities.map(({ id, name, type, mentions }) => [id, name, type, ...mentions.flatMap(packMention)]),
    links: [...links.entities].map(([id, entity]) => [id, linked.index(entity)]),
    linked: linked.items,
    clusters: links.clusters.map((link) => [
      link.claim,
      link.cluster,
      link.relation,
      link.sentence,
      link.arguments,
      link.parties.map((party) => parties.index(party)),
    ]),
    parties: parties.items,
    stances: links.stances.map(({ claim, kind, target }) => [claim, kind, target]),
    derivations: links.derivations.map(({ claim, from, kind }) => [claim, from, kind]),
  }
  return deflateRawSync(JSON.stringify(packed), { level: 1 })
}

/** What `packExtraction` was given, with the Document put back. */
export function unpackExtraction(body: Uint8Array, document: Document): StoredExtraction {
  const packed = JSON.parse(inflateRawSync(body).toString('utf8')) as PackedExtraction
  const { rest, sentences, linked, parties } = packed
  return {
    extraction: {
      document: extractedDocument(document),
      sentences: Array.from({ length: sentences.length / 2 }, (_, i) => ({
        start: sentences[2 * i]!,
        end: sentences[2 * i + 1]!,
      })),
      entities: packed.entities.map(([id, name, type, ...flat]) => ({
        id,
        name,
        type,
        mentions: unpackMentions(flat, document.text),
      })),
      ...rest,
    },
    links: {
      entities: new Map(packed.links.map(([id, index]) => [id, linked[index]!])),
      clusters: packed.clusters.map(([claim, cluster, relation, sentence, fillers, through]) => ({
        claim: claim as ClusterLink['claim'],
        cluster: cluster as ClusterLink['cluster'],
        relation,
        sentence,
        arguments: fillers,
        parties: through.map((index) => parties[index]!),
      })),
      stances: packed.stances.map(([claim, kind, target]) => ({ claim, kind, target }) as Stance),
      derivations: packed.derivations.map(([claim, from, kind]) => ({ claim, from, kind }) as Derivation),
    },
  }
}

/** The Document in the shape of the JSON contract. */
export function extractedDocument(document: Document): Extraction['document'] {
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits, ...metadata } = document
  return { ...metadata, ...(credits.length > 0 && { credits }) }
}

function packMention({ start, end, kind, type }: Mention): readonly [number, number, string, string] {
  return [start, end, kind, type]
}

function unpackMentions(flat: readonly (string | number)[], text: string): Mention[] {
  return Array.from({ length: flat.length / 4 }, (_, i) => {
    const [start, end, kind, type] = flat.slice(4 * i, 4 * i + 4) as [number, number, Mention['kind'], string]
    return { start, end, text: text.slice(start, end), kind, type }
  })
}

/** Different things once each, and where they stand in the list. */
class Listed<T> {
  readonly items: T[] = []
  readonly #indices = new Map<string, number>()
  readonly #keyOf: (item: T) => string

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf
  }

  index(item: T): number {
    const key = this.#keyOf(item)
    const known = this.#indices.get(key)
    if (known !== undefined) return known
    this.#indices.set(key, this.items.push(item) - 1)
    return this.items.length - 1
  }
}
