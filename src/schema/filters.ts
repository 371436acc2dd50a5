import { z } from 'zod'

const text = z.string()
const date = z.string()

/**
 * Orders of claims: in most reports (unless asked otherwise), published last, most claims against each other, most independent
 * origins. Where they tie, the claim in more reports is first.
 */
export const ClaimOrder = z.enum(['reports', 'newest', 'disputed', 'origins'])
export type ClaimOrder = z.infer<typeof ClaimOrder>

/** Filters of `claims`, shared by the command, the REST resource and the page. */
export const ClaimFilter = z.object({
  relation: z.exactOptional(text),
  actor: z.exactOptional(text),
  recipient: z.exactOptional(text),
  place: z.exactOptional(text),
  claimant: z.exactOptional(text),
  origin: z.exactOptional(text),
  stance: z.exactOptional(z.enum(['support', 'deny', 'query', 'comment', 'decline'])),
  disputed: z.exactOptional(z.boolean()),
  /** Published on or after; published on or before. */
  since: z.exactOptional(date),
  until: z.exactOptional(date),
  /** The record as reported up to this date: later reports count for nothing. */
  asOf: z.exactOptional(date),
  /** The other three clocks: when it happened, when it was said, when we learnt it. */
  happenedSince: z.exactOptional(date),
  happenedUntil: z.exactOptional(date),
  saidSince: z.exactOptional(date),
  saidUntil: z.exactOptional(date),
  learntSince: z.exactOptional(date),
  learntUntil: z.exactOptional(date),
  /** At least so many independent origins, which are known to be independent; at most so many, whoever they are. */
  minOrigins: z.exactOptional(z.int().min(1).max(1000)),
  maxOrigins: z.exactOptional(z.int().min(1).max(1000)),
  text: z.exactOptional(text),
  /**
   * Also claims of who holds which office. There are many in any record and they are seldom what is looked for, so that they are listed only with this, where
   * a relation or words are asked for.
   */
  offices: z.exactOptional(z.boolean()),
  sort: z.exactOptional(ClaimOrder),
  limit: z.exactOptional(z.int().min(1).max(1000)),
  cursor: z.exactOptional(text),
})
export type ClaimFilter = z.infer<typeof ClaimFilter>

export const NetworkFilter = z.object({
  accordingTo: z.exactOptional(text),
  withoutOrigin: z.exactOptional(text),
  asOf: z.exactOptional(date),
  asKnownAt: z.exactOptional(date),
  relation: z.exactOptional(text),
  /** A name in any spelling, or the id of an entity. */
  around: z.exactOptional(text),
  /** Only what is contested or denied, or nothing of that. */
  disputed: z.exactOptional(z.boolean()),
  limit: z.exactOptional(z.int().min(1).max(5000)),
})
export type NetworkFilter = z.infer<typeof NetworkFilter>

export const TimelineFilter = z.object({
  actor: z.exactOptional(text),
  relation: z.exactOptional(text),
  since: z.exactOptional(date),
  until: z.exactOptional(date),
  limit: z.exactOptional(z.int().min(1).max(1000)),
  cursor: z.exactOptional(text),
})
export type TimelineFilter = z.infer<typeof TimelineFilter>
