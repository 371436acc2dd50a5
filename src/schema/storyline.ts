import { z } from 'zod'
import { ClaimRow } from './claim-answers.ts'

// What the timeline is drawn from: claims (clusters), each with when it happened and how it spread.

const text = z.string()
const date = z.string()

/** Days an event may have fallen on; one end is absent where the words leave it open ("since 2029"). */
export const Period = z
  .object({
    first: z.exactOptional(date),
    last: z.exactOptional(date),
    /** The value as read: `2031-W11`, `2029/..`. */
    value: text,
  })
  .meta({ id: 'Period' })
export type Period = z.infer<typeof Period>

/** One claim of a storyline, on the clocks on which it is known. */
export const StorylineMark = z
  .object({
    claim: text,
    report: text,
    outlet: z.exactOptional(text),
    claimant: text,
    stance: z.enum(['support', 'deny', 'query', 'comment', 'decline']),
    said: z.exactOptional(date),
    published: z.exactOptional(date),
    learnt: z.exactOptional(date),
  })
  .meta({ id: 'StorylineMark' })
export type StorylineMark = z.infer<typeof StorylineMark>

export const Storyline = z
  .object({
    claim: ClaimRow,
    /** Every period that a claim gives for the event, earliest first. */
    happened: z.array(Period),
    /** The claims within the dates asked for, by publication, the earliest first. */
    marks: z.array(StorylineMark),
    /** Set when more claims lie within the dates than `marks` shows. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Storyline' })
export type Storyline = z.infer<typeof Storyline>

export const StorylinesAnswer = z
  .object({
    /** Most reported first. */
    items: z.array(Storyline),
    /** Set when more claims match than are shown. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Storylines' })
export type StorylinesAnswer = z.infer<typeof StorylinesAnswer>

/** The four clocks: when it happened, was said, was published, was learnt. */
export const Clock = z.enum(['happened', 'said', 'published', 'learnt'])
export type Clock = z.infer<typeof Clock>

export const StorylineFilter = z.object({
  actor: z.exactOptional(text),
  relation: z.exactOptional(text),
  /** Words of the claim's sentence. */
  text: z.exactOptional(text),
  /** Which clock `since` and `until` are read on; published when absent. */
  clock: z.exactOptional(Clock),
  since: z.exactOptional(date),
  until: z.exactOptional(date),
  limit: z.exactOptional(z.int().min(1).max(200)),
})
export type StorylineFilter = z.infer<typeof StorylineFilter>
