import { z } from 'zod'
import { Act, ClaimantKind } from './attribution.ts'
import { Factuality, Mode, Role } from './claim-parts.ts'
import { TextSpan } from './span.ts'

// What a person decides about the claims of a report (nomenklatura's judgements, on readings), and how it is told of.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** Words found again after edits: the words, what stands before and after them, and where they stood (Web Annotation TextQuoteSelector and TextPositionSelector). */
export const Selector = z
  .object({ exact: text, prefix: text, suffix: text, start: count, end: count })
  .readonly()
  .meta({ id: 'Selector' })
export type Selector = z.infer<typeof Selector>

/** One link of a judged claim's chain, complete enough to stand when no extractor finds it. */
export const JudgedLink = z
  .object({
    source: z.exactOptional(Selector),
    cue: Selector,
    content: z.array(Selector).readonly(),
    act: Act,
    loaded: z.exactOptional(z.literal(true)),
    claimant: z.exactOptional(z.object({ name: text, kind: ClaimantKind }).readonly()),
    audience: z.exactOptional(Selector),
    venue: z.exactOptional(Selector),
  })
  .readonly()
export type JudgedLink = z.infer<typeof JudgedLink>

/** A Claim by its content alone, with words in place of offsets and ids: what a judgement is about, or puts in its place. */
export const JudgedClaim = z
  .object({
    relation: text,
    arguments: z
      .array(z.object({ role: Role, words: Selector, inferred: z.exactOptional(z.literal(true)) }).readonly())
      .readonly(),
    factuality: Factuality,
    modes: z.array(Mode).readonly(),
    former: z.exactOptional(z.literal(true)),
    quantity: z.exactOptional(Selector),
    time: z.exactOptional(Selector),
    /** Outermost first; empty = the outlet's own voice. */
    chain: z.array(JudgedLink).readonly(),
    evidence: Selector,
    /** What the extractor gave it; absent where a person wrote the claim. */
    confidence: z.exactOptional(z.number().min(0).max(1)),
  })
  .readonly()
  .meta({ id: 'JudgedClaim' })
export type JudgedClaim = z.infer<typeof JudgedClaim>

/** `accept`: read right. `reject`: not said. `edit`: said otherwise. `add`: said, but not read. */
export const JudgementVerdict = z.enum(['accept', 'reject', 'edit', 'add'])
export type JudgementVerdict = z.infer<typeof JudgementVerdict>

/**
 * What a judgement does to the reading of now. `applied`: it met the claim it is about (an addition: it stands). `standalone`: the extractor no
 * longer reads that claim; what the person put forward stands on its own, what was rejected is gone. `unattached`: its words
 * do not stand in the text, so it does nothing. `overruled`: a later judgement on the same claim holds.
 */
export const JudgementOutcome = z.enum(['applied', 'standalone', 'unattached', 'overruled'])
export type JudgementOutcome = z.infer<typeof JudgementOutcome>

/** A person's decision on one claim of one report. Appended; the last that stands on a subject holds. */
export const Judgement = z
  .object({
    /** Counted from 1 over the whole store, in order of time. */
    id: count,
    /** Equal subjects are one claim, however often it was judged. */
    subject: text,
    verdict: JudgementVerdict,
    /** The claim as it was read; absent for an addition. */
    claim: z.exactOptional(JudgedClaim),
    /** The claim as it should be read; only of an edit or an addition. */
    corrected: z.exactOptional(JudgedClaim),
    by: text,
    why: z.exactOptional(text),
    decidedAt: date,
    undoneAt: z.exactOptional(date),
  })
  .readonly()
export type Judgement = z.infer<typeof Judgement>

/** What became of one judgement in the reading of now. */
export interface JudgementEffect {
  /** Its number. */
  readonly judgement: number
  readonly outcome: JudgementOutcome
  /** The claim it made or kept, or took away. */
  readonly claim?: string
  /** The claim that was read, as the extractor left it. */
  readonly met?: string
}

/** A judgement in a list, with where it stands now. */
export const JudgementRow = z
  .object({
    ...Judgement.unwrap().shape,
    /** Report it is on. */
    report: text,
    reportTitle: text,
    /** Absent for one taken back. */
    outcome: z.exactOptional(JudgementOutcome),
    /** Id of the claim it made or kept, or took away. */
    claimId: z.exactOptional(text),
  })
  .meta({ id: 'JudgementRow' })
export type JudgementRow = z.infer<typeof JudgementRow>

const name = text.min(1).max(1000)
const signed = { by: z.exactOptional(name), why: z.exactOptional(name) }
/** Number of the last judgement on the claim that whoever decides knew of, 0 for none: a later one is never overruled unseen. */
const seen = z.exactOptional(count)
const written = {
  relation: name,
  evidence: TextSpan,
  /** All of them, with the figure and the time of the claim as the roles quantity and time. */
  arguments: z
    .array(z.strictObject({ role: Role, words: TextSpan }).readonly())
    .min(1)
    .max(50)
    .readonly(),
  factuality: Factuality,
  modes: z.array(Mode).max(4).readonly(),
  /** Ids of attributions of the report, outermost first; empty = the outlet's own voice. */
  chain: z.array(name).max(20).readonly(),
}

/** What is asked for: a decision on a claim that was read, or a claim that was not. Every span must be the words that stand there. */
export const JudgementRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('accept'), report: name, claim: name, seen, ...signed }),
    z.strictObject({ verdict: z.literal('reject'), report: name, claim: name, seen, ...signed }),
    z.strictObject({
      verdict: z.literal('edit'),
      report: name,
      claim: name,
      seen,
      /** What is to be otherwise; the rest stays as it was read. */
      change: z.strictObject(written).partial(),
      ...signed,
    }),
    z.strictObject({ verdict: z.literal('add'), report: name, change: z.strictObject(written), ...signed }),
  ])
  .meta({ id: 'JudgementRequest' })
export type JudgementRequest = z.infer<typeof JudgementRequest>
