import { UNSTATED_PRINCIPAL } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'

/** An outlet that elsewhere gives someone for the same claim is no origin of it. */
export const RELAYS = `exists (select 1 from cluster_parties y where y.cluster = x.cluster and y.party = x.party
  and y.part = 'relay' and y.support > y.withdrawn)`

/** Whether a claim `k` of proposition `q` can mean no other claim than its cluster `c`, and says as much. */
export const FULL = 'q.vague = 0 and q.clear = 1 and q.stated = c.stated'

/** Every origin of some clusters: rows of `cluster_origins`, made from parts and claims. `of` is the condition on the column of the cluster. */
export function originRows(of: (cluster: string) => string): readonly string[] {
  const standing = `from cluster_parties x join parties p on p.id = x.party where ${of('x.cluster')} and x.part = 'origin' and x.support > x.withdrawn`
  return [
    `select x.cluster, p.naming, case p.naming when 'unknown' then p.key else coalesce(p.same_as, p.key) end, sum(x.support - x.withdrawn)
       ${standing} and p.naming != 'outlet' group by 1, 2, 3`,
    `select x.cluster, 'outlet', p.key, x.support - x.withdrawn ${standing} and p.naming = 'outlet' and not ${RELAYS}`,
    `select q.joined, 'principal', p.speaks_for, count(*) from clusters c join clusters q on q.joined = c.id join claims k on k.proposition = q.id
       join parties p on p.id = k.origin join documents d on d.id = k.document
       where ${of('c.id')} and ${FULL} and k.superseded_by is null and d.replaced_by is null and k.stance = 'support'
         and k.target = 'content' and p.naming = 'named' and p.speaks_for != '${UNSTATED_PRINCIPAL}' group by 1, 3`,
  ]
}

/** Sets the counts of a cluster to the number of its rows in `cluster_origins`. */
export const COUNT_ORIGINS = `update clusters set ${['named', 'outlet', 'unnamed', 'unknown', 'principal']
  .map(
    (kind) =>
      `${kind}_origins = (select count(*) from cluster_origins o where o.cluster = clusters.id and o.kind = '${kind}')`,
  )
  .join(', ')}`

/**
 * Counts the distinct origins of clusters anew, by how they are named and by whom they speak for; the latter over the propositions alone
 * that can mean no other claim and state as much as the one the cluster is shown by. O(claims of these clusters).
 */
export function recountOrigins(connection: WriteConnection, clusters: Iterable<number>): void {
  const ids = [...clusters].map((id) => [id])
  connection.each('delete from cluster_origins where cluster = ?', ids)
  for (const rows of originRows((cluster) => `${cluster} = ?`)) {
    connection.each(`insert into cluster_origins (cluster, kind, key, claims) ${rows}`, ids)
  }
  connection.each(`${COUNT_ORIGINS} where id = ?`, ids)
}

/** Clusters of which any of some parties is an origin. */
export function clustersOfOrigins(connection: WriteConnection, parties: readonly number[]): number[] {
  return parties.flatMap((id) =>
    connection
      .rows("select cluster from cluster_parties where party = ? and part = 'origin'", [id])
      .map((row) => Number(row.cluster)),
  )
}
