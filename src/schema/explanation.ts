import { z } from 'zod'
import { Role } from './claim-parts.ts'
import { TextSpan } from './span.ts'

/** What filled a role: its words, and the path of the pattern that led there from the trigger. */
export const RoleReason = z
  .object({
    role: Role,
    filler: TextSpan,
    /**
     * A path of the relation file; `joined` by "and" to one, `counterpart` of a joined party, `clause` for a place of the clause, `model` where the
     * trained models found it.
     */
    path: z.string(),
    /** How likely the trained models hold it to be the filler, 0 to 1; only with `model`. */
    likelihood: z.exactOptional(z.number()),
    /** Types that the pattern asks for, any of which fits. */
    types: z.exactOptional(z.array(z.string()).readonly()),
    /** Understood from another clause, not stated in this one. */
    inferred: z.exactOptional(z.literal(true)),
  })
  .readonly()
export type RoleReason = z.infer<typeof RoleReason>

/** One word that bore on the factuality of a claim. */
export const FactualityReason = z
  .object({
    word: TextSpan,
    why: z.enum([
      'beside',
      'governs',
      'negation',
      'condition',
      'future',
      'purpose',
      'question',
      'request',
      'cue',
      'trigger',
      'title',
    ]),
    /** Word list that has the word; absent where grammar alone decides. */
    list: z.exactOptional(z.string()),
    /** What it says: a strength (CT, PR, PS, Uu), `-`, modes. */
    says: z.string(),
  })
  .readonly()
export type FactualityReason = z.infer<typeof FactualityReason>

/** How an attribution of the chain was found. */
export const AttributionReason = z
  .object({
    attribution: z.string(),
    cue: z
      .object({
        /** `model` when no word list has it. */
        kind: z.enum(['verb', 'noun', 'phrase', 'adverb', 'headline', 'model']),
        word: TextSpan,
        list: z.exactOptional(z.string()),
        entry: z.exactOptional(z.string()),
        says: z.exactOptional(z.string()),
      })
      .readonly(),
    /** Where the source stands as seen from the cue; `path` in UD labels, up to what both hang on and down to the cue. */
    source: z.exactOptional(
      z.object({ word: TextSpan, place: z.string(), path: z.exactOptional(z.string()) }).readonly(),
    ),
    content: z
      .array(z.object({ word: TextSpan, place: z.string(), path: z.exactOptional(z.string()) }).readonly())
      .readonly(),
  })
  .readonly()
export type AttributionReason = z.infer<typeof AttributionReason>

/** Which rule or feature found each part of a claim. All words stand in the Document where their offsets say. */
export const ClaimExplanation = z
  .object({
    /**
     * The word that evoked the relation, the pack, the trigger's number in the relation's file (from 1) and the listed word; where no
     * pattern fits and trained models found the claim, the trigger that came nearest, and how likely they hold the claim to be.
     */
    trigger: z
      .object({
        word: TextSpan,
        pack: z.string(),
        relation: z.string(),
        number: z.int(),
        lemma: z.string(),
        likelihood: z.exactOptional(z.number()),
      })
      .readonly(),
    roles: z.array(RoleReason).readonly(),
    /** In the order in which they applied; empty when nothing weakens "certain". */
    factuality: z.array(FactualityReason).readonly(),
    /** The time taken, and the predicate of the clause that it shares with the trigger. */
    time: z.exactOptional(z.object({ words: TextSpan, clause: TextSpan }).readonly()),
    /** The quantity taken, and the filler in whose phrase it stands. */
    quantity: z.exactOptional(z.object({ words: TextSpan, filler: TextSpan }).readonly()),
    chain: z.array(AttributionReason).readonly(),
  })
  .readonly()
export type ClaimExplanation = z.infer<typeof ClaimExplanation>
