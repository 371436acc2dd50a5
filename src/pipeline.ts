// The whole flow on one page: a Document in, its Extraction out; a Reading in, its Contribution to the record out.
// Order of the stages: ingest → language → attribution → claims → linking → store (ARCHITECTURE.md).
import { attribute } from './attribution/index.ts'
import { findClaims } from './claims/index.ts'
import { analyseAll } from './language/index.ts'
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
export const EXTRACTOR = { extractor: 'english-rules', version: '2' } as const

/** Languages the engine reads. Reports in others are stored and searchable, and say that they were not analysed. */
const READ_LANGUAGES = new Set(['en'])

export interface ExtractOptions {
  /** Also give tokens with tags, lemmas and dependencies. */
  readonly tokens?: boolean
  /** Also say of each claim which rule or feature found each part. */
  readonly explain?: boolean
}

/** What one Document says: entities, times, quantities, attributions and claims, in the shape of the JSON contract. */
export function extract(document: Document, resources: Resources, options: ExtractOptions = {}): Extraction {
  return extractAll([document], resources, options)[0]!
}

/** `extract` for each Document, all by one stage before any by the next: a quarter quicker than one after another. */
function extractAll(documents: readonly Document[], resources: Resources, options: ExtractOptions): Extraction[] {
  const analyses = analyseAll(documents, resources)
  const attributions = analyses.map((analysis) => attribute(analysis, resources))
  const claims = analyses.map((analysis, i) => findClaims(analysis, attributions[i]!, resources, options))
  return analyses.map((analysis, i) => toExtraction(analysis, attributions[i]!, claims[i]!, options))
}

/** How records made with these resources come about. */
export function provenanceOf(resources: Resources): Provenance {
  return { ...EXTRACTOR, resources: resources.hash }
}

/** Text, in characters, of the Documents that go through the stages together: on their way to the record, and on their way out. */
const TOGETHER = 200_000
const TOGETHER_OUT = 50_000

/** A Reading and what its Document says; no Extraction where it has none that we can read. */
export interface Extracted {
  readonly reading: Reading
  readonly extraction?: Extraction
}

/** What each Reading says, in their order. Some are read together, so that an answer waits for the next few readings. */
export async function* extractions(
  readings: AsyncIterable<Reading>,
  resources: Resources,
  options: ExtractOptions = {},
): AsyncGenerator<Extracted> {
  const read = (group: readonly Reading[]) =>
    readTogether(group, (documents) => extractAll(documents, resources, options)).map(({ reading, found }) => ({
      reading,
      ...(found && { extraction: found }),
    }))
  let group: Reading[] = []
  let length = 0
  for await (const reading of readings) {
    group.push(reading)
    length += reading.document?.text.length ?? 0
    if (length < TOGETHER_OUT) continue
    yield* read(group)
    group = []
    length = 0
  }
  yield* read(group)
}

/** What each Reading adds to the record. A Document we cannot read adds its text alone. */
export function contributions(
  readings: readonly Reading[],
  resources: Resources,
  options: ExtractOptions = {},
): Contribution[] {
  const made: Contribution[] = []
  let group: Reading[] = []
  let length = 0
  for (const reading of readings) {
    group.push(reading)
    length += reading.document?.text.length ?? 0
    if (length < TOGETHER) continue
    made.push(...contributionsOf(group, resources, options))
    group = []
    length = 0
  }
  made.push(...contributionsOf(group, resources, options))
  return made
}

/** What one Reading adds to the record. */
export function contribution(reading: Reading, resources: Resources, options: ExtractOptions = {}): Contribution {
  return contributions([reading], resources, options)[0]!
}

function contributionsOf(readings: readonly Reading[], resources: Resources, options: ExtractOptions): Contribution[] {
  const provenance = provenanceOf(resources)
  return readTogether(readings, (documents) =>
    extractAll(documents, resources, options).map((extraction) => ({ extraction, links: link(extraction, resources) })),
  ).map(({ reading, found }) => ({ reading, ...found, provenance }))
}

/** What `find` finds in the Documents that we can read; the other Readings say why there is nothing. */
function readTogether<Found>(
  readings: readonly Reading[],
  find: (documents: readonly Document[]) => Found[],
): { readonly reading: Reading; readonly found?: Found }[] {
  const documents = readings.flatMap(({ document }) => (document && isRead(document) ? [document] : []))
  try {
    const found = find(documents)[Symbol.iterator]()
    return readings.map((reading) => {
      const { document } = reading
      if (!document) return { reading }
      if (isRead(document)) return { reading, found: found.next().value as Found }
      const unread = issue('LANGUAGE_UNSUPPORTED', { input: document.file, language: document.language })
      return { reading: { ...reading, issues: [...reading.issues, unread] } }
    })
  } catch (error) {
    // A missing model or a broken pack befalls every report: the run cannot go on.
    if (error instanceof HearsayError) throw error
    // One at a time, the others are read.
    if (readings.length > 1) return readings.flatMap((reading) => readTogether([reading], find))
    const [reading] = readings
    if (!reading) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const failed = issue('EXTRACTION_FAILED', { input: reading.document?.file ?? '', reason })
    return [{ reading: { ...reading, issues: [...reading.issues, failed] } }]
  }
}

function isRead({ language }: Document): boolean {
  return READ_LANGUAGES.has(language)
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
      ...(entity.place && { place: entity.place }),
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
