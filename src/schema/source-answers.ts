import { z } from 'zod'
import { ReportRow } from './report-row.ts'

// What is answered about outlets and claimants beside a row of their list: how they come by what they say.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** How a source comes by its claims, over the newest of them. `alone + first + later` is at most `examined`: the rest is undated. */
export const SourceHabits = z
  .object({
    /** Claims (clusters) looked at, the newest first. */
    examined: count,
    /** Set when it has more claims than were looked at. */
    atLeast: z.exactOptional(z.literal(true)),
    /** Claims that one report alone makes. */
    alone: count,
    /** Claims of several reports of which the earliest came from it, or one of the earliest of that day. */
    first: count,
    /** Claims of several reports that others had before. */
    later: count,
    /** Claims in which it only passes on what others are made to say. */
    repeating: count,
    /** Its supporting claims whose report has a newer version. */
    withdrawn: count,
  })
  .meta({ id: 'SourceHabits' })
export type SourceHabits = z.infer<typeof SourceHabits>

/** An outlet or claimant. */
export const SourceRow = z
  .object({
    /** Equal ids are one party. */
    id: text,
    name: text,
    kind: text,
    /** How well it is known: `named`, `outlet`, `unnamed` ("a senior official"), `unknown` (no one is named). */
    naming: z.enum(['named', 'outlet', 'unnamed', 'unknown']),
    reports: count,
    claims: count,
    denials: count,
    first: z.exactOptional(date),
    last: z.exactOptional(date),
    /** Only when it was asked for. */
    habits: z.exactOptional(SourceHabits),
  })
  .meta({ id: 'SourceRow' })
export type SourceRow = z.infer<typeof SourceRow>

/** One claim that came through a source. */
export const SourceLine = z
  .object({
    claim: text,
    cluster: text,
    sentence: text,
    stance: z.enum(['support', 'deny', 'query', 'comment', 'decline']),
    /** Set where the source passes on what another is made to say. */
    from: z.exactOptional(text),
    report: text,
    outlet: z.exactOptional(text),
    said: z.exactOptional(date),
    published: z.exactOptional(date),
  })
  .meta({ id: 'SourceLine' })
export type SourceLine = z.infer<typeof SourceLine>

const Reliance = z.object({ id: text, name: text, kind: text, claims: count }).meta({ id: 'Reliance' })

export const SourceAnswer = z
  .object({
    source: SourceRow,
    habits: SourceHabits,
    /** The state or body it speaks for. */
    speaksFor: z.exactOptional(z.object({ id: text, name: text })),
    /** The entity it is, where it has a profile. */
    entity: z.exactOptional(text),
    /** Whom it drew on directly, and who drew on it, over the claims looked at; those of most claims first. */
    reliesOn: z.array(Reliance),
    reliedOnBy: z.array(Reliance),
    /** Claims by month of publication, over the claims looked at. */
    months: z.array(z.object({ month: text, claims: count, denials: count })),
    /** Newest first. */
    latest: z.array(SourceLine),
    /** Its own denials and those it passes on, newest first. */
    denied: z.array(SourceLine),
    /** Of an outlet: later versions of its reports among its newest ones. */
    corrected: z.array(ReportRow),
  })
  .meta({ id: 'Source' })
export type SourceAnswer = z.infer<typeof SourceAnswer>

/** Who cites whom: rows cite, columns are cited. */
export const CitationsAnswer = z
  .object({
    /** The parties in most citations, those first. */
    parties: z.array(z.object({ id: text, name: text, kind: text, cites: count, cited: count })),
    /** Indices into `parties`, and the number of claims in which the one drew on the other directly. */
    cells: z.array(z.object({ from: count, to: count, claims: count })),
    /** Claims looked at, the newest first. */
    examined: count,
    /** Set when there are more claims or parties than are shown. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Citations' })
export type CitationsAnswer = z.infer<typeof CitationsAnswer>
