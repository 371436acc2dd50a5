import { type ClaimRow, digest, type NetworkAnswer, type NodeKind } from '../schema/index.ts'
import { nodeKind } from './node-kind.ts'

/** A cluster as the network needs it. `types` gives the type of each entity among its fillers, by entity id. */
export interface NetworkCluster {
  readonly row: ClaimRow
  readonly types: ReadonlyMap<string, string>
  /** Planned, vowed or feared. */
  readonly planned?: boolean
  /** No claim of it states both ends. */
  readonly inferred?: boolean
}

/** Which role an edge runs to: the first of these that is filled. */
const ENDS = ['recipient', 'facility', 'organization', 'place', 'item', 'instrument', 'office'] as const

type Filler = ClaimRow['arguments'][number]

/** The fillers an edge runs between: from the actor to the first of recipient, facility, organization, place, item …; none for a claim with one side. */
export function edgeEnds(fillers: readonly Filler[]): { readonly from: Filler; readonly to: Filler } | undefined {
  const from = fillers.find((filler) => filler.role === 'actor')
  const role = ENDS.find((name) => fillers.some((filler) => filler.role === name))
  const to = fillers.find((filler) => filler.role === role)
  return from && to ? { from, to } : undefined
}

/** Nodes and edges of the clusters, one edge a cluster, in the clusters' order; nodes by number of claims. */
export function drawNetwork(clusters: readonly NetworkCluster[]): Pick<NetworkAnswer, 'nodes' | 'edges'> {
  const nodes = new Map<string, { id: string; name: string; type: string; kind: NodeKind; claims: number }>()
  const node = ({ name, role, entity }: Filler, types: NetworkCluster['types'], claims: number): string => {
    const id = entity ?? `w_${digest(name.toLowerCase())}`
    const known = nodes.get(id)
    if (known) known.claims += claims
    else {
      const type = entity === undefined ? undefined : types.get(entity)
      nodes.set(id, { id, name, type: type ?? role, kind: nodeKind(type, role), claims })
    }
    return id
  }
  const edges = clusters.flatMap(({ row, types, planned, inferred }) => {
    const ends = edgeEnds(row.arguments)
    if (!ends) return []
    const { id, relation, sentence, state, claims, origins, firstPublished, lastPublished } = row
    return [
      {
        id,
        from: node(ends.from, types, claims),
        to: node(ends.to, types, claims),
        relation,
        sentence,
        state,
        claims,
        origins,
        ...(firstPublished !== undefined && { firstPublished }),
        ...(lastPublished !== undefined && { lastPublished }),
        ...(planned && { planned: true as const }),
        ...(inferred && { inferred: true as const }),
      },
    ]
  })
  return { nodes: [...nodes.values()].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)), edges }
}
