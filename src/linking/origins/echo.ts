import type { z } from 'zod'
import type { EchoMap, Party } from '../../schema/index.ts'
import { circlesOf } from './circles.ts'
import { hopChanges, type Wording } from './hop-changes.ts'

/** One claim of a cluster, with the parties it came through, outlet first, and how it is put. */
export interface EchoMember {
  readonly parties: readonly Party[]
  readonly report: string
  readonly wording: Wording
  readonly publishedAt?: string
  /** The report whose text the claim's report takes over. */
  readonly copiedFrom?: string
  /** Languages that it was translated from on the way, by the name of the party it was taken from. */
  readonly languages?: ReadonlyMap<string, string>
}

/**
 * Who repeated whom: an edge from each party to the one it drew on, one for each claim, in order of publication. Where the record holds the
 * claim that an outlet was given for, the edge names it and says what was changed on the way. O(members²) at most.
 */
export function echoMap(members: readonly EchoMember[]): z.infer<typeof EchoMap> {
  const nodes = new Map<string, { id: string; name: string; kind: string }>()
  const edges = members.flatMap((member) => {
    const { wording, parties, publishedAt, languages } = member
    for (const { key, name, kind } of parties) {
      const known = nodes.get(key)
      if (!known || name < known.name) nodes.set(key, { id: key, name, kind })
    }
    return parties.slice(1).map((party, i) => {
      const source = sourceOf(member, party, members)
      return {
        from: parties[i]!.key,
        to: party.key,
        claim: wording.claim.id as string,
        ...(publishedAt !== undefined && { publishedAt }),
        ...(languages?.has(party.name) && { translatedFrom: languages.get(party.name)! }),
        ...(source && { source: source.wording.claim.id as string, changes: hopChanges(source.wording, wording) }),
      }
    })
  })
  const order = (edge: (typeof edges)[number]) => `${edge.publishedAt ?? '~'} ${edge.claim}`
  return {
    nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)),
    circles: circlesOf(edges),
  }
}

/**
 * The claim of an outlet that another report drew on: in the report whose text that one takes over, else in the outlet's latest report that
 * is not later, one of the same origin before others.
 */
function sourceOf(member: EchoMember, party: Party, members: readonly EchoMember[]): EchoMember | undefined {
  if (party.naming !== 'outlet') return undefined
  const found = members.filter(
    (one) =>
      one.parties[0]?.key === party.key &&
      one.report !== member.report &&
      (one.publishedAt === undefined || member.publishedAt === undefined || one.publishedAt <= member.publishedAt),
  )
  const rank = (one: EchoMember) =>
    `${one.report === member.copiedFrom ? 1 : 0}${one.parties.at(-1)?.key === member.parties.at(-1)?.key ? 1 : 0}${one.publishedAt ?? ''}`
  return found.sort((a, b) =>
    rank(a) !== rank(b) ? (rank(a) > rank(b) ? -1 : 1) : a.wording.claim.id < b.wording.claim.id ? -1 : 1,
  )[0]
}
