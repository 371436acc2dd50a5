import { z } from 'zod'
import { ClaimRow, ClusterState } from './claim-answers.ts'
import { Role } from './claim-parts.ts'
import { Extraction } from './extraction.ts'
import { JudgementRow } from './judgement.ts'
import { ClockSpans, PlaceRow } from './place-answers.ts'
import { ReportRow } from './report-row.ts'
import { TextSpan } from './span.ts'

export * from './claim-answers.ts'
export * from './entity-answers.ts'
export * from './place-answers.ts'
export * from './report-row.ts'
export * from './source-answers.ts'
export * from './storyline.ts'

// What the surfaces (commands, REST resources, pages) are given by query/: one schema serves the OpenAPI document, the CLI and the web.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** One page of a list. `total` is exact up to 10,000; beyond, `atLeast` is set. `next` is the cursor of the following page. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item).readonly(),
    total: count,
    atLeast: z.exactOptional(z.literal(true)),
    next: z.exactOptional(text),
  })
}
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly atLeast?: true
  readonly next?: string
}

export const IssueAnswer = z
  .object({ code: text, severity: z.enum(['error', 'note']), message: text })
  .meta({ id: 'Issue' })

/** How much the record holds. */
export const SummaryAnswer = z
  .object({
    reports: count,
    claims: count,
    clusters: count,
    entities: count,
    issues: count,
    /** Reports with a judgement of a person that stands. */
    judged: count,
    /** Relation types that occur, with their number of clusters, most frequent first. */
    relations: z.array(z.object({ relation: text, clusters: count })),
  })
  .meta({ id: 'Summary' })
export type SummaryAnswer = z.infer<typeof SummaryAnswer>

/** One line of the custody log. */
export const CustodyLine = z
  .object({
    sha256: text,
    location: text,
    url: z.exactOptional(text),
    retrievedAt: date,
    tool: text,
    bytes: count,
    outcome: text,
  })
  .meta({ id: 'CustodyLine' })

/** A stretch of a report that first appeared in another. */
export const ReusedPassageAnswer = z
  .object({
    start: count,
    end: count,
    /** The report it first appeared in, and where it stands there. */
    report: ReportRow,
    from: z.object({ start: count, end: count }),
    /** Share of its words that stand there in the same order, 0 to 1. */
    share: z.number().min(0).max(1),
  })
  .meta({ id: 'ReusedPassage' })
export type ReusedPassageAnswer = z.infer<typeof ReusedPassageAnswer>

/** A report with everything read in it. */
export const ReportAnswer = z
  .object({
    report: ReportRow,
    extraction: Extraction,
    /** Cluster of each claim of the extraction, by claim id. */
    clusters: z.record(text, text),
    /** The plain sentence of each claim's cluster, by claim id. */
    sentences: z.record(text, text),
    /** Every judgement on it, newest first, with those taken back. */
    judgements: z.array(JudgementRow),
    /** Passages that stood in an earlier report, in text order. */
    reused: z.array(ReusedPassageAnswer),
    versions: z.array(ReportRow),
    custody: z.array(CustodyLine),
    issues: z.array(IssueAnswer),
  })
  .meta({ id: 'Report' })
export type ReportAnswer = z.infer<typeof ReportAnswer>

/** A relation that a claim can have. */
export const RelationRow = z
  .object({
    id: text,
    /** How it reads in a sentence: "{actor} supplies {item} to {recipient}". */
    reads: text,
    roles: z.array(Role),
  })
  .meta({ id: 'Relation' })
export type RelationRow = z.infer<typeof RelationRow>

/** What a node is drawn as. */
export const NodeKind = z.enum(['actor', 'site', 'weapon', 'other'])
export type NodeKind = z.infer<typeof NodeKind>

export const NetworkAnswer = z
  .object({
    nodes: z.array(z.object({ id: text, name: text, type: text, kind: NodeKind, claims: count })),
    edges: z.array(
      z.object({
        id: text,
        from: text,
        to: text,
        relation: text,
        sentence: text,
        state: ClusterState,
        claims: count,
        origins: z.object({ lower: count, upper: count }),
        firstPublished: z.exactOptional(date),
        lastPublished: z.exactOptional(date),
        /** Planned, vowed or feared, not under way. */
        planned: z.exactOptional(z.literal(true)),
        /** No claim states both ends: we inferred one of them from the text around it. */
        inferred: z.exactOptional(z.literal(true)),
      }),
    ),
    /** Days that the two clocks of the network can be set to. */
    clocks: ClockSpans,
    /** Set when the answer was cut to the strongest edges. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Network' })
export type NetworkAnswer = z.infer<typeof NetworkAnswer>

/** A place with the claims that some report puts there, most reported first. */
export const PlaceAnswer = z.object({ place: PlaceRow, claims: page(ClaimRow) }).meta({ id: 'Place' })
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

/** One claim on four clocks: happened, said, published, learnt. */
export const TimelineRow = z
  .object({
    claim: text,
    cluster: text,
    sentence: text,
    relation: text,
    claimant: text,
    report: text,
    happened: z.exactOptional(text),
    said: z.exactOptional(date),
    published: z.exactOptional(date),
    /** Absent when the bytes of the report were not kept. */
    learnt: z.exactOptional(date),
  })
  .meta({ id: 'TimelineRow' })
export type TimelineRow = z.infer<typeof TimelineRow>

export const SearchHit = z
  .object({
    report: ReportRow,
    /** Words around the hit; `marks` are offsets into `snippet.text`. */
    snippet: TextSpan,
    marks: z.array(z.object({ start: count, end: count })),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>
