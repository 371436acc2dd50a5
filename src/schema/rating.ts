import { z } from 'zod'

/** Admiralty scale: reliability of a claimant or outlet, A to F (cannot be judged), and credibility of a claim, 1 to 6 (cannot be judged). */
export const RELIABILITIES = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const
export const CREDIBILITIES = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/** ICD 203: how likely something is, in per cent, and how much confidence the judgement deserves. */
export const LIKELIHOODS = {
  'almost-no-chance': '1–5 %',
  'very-unlikely': '5–20 %',
  unlikely: '20–45 %',
  'roughly-even': '45–55 %',
  likely: '55–80 %',
  'very-likely': '80–95 %',
  'almost-certain': '95–99 %',
} as const
export const CONFIDENCES = { low: 'low', moderate: 'moderate', high: 'high' } as const

/** Values by kind of rating, each with its meaning. */
export const RATING_VALUES = {
  reliability: RELIABILITIES,
  credibility: CREDIBILITIES,
  likelihood: LIKELIHOODS,
  confidence: CONFIDENCES,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

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
