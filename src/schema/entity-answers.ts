import { z } from 'zod'
import { ClaimRow } from './claim-answers.ts'
import { Period } from './storyline.ts'

// What is answered about who and what the reports speak of.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

export const EntityRow = z
  .object({
    id: text,
    name: text,
    type: text,
    spellings: z.array(text),
    mentions: count,
    reports: count,
    claims: count,
  })
  .meta({ id: 'EntityRow' })
export type EntityRow = z.infer<typeof EntityRow>

/** A decision that two entities are one, or are not. */
export const ResolutionRow = z
  .object({
    id: count,
    left: text,
    leftName: text,
    right: text,
    rightName: text,
    verdict: z.enum(['same', 'different']),
    /** `matcher`, or the name of a person. */
    by: text,
    score: z.exactOptional(z.number()),
    reasons: z.array(text),
    decidedAt: date,
    undoneAt: z.exactOptional(date),
  })
  .meta({ id: 'ResolutionRow' })
export type ResolutionRow = z.infer<typeof ResolutionRow>

/** A claim that someone holds an office, with the words that say so. */
export const OfficeLine = z
  .object({
    claim: ClaimRow,
    /** By publication. */
    words: z.array(
      z.object({
        claim: text,
        report: text,
        outlet: z.exactOptional(text),
        text,
        published: z.exactOptional(date),
        happened: z.exactOptional(Period),
        /** The words say that it is over. */
        former: z.exactOptional(z.literal(true)),
      }),
    ),
  })
  .meta({ id: 'OfficeLine' })
export type OfficeLine = z.infer<typeof OfficeLine>

const Ranked = z.object({ items: z.array(ClaimRow), total: count, atLeast: z.exactOptional(z.literal(true)) })

export const EntityAnswer = z
  .object({
    entity: EntityRow,
    /** All that are taken for it, the one it stands under first. */
    members: z.array(z.object({ id: text, name: text, type: text, mentions: count, reports: count, claims: count })),
    spellings: z.array(
      z.object({
        spelling: text,
        mentions: count,
        /** Reports in which it is the fullest name used. */
        named: count,
        /** Id of the member that has it. */
        entity: text,
      }),
    ),
    /** Decisions on any of the members, newest first, with those taken back. */
    decisions: z.array(ResolutionRow),
    /** Offices it holds, or that are held in it. */
    offices: z.array(OfficeLine),
    /** How many claims (clusters) it fills a role of, most first. */
    roles: z.array(z.object({ role: text, claims: count })),
    /** Claims about it and claims that came through it, most reported first. */
    about: Ranked,
    by: Ranked,
    /** Id of the source it is, where it is made to say something. */
    source: z.exactOptional(text),
  })
  .meta({ id: 'Entity' })
export type EntityAnswer = z.infer<typeof EntityAnswer>
