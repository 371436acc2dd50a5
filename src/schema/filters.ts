import { z } from 'zod'

const text = z.string()
const date = z.string()

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
  text: z.exactOptional(text),
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
