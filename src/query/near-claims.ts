import { anchorsOf, compare, type Proposition } from '../linking/index.ts'
import { clusterState } from '../network/index.ts'
import type { ClaimAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** Near misses shown, and candidates looked through for them. */
const SHOWN = 12
const EXAMINED = 400

/** Claims that are nearly this one, each with the argument that keeps them apart; most reported first. O(candidates). */
export async function nearClaims({ database }: Store, cluster: ClusterRow): Promise<ClaimAnswer['near']> {
  const own = propositionOf(cluster)
  // A plan and what it would bring about are filed under different keys.
  const anchors = [own, other(own)].flatMap((one) => anchorsOf(one))
  if (anchors.length === 0) return []
  const rows = await database
    .selectFrom('clusters')
    .selectAll()
    .where('id', 'in', (e) => e.selectFrom('cluster_anchors').select('cluster').where('anchor', 'in', anchors))
    .where('claims', '>', 0)
    .where('id', '!=', cluster.id)
    .orderBy('reports', 'desc')
    .orderBy('ref')
    .limit(EXAMINED)
    .execute()
  const near = rows.flatMap((row) => {
    const found = compare(own, propositionOf(row))
    if (found.kind === 'unrelated') return []
    const differs = found.kind === 'different' ? found.argument : 'unstated'
    const differing = { ...said('here', own, differs), ...said('there', propositionOf(row), differs) }
    return [
      { id: row.ref, sentence: row.sentence, state: clusterState(row), reports: row.reports, differs, ...differing },
    ]
  })
  return near.slice(0, SHOWN)
}

/** What a proposition says in one argument, in words; nothing where it has none. */
function said(name: 'here' | 'there', proposition: Proposition, argument: string) {
  const names = proposition.arguments.filter(({ role }) => role === argument).map((filler) => filler.name)
  const words = argument === 'time' ? proposition.period : names.join(', ')
  return words ? { [name]: words } : {}
}

function propositionOf({ relation, arguments: fillers, planned, period }: ClusterRow): Proposition {
  return {
    relation,
    arguments: JSON.parse(fillers) as Proposition['arguments'],
    ...(planned === 1 && { planned: true as const }),
    ...(period !== null && { period }),
  }
}

function other({ planned, ...rest }: Proposition): Proposition {
  return planned ? rest : { ...rest, planned: true }
}
