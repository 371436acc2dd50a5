import { z } from 'zod'
import { Factuality, Mode, Role } from './claim-parts.ts'
import { ClaimExplanation } from './explanation.ts'
import { TextSpan } from './span.ts'

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
    /** Told as what happens again and again, goes on, or lies anywhere in the past, not as one occurrence about the time of writing. */
    recurrent: z.exactOptional(z.literal(true)),
    /** Index into the Document's quantities. */
    quantity: z.exactOptional(z.int()),
    /** Index into the Document's times. */
    time: z.exactOptional(z.int()),
    /** Attribution ids, outermost first; empty = the outlet's own voice. */
    chain: z.array(z.string()).readonly(),
    evidence: TextSpan,
    /** A person accepted it as read, corrected it, or added it; absent where no one has judged it. */
    judged: z.exactOptional(z.enum(['accepted', 'edited', 'added'])),
    /** Extractor's probability of having read right, 0 to 1; 1 for what a person put in its place. */
    confidence: z.number().min(0).max(1),
    /** How each part was found; only when it was asked for. */
    explanation: z.exactOptional(ClaimExplanation),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>
