import type { z } from 'zod'
import type { EchoMap, Party } from '../schema/index.ts'

/** One claim of a cluster, with the parties it came through, outlet first. */
export interface EchoMember {
  readonly claim: string
  readonly parties: readonly Party[]
  readonly publishedAt?: string
}

/** Who repeated whom: an edge from each party to the one it drew on, one for each claim, in order of publication. */
export function echoMap(members: readonly EchoMember[]): z.infer<typeof EchoMap> {
  const nodes = new Map<string, { id: string; name: string; kind: string }>()
  const edges = members.flatMap(({ claim, parties, publishedAt }) => {
    for (const { key, name, kind } of parties) {
      const known = nodes.get(key)
      if (!known || name < known.name) nodes.set(key, { id: key, name, kind })
    }
    return parties.slice(1).map((party, i) => ({
      from: parties[i]!.key,
      to: party.key,
      claim,
      ...(publishedAt !== undefined && { publishedAt }),
    }))
  })
  const order = (edge: (typeof edges)[number]) => `${edge.publishedAt ?? '~'} ${edge.claim}`
  return {
    nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)),
  }
}
