import { anchorsOf, compare, contrastOf, type DatedProposition, type Proposition } from '../linking/index.ts'
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
    const differs = found.kind === 'compatible' ? 'unstated' : found.argument
    const how = contrastOf(own, propositionOf(row), found)
    return [{ id: row.ref, sentence: row.sentence, state: clusterState(row), reports: row.reports, differs, how }]
  })
  return near.slice(0, SHOWN)
}

function propositionOf(cluster: ClusterRow): DatedProposition {
  const { relation, arguments: fillers, planned, period, first_published, last_published } = cluster
  return {
    relation,
    arguments: JSON.parse(fillers) as Proposition['arguments'],
    ...(planned === 1 && { planned: true as const }),
    ...(period !== null && { period }),
    ...(first_published !== null && { first: first_published }),
    ...(last_published !== null && { last: last_published }),
  }
}

function other({ planned, ...rest }: Proposition): Proposition {
  return planned ? rest : { ...rest, planned: true }
}
