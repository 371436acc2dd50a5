import { z } from 'zod'

export const RatingKind = z.enum(['reliability', 'credibility', 'likelihood', 'confidence'])
export type RatingKind = z.infer<typeof RatingKind>

/** What a person holds of a claimant, an outlet or a claim. Kept with its history; the last that was not taken back holds. */
export interface Rating {
  readonly kind: RatingKind
  /** Id of a source for a reliability, of a claim for the others. */
  readonly subject: string
  readonly value: string
  readonly by: string
  readonly why?: string
  readonly ratedAt: string
}

const text = z.string()

/** A rating that was signed. */
export const RatingRow = z
  .object({
    id: z.int().nonnegative(),
    kind: RatingKind,
    subject: text,
    value: text,
    by: text,
    why: z.exactOptional(text),
    ratedAt: text,
    undoneAt: z.exactOptional(text),
  })
  .meta({ id: 'RatingRow' })
export type RatingRow = z.infer<typeof RatingRow>

/** What the figures of the record suggest, with the arithmetic; only a person signs. */
export const RatingSuggestion = z
  .object({
    /** Absent where the record says too little for one. */
    value: z.exactOptional(text),
    reasons: z.array(text),
  })
  .meta({ id: 'RatingSuggestion' })
export type RatingSuggestion = z.infer<typeof RatingSuggestion>

/** One rating of a claim or a party: what holds, what is suggested, and all that was signed, newest first. */
export const RatingLine = z
  .object({
    kind: RatingKind,
    subject: text,
    /** Name of the party that is rated; absent for the claim itself. */
    name: z.exactOptional(text),
    current: z.exactOptional(RatingRow),
    /** Why what holds would be refused now: what it was signed on is gone. */
    doubt: z.exactOptional(text),
    suggestion: RatingSuggestion,
    history: z.array(RatingRow),
  })
  .meta({ id: 'RatingLine' })
export type RatingLine = z.infer<typeof RatingLine>

/** The ratings of a claim, and of the parties behind it. */
export const RatingsAnswer = z
  .object({ claim: text, sentence: text, lines: z.array(RatingLine), parties: z.array(RatingLine) })
  .meta({ id: 'Ratings' })
export type RatingsAnswer = z.infer<typeof RatingsAnswer>
