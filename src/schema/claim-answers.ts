import { z } from 'zod'
import { Bound } from './analysis.ts'
import { Attribution } from './attribution.ts'
import { Claim } from './claim.ts'
import { Factuality } from './claim-parts.ts'
import { ReportRow } from './report-row.ts'

// What is answered about claims: a row of a list, and everything behind one.

const text = z.string()
const date = z.string()
const count = z.int().nonnegative()

/** [lower, upper] number of independent origins, with the reasons for the figures. Unknown never raises the lower bound. */
export const OriginsInterval = z
  .object({ lower: count, upper: count, reasons: z.array(text) })
  .meta({ id: 'OriginsInterval' })
export type OriginsInterval = z.infer<typeof OriginsInterval>

export const ClusterState = z.enum(['asserted', 'contested', 'denied', 'retracted'])

/** A claim (a ClaimCluster) in a list. */
export const ClaimRow = z
  .object({
    id: text,
    relation: text,
    sentence: text,
    arguments: z.array(z.object({ role: text, name: text, entity: z.exactOptional(text) })),
    state: ClusterState,
    claims: count,
    reports: count,
    support: count,
    deny: count,
    origins: z.object({ lower: count, upper: count }),
    firstPublished: z.exactOptional(date),
    lastPublished: z.exactOptional(date),
    /** Strongest factuality among the supporting claims. */
    factuality: Factuality,
  })
  .meta({ id: 'ClaimRow' })
export type ClaimRow = z.infer<typeof ClaimRow>

/** One Claim of a cluster, with its chain and exact words. */
export const ClaimMember = z
  .object({
    claim: Claim,
    report: ReportRow,
    /** Outermost first; the report's outlet stands before the first link. */
    chain: z.array(Attribution),
    /** The innermost claimant's name, or the outlet. */
    claimant: text,
    /** Cluster argument names by role, and the time and quantity as read. */
    happened: z.exactOptional(text),
    /** When the claimant said it, where the report tells. */
    said: z.exactOptional(date),
    stance: z.enum(['support', 'deny', 'query', 'comment', 'decline']),
    target: z.enum(['content', 'existence-of-report', 'figure', 'responsibility']),
    origin: text,
    /** The more general claim that it denies, and so this one: “there are no factories in Karvalia”. Absent for claims of this one. */
    denies: z.exactOptional(z.object({ id: text, sentence: text })),
    /** Of a claimant known by an office alone, who held it when the report was published, as the record tells: proposed, with reasons. */
    mayBe: z.exactOptional(z.object({ entity: text, name: text, reasons: z.array(text) })),
    /** Whose side the claimant is on: the actor's own, the recipient's, or a third party's. Absent for outlets and the unnamed. */
    side: z.exactOptional(z.enum(['actor', 'recipient', 'third'])),
    /** The earliest report whose text this report takes over. */
    copiedFrom: z.exactOptional(text),
  })
  .meta({ id: 'ClaimMember' })
export type ClaimMember = z.infer<typeof ClaimMember>

/** One figure given for the claim. */
export const NumberLine = z
  .object({
    value: z.exactOptional(z.number()),
    min: z.exactOptional(z.number()),
    max: z.exactOptional(z.number()),
    bound: Bound,
    unit: z.exactOptional(text),
    counted: z.exactOptional(text),
    words: text,
    claimant: text,
    origin: text,
    report: text,
    /** The Claim whose words give it. */
    claim: text,
    publishedAt: z.exactOptional(date),
    /** Further claims that give the same figure from the same origin. */
    repeated: count,
    /** Claims that give a figure of the same measure, from another origin and at about the same time, that cannot be right beside this one. */
    conflicts: z.exactOptional(z.array(text)),
  })
  .meta({ id: 'NumberLine' })

/** One thing that a report changed of a claim it took from another. */
export const HopChange = z
  .object({
    /** `hardened`: surer, without its bound, or in a word that takes sides; `softened`: the other way about. */
    kind: z.enum(['added', 'dropped', 'changed', 'hardened', 'softened']),
    /** `factuality`, `attribution` (who is behind it), `cue`, `figure`, `bound`, `counted`, `time`, or a role. */
    what: text,
    before: z.exactOptional(text),
    after: z.exactOptional(text),
  })
  .meta({ id: 'HopChange' })

const EchoEdge = z.object({
  from: text,
  to: text,
  claim: text,
  publishedAt: z.exactOptional(date),
  /** The language it was translated from, where the report tells. */
  translatedFrom: z.exactOptional(text),
  /** The claim drawn on, where the record holds it, and what was changed of it on the way; nothing, when all was passed on. */
  source: z.exactOptional(text),
  changes: z.exactOptional(z.array(HopChange)),
})

/** Who repeated whom: nodes are outlets and claimants, edges run from the repeater to the party drawn on. */
export const EchoMap = z
  .object({
    nodes: z.array(z.object({ id: text, name: text, kind: text })),
    edges: z.array(EchoEdge),
    /** Circular reporting: parties that draw on each other, node ids by circle. */
    circles: z.array(z.array(text)),
  })
  .meta({ id: 'EchoMap' })

/** Another claim that is nearly this one, and the argument in which they differ. */
export const NearClaim = z
  .object({
    id: text,
    sentence: text,
    state: ClusterState,
    reports: count,
    /** A role, `time`, `status` (planned against existing), or `unstated`: it leaves open what would tell whether it is the same. */
    differs: text,
    /** What this claim and the other say there, where the argument has words. */
    here: z.exactOptional(text),
    there: z.exactOptional(text),
    /**
     * `conflict`: both cannot hold. `superseded`: one came after the other, in its place. `scope`: about another place, time, thing or party.
     * `unclear`: what is stated does not tell.
     */
    how: z.enum(['conflict', 'superseded', 'scope', 'unclear']),
  })
  .meta({ id: 'NearClaim' })

export const ClaimAnswer = z
  .object({
    cluster: ClaimRow,
    members: z.array(ClaimMember),
    origins: OriginsInterval,
    /** The same of those who deny it; absent where no one does. */
    against: z.exactOptional(OriginsInterval),
    echo: EchoMap,
    /** Circular reporting: parties that draw on each other, or several reports that all go back to one origin. */
    circular: z.exactOptional(z.enum(['circle', 'one-origin'])),
    numbers: z.array(NumberLine),
    /** Near misses, most reported first. */
    near: z.array(NearClaim),
    /** Set when the cluster has more claims than `members` shows; echo map and figures are of those shown. */
    cut: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'Claim' })
export type ClaimAnswer = z.infer<typeof ClaimAnswer>
