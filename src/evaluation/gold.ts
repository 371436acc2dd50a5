import { z } from 'zod'
import { Act, ClaimantKind } from '../schema/index.ts'

const GoldSpan = z.object({ start: z.int(), end: z.int(), text: z.exactOptional(z.string()) }).readonly()
export type GoldSpan = z.infer<typeof GoldSpan>

/** What a gold claim's claimant is held to have done with it. */
export const GoldStatus = z.enum(['asserted', 'hedged', 'possible', 'planned', 'denied'])
export type GoldStatus = z.infer<typeof GoldStatus>

const GoldAttribution = z
  .object({
    id: z.string(),
    source: z.exactOptional(GoldSpan),
    cue: GoldSpan,
    content: z.array(GoldSpan).readonly(),
    /** Any of these counts as right. */
    acts: z.array(Act).readonly(),
    kind: z.exactOptional(ClaimantKind),
    within: z.exactOptional(z.string()),
  })
  .readonly()
export type GoldAttribution = z.infer<typeof GoldAttribution>

const GoldClaim = z
  .object({
    id: z.string(),
    relation: z.string(),
    /** Stretch of the text whose words may be cited for it. */
    region: GoldSpan,
    /** Accepted fillers of each role. */
    arguments: z.record(z.string(), z.array(z.string()).readonly()),
    status: GoldStatus,
    /** Accepted names of the innermost claimant; `AUTHOR` for the outlet's own voice. */
    claimant: z.array(z.string()).readonly(),
    /** Read as right when found, not missed when not. */
    optional: z.exactOptional(z.boolean()),
  })
  .readonly()
export type GoldClaim = z.infer<typeof GoldClaim>

/** A report as a person read it. Not exhaustive for claims, so that claim precision is a lower bound. Other keys are kept out. */
export const GoldReport = z
  .object({
    /** File name of the report, without folders. */
    file: z.string(),
    notClaims: z.array(GoldSpan).readonly(),
    attributions: z.array(GoldAttribution).readonly(),
    claims: z.array(GoldClaim).readonly(),
    /** The text that the offsets count in; absent when they count in the file itself. */
    text: z.exactOptional(z.string()),
  })
  .readonly()
export type GoldReport = z.infer<typeof GoldReport>
