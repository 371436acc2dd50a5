import { z } from 'zod'
import { TextSpan } from './span.ts'

/** FactBank values: certain, probable, possible; positive or negative; or certain that unknown (CTu), uncommitted (Uu). */
export const Factuality = z.enum(['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'])
export type Factuality = z.infer<typeof Factuality>

/** PLOVER's auxiliary modes. */
export const Mode = z.enum(['historical', 'future', 'hypothetical', 'negation'])
export type Mode = z.infer<typeof Mode>

export const Role = z.enum([
  'actor',
  'recipient',
  'item',
  'facility',
  'place',
  'office',
  'organization',
  'instrument',
  'quantity',
  'time',
])
export type Role = z.infer<typeof Role>

/** A role of the Proposition and its filler. */
export const Argument = z
  .object({
    role: Role,
    start: z.int(),
    end: z.int(),
    text: z.string(),
    /** Id of a DocumentEntity the filler mentions. */
    entity: z.exactOptional(z.string()),
    /** Understood from elsewhere (an ellipsis, a possessor), not stated at this place. */
    inferred: z.exactOptional(z.literal(true)),
  })
  .readonly()
export type Argument = z.infer<typeof Argument>

/** One Proposition put forward by one AttributionChain in one Document, with Evidence. */
export const Claim = z
  .object({
    /** Stable: made from the Document, Proposition, chain and Evidence. */
    id: z.string(),
    /** A relation type of the pack. */
    relation: z.string(),
    arguments: z.array(Argument).readonly(),
    /** Commitment of the innermost Claimant. */
    factuality: Factuality,
    modes: z.array(Mode).readonly(),
    former: z.exactOptional(z.literal(true)),
    /** Index into the Document's quantities. */
    quantity: z.exactOptional(z.int()),
    /** Index into the Document's times. */
    time: z.exactOptional(z.int()),
    /** Attribution ids, outermost first; empty = the outlet's own voice. */
    chain: z.array(z.string()).readonly(),
    evidence: TextSpan,
    /** Extractor's probability of having read right, 0 to 1. */
    confidence: z.number().min(0).max(1),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>
