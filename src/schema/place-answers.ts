import { z } from 'zod'
import { ClusterState } from './claim-answers.ts'
import { PlaceLevel } from './place.ts'

// What is answered about where claims are.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** First and last day of the record on two of its clocks, where it has any: when reports were published, and when we learnt of them. */
export const ClockSpans = z
  .object({
    published: z.exactOptional(z.object({ first: date, last: date })),
    learnt: z.exactOptional(z.object({ first: date, last: date })),
  })
  .meta({ id: 'ClockSpans' })
export type ClockSpans = z.infer<typeof ClockSpans>

/** A place of a gazetteer with the claims (clusters) that some report puts there. */
export const PlaceRow = z
  .object({
    id: text,
    name: text,
    /** ISO 3166-1 alpha-2 code, or that of a pack's own country. */
    country: z.exactOptional(text),
    /** How fine the place is; nothing is placed more finely than its reports say. */
    precision: PlaceLevel,
    /** Degrees north and east, of the place as a whole. */
    latitude: z.number(),
    longitude: z.number(),
    /** Pack whose gazetteer has it. */
    pack: z.exactOptional(text),
    /** Set when the country's code is one that ISO 3166-1 leaves to users: a pack's own country, on no map of the world. */
    own: z.exactOptional(z.literal(true)),
    clusters: count,
    /** Of these, by state. */
    states: z.record(ClusterState, count),
    /** What is said to be there, as the reports name it, most claims first. */
    sites: z.array(text),
  })
  .meta({ id: 'PlaceRow' })
export type PlaceRow = z.infer<typeof PlaceRow>

/** A claim about a site or place of which no report tells where it is. */
export const UnplacedClaim = z
  .object({ id: text, sentence: text, state: ClusterState, site: text, kind: z.enum(['site', 'place']) })
  .meta({ id: 'UnplacedClaim' })
export type UnplacedClaim = z.infer<typeof UnplacedClaim>

/** Places with most claims first, and claims whose site has no stated place. */
export const PlacesAnswer = z
  .object({
    items: z.array(PlaceRow),
    unplaced: z.array(UnplacedClaim),
    clocks: ClockSpans,
    /** Set when not every claim was looked at, or not everything found is shown: the most reported are. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Places' })
export type PlacesAnswer = z.infer<typeof PlacesAnswer>

/** Filters of `places`. */
export const PlacesFilter = z.object({
  relation: z.exactOptional(text),
  /** A party in the role of actor. */
  actor: z.exactOptional(text),
  disputed: z.exactOptional(z.boolean()),
  /** Published on or after; published on or before. */
  since: z.exactOptional(date),
  until: z.exactOptional(date),
  /** Places shown at most. */
  limit: z.exactOptional(z.int().min(1).max(1000)),
})
export type PlacesFilter = z.infer<typeof PlacesFilter>
