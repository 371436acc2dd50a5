import { documentFromText } from '../../src/ingest/index.ts'
import { link } from '../../src/linking/index.ts'
import type { Resources } from '../../src/resources/index.ts'
import {
  type Attribution,
  type Capture,
  type Claim,
  type Claimant,
  type Contribution,
  claimId,
  type Extraction,
  type Quantity,
  type ResolvedPlace,
  type Role,
  textSpan,
  type Zone,
} from '../../src/schema/index.ts'

/** A report with what a person read in it: everything is given by the words that stand in the text. */
export interface MarkedReport {
  readonly file: string
  readonly outlet?: string
  readonly title?: string
  readonly publishedAt?: string
  readonly url?: string
  readonly text: string
  readonly zones: readonly (readonly [Zone['kind'], string])[]
  /** Sentences, where what is read from the words around something matters. */
  readonly sentences?: readonly string[]
  /** Name, type, and the words that mention it. */
  readonly entities?: readonly (readonly [string, string, readonly string[]])[]
  /** Where entities are, by name. */
  readonly places?: Readonly<Record<string, ResolvedPlace>>
  readonly quantities?: readonly Omit<Quantity, 'start' | 'end'>[]
  readonly attributions?: readonly MarkedAttribution[]
  readonly claims?: readonly MarkedClaim[]
  /** When it came in; else on one day with the others. */
  readonly receivedAt?: string
  /** Set on a report that was not analysed. */
  readonly unread?: true
}

export interface MarkedAttribution {
  readonly source?: string
  readonly cue: string
  readonly content: readonly string[]
  readonly act: Attribution['act']
  readonly within?: string
  readonly loaded?: true
  readonly claimant?: Claimant
}

export interface MarkedClaim {
  readonly relation: string
  readonly arguments: Readonly<Partial<Record<Role, string>>>
  readonly evidence: string
  readonly factuality?: Claim['factuality']
  readonly modes?: Claim['modes']
  readonly quantity?: number
  readonly chain: readonly string[]
}

/** What the report adds to a record: its bytes, its Document, its reading, and the links that linking/ makes of it. */
export function contributionOf(report: MarkedReport, resources: Resources): Contribution {
  const { file, text } = report
  const read = documentFromText(text, file, {
    ...(report.title !== undefined && { title: report.title }),
    ...(report.outlet !== undefined && { outlet: report.outlet }),
    ...(report.publishedAt !== undefined && { publishedAt: report.publishedAt, publishedAtFrom: 'field' }),
    ...(report.url !== undefined && { url: report.url }),
  })
  const zones = report.zones.map(([kind, words]) => ({ kind, ...place(text, words) }))
  const document = { ...read, zones }
  const capture: Capture = {
    sha256: document.sha256,
    bytes: new TextEncoder().encode(text),
    location: `/reports/${file}`,
    retrievedAt: report.receivedAt ?? '2026-02-01T08:00:00Z',
    tool: 'hearsay/test',
    ...(report.url !== undefined && { url: report.url }),
  }
  const provenance = { extractor: 'person', version: '1', resources: resources.hash }
  const reading = { capture, document, issues: document.issues }
  if (report.unread) return { reading, provenance }
  const extraction = extractionOf(report, document)
  return { reading, extraction, links: link(extraction, resources), provenance }
}

function extractionOf(report: MarkedReport, document: Contribution['reading']['document'] & {}): Extraction {
  const { text } = document
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits: _credits, ...metadata } = document
  const entities = (report.entities ?? []).map(([name, type, mentions], index) => ({
    id: `e${index}`,
    name,
    type,
    ...(report.places?.[name] && { place: report.places[name] }),
    mentions: mentions.map((words) => ({ ...span(text, words), kind: 'name' as const, type })),
  }))
  const entityAt = (words: string) =>
    entities.find((entity) => entity.name === words || entity.mentions.some((mention) => mention.text === words))?.id
  const attributions = (report.attributions ?? []).map(({ source, cue, content, claimant, ...rest }, index) => ({
    ...rest,
    id: `a${index}`,
    ...(source !== undefined && { source: span(text, source) }),
    cue: span(text, cue),
    content: content.map((words) => span(text, words)),
    ...(claimant && { claimant: withEntity(claimant, entityAt(claimant.name)) }),
  }))
  const claims = (report.claims ?? []).map((claim, index) => {
    const { arguments: fillers, evidence, factuality = 'CT+', modes = [], ...rest } = claim
    const proof = span(text, evidence)
    return {
      ...rest,
      id: claimId(document.id, String(index)),
      arguments: Object.entries(fillers).map(([role, words]) => {
        // The words are looked for in the evidence first: a name stands at many places.
        const inside = proof.text.indexOf(words)
        const at =
          inside >= 0 ? textSpan(text, proof.start + inside, proof.start + inside + words.length) : span(text, words)
        const entity = entityAt(words)
        return { role: role as Role, ...at, ...(entity !== undefined && { entity }) }
      }),
      factuality,
      modes,
      evidence: proof,
      confidence: 0.9,
    }
  })
  return {
    document: metadata,
    sentences: (report.sentences ?? []).map((words) => place(text, words)),
    entities,
    times: [],
    quantities: (report.quantities ?? []).map((quantity) => ({ ...quantity, ...span(text, quantity.text) })),
    attributions,
    claims,
  }
}

function withEntity(claimant: Claimant, entity: string | undefined) {
  return { ...claimant, ...(entity !== undefined && { entity }) }
}

function place(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the report`)
  return { start, end: start + words.length }
}

function span(text: string, words: string) {
  const { start, end } = place(text, words)
  return textSpan(text, start, end)
}
