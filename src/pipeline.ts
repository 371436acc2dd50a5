// The whole flow on one page: a Document in, its Extraction out; a Reading in, its Contribution to the record out.
// Order of the stages: ingest → language → attribution → claims → linking → store (ARCHITECTURE.md).
import { attribute } from './attribution/index.ts'
import { findClaims } from './claims/index.ts'
import { analyse } from './language/index.ts'
import { link } from './linking/index.ts'
import type { Resources } from './resources/index.ts'
import {
  type Analysis,
  type Attribution,
  type Claim,
  type Contribution,
  DEPENDENCIES,
  type Document,
  type Extraction,
  HearsayError,
  issue,
  type Provenance,
  type Reading,
  UPOS,
} from './schema/index.ts'

/** Name and version under which records of this engine are kept; raise it when readings change. */
export const EXTRACTOR = { extractor: 'english-rules', version: '1' } as const

/** Languages the engine reads. Reports in others are stored and searchable, and say that they were not analysed. */
const READ_LANGUAGES = new Set(['en'])

export interface ExtractOptions {
  /** Also give tokens with tags, lemmas and dependencies. */
  readonly tokens?: boolean
}

/** What one Document says: entities, times, quantities, attributions and claims, in the shape of the JSON contract. */
export function extract(document: Document, resources: Resources, options: ExtractOptions = {}): Extraction {
  const analysis = analyse(document, resources)
  const attributions = attribute(analysis, resources)
  const claims = findClaims(analysis, attributions, resources)
  return toExtraction(analysis, attributions, claims, options)
}

/** How records made with these resources come about. */
export function provenanceOf(resources: Resources): Provenance {
  return { ...EXTRACTOR, resources: resources.hash }
}

/** What one Reading adds to the record. A Document we cannot read adds its text alone. */
export function contribution(reading: Reading, resources: Resources, options: ExtractOptions = {}): Contribution {
  const provenance = provenanceOf(resources)
  const { document } = reading
  if (!document) return { reading, provenance }
  if (!READ_LANGUAGES.has(document.language)) {
    const unread = issue('LANGUAGE_UNSUPPORTED', { input: document.file, language: document.language })
    return { reading: { ...reading, issues: [...reading.issues, unread] }, provenance }
  }
  try {
    const extraction = extract(document, resources, options)
    return { reading, extraction, links: link(extraction, resources), provenance }
  } catch (error) {
    // A missing model or a broken pack befalls every report: the run cannot go on.
    if (error instanceof HearsayError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const failed = issue('EXTRACTION_FAILED', { input: document.file, reason })
    return { reading: { ...reading, issues: [...reading.issues, failed] }, provenance }
  }
}

function toExtraction(
  analysis: Analysis,
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  options: ExtractOptions,
): Extraction {
  const { document, mentions, entities, times, quantities } = analysis
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits, ...metadata } = document
  return {
    document: { ...metadata, ...(credits.length > 0 && { credits }) },
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    ...(options.tokens && { tokens: toTokens(analysis) }),
    entities: entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      type: entity.type,
      mentions: entity.mentions.map((index) => {
        const { start, end, kind, type } = mentions[index]!
        return { start, end, text: document.text.slice(start, end), kind, type }
      }),
    })),
    times,
    quantities,
    attributions,
    claims,
  }
}

function toTokens({ tokens }: Analysis) {
  return Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i]!,
    end: tokens.end[i]!,
    tag: UPOS[tokens.tag[i]!]!,
    lemma: tokens.lemma[i]!,
    head: tokens.head[i]!,
    dependency: DEPENDENCIES[tokens.dependency[i]!]!,
  }))
}
