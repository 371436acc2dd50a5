import { z } from 'zod'
import { ClaimRow, ClusterState } from './claim-answers.ts'

// A brief: text written by a person, in Markdown, whose sentences cite claims of the record as `[@k_0123456789abcdef]` (Pandoc's citation syntax).

const text = z.string()
const count = z.int().nonnegative()
/** Offset into the body, in UTF-16 units. */
const offset = z.int().nonnegative()

/** How a claim stood when it was first cited: what later changes are told against. */
export const CitedStanding = z
  .object({
    claim: text,
    sentence: text,
    state: ClusterState,
    support: count,
    deny: count,
    origins: z.object({ lower: count, upper: count }),
    citedAt: text,
  })
  .meta({ id: 'CitedStanding' })
export type CitedStanding = z.infer<typeof CitedStanding>

/** What is wrong with a sentence. The last two warn; each of the others makes the brief fail. */
export const BriefProblemKind = z.enum([
  'no-claim',
  'unconfirmed',
  'unknown-claim',
  'retracted',
  'denied-since',
  'dispute-unsaid',
])

export const BriefProblem = z
  .object({
    kind: BriefProblemKind,
    severity: z.enum(['error', 'warning']),
    /** The sentence in the body, and its words without citations. */
    start: offset,
    end: offset,
    words: text,
    claim: z.exactOptional(text),
    message: text,
  })
  .meta({ id: 'BriefProblem' })
export type BriefProblem = z.infer<typeof BriefProblem>

/** Someone who says what a footnote's claim says, or denies it, with the exact words. */
export const BriefVoice = z
  .object({
    claimant: text,
    stance: text,
    act: z.exactOptional(text),
    outlet: z.exactOptional(text),
    publishedAt: z.exactOptional(text),
    words: text,
    report: text,
    file: text,
    url: z.exactOptional(text),
    /** Id of the claim in that report. */
    claim: text,
  })
  .meta({ id: 'BriefVoice' })
export type BriefVoice = z.infer<typeof BriefVoice>

/** One cited claim, numbered by its first citation; `current` is absent when the record no longer holds it. */
export const BriefNote = z
  .object({
    number: z.int().positive(),
    claim: text,
    cited: CitedStanding,
    current: z.exactOptional(ClaimRow),
    voices: z.array(BriefVoice),
  })
  .meta({ id: 'BriefNote' })
export type BriefNote = z.infer<typeof BriefNote>

/** A run of words, or the numbers of the notes cited at that place. */
export const BriefRun = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('words'),
      text,
      strong: z.exactOptional(z.literal(true)),
      emphasis: z.exactOptional(z.literal(true)),
      /** Positions in `problems` of what is wrong with the sentence they stand in. */
      problems: z.exactOptional(z.array(count)),
    }),
    z.object({ kind: z.literal('notes'), numbers: z.array(count) }),
  ])
  .meta({ id: 'BriefRun' })
export type BriefRun = z.infer<typeof BriefRun>

export const BriefBlock = z
  .object({
    kind: z.enum(['heading', 'paragraph', 'item', 'quotation']),
    /** Of a heading, 1 to 6. */
    level: z.exactOptional(z.int().positive()),
    runs: z.array(BriefRun),
  })
  .meta({ id: 'BriefBlock' })
export type BriefBlock = z.infer<typeof BriefBlock>

/** A brief as it reads now: parsed, numbered and checked against the record. */
export const CheckedBrief = z
  .object({ title: text, blocks: z.array(BriefBlock), notes: z.array(BriefNote), problems: z.array(BriefProblem) })
  .meta({ id: 'CheckedBrief' })
export type CheckedBrief = z.infer<typeof CheckedBrief>

export const BriefRow = z
  .object({
    id: text,
    title: text,
    /** Versions saved so far. */
    version: z.int().positive(),
    savedAt: text,
    savedBy: text,
    citations: count,
  })
  .meta({ id: 'BriefRow' })
export type BriefRow = z.infer<typeof BriefRow>

export const BriefAnswer = z.object({ brief: BriefRow, body: text, checked: CheckedBrief }).meta({ id: 'Brief' })
export type BriefAnswer = z.infer<typeof BriefAnswer>

/** What is saved: a new brief, or the next version of one that is still at `basis`. */
export interface BriefDraft {
  /** `b_…`; absent for a new brief. */
  readonly id?: string
  readonly basis?: number
  readonly title: string
  readonly body: string
  readonly citations: readonly CitedStanding[]
  readonly savedAt: string
  readonly savedBy: string
}

/** A brief as the store holds it. */
export interface StoredBrief extends BriefRow {
  readonly body: string
  readonly standings: readonly CitedStanding[]
}
