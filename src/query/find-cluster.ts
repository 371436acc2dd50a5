import { HearsayError } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import type { ClusterRow } from './clusters/cluster-rows.ts'

/** The cluster a claim is filed under, by the id of any of its propositions: one filed under another leads to that one. Throws NOT_FOUND. */
export async function findCluster({ database }: Store, id: string): Promise<ClusterRow> {
  const cluster = await database
    .selectFrom('clusters as proposition')
    .innerJoin('clusters', 'clusters.id', 'proposition.joined')
    .selectAll('clusters')
    .where('proposition.ref', '=', id)
    .where('clusters.claims', '>', 0)
    .executeTakeFirst()
  if (!cluster) throw new HearsayError('NOT_FOUND', { what: 'claim', id })
  return cluster
}
