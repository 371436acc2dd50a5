import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** Which claims of a cluster count. */
export interface ClaimSelection {
  /** First text after the dates of publication that count; claims without a date do not. */
  readonly publishedBefore?: string
  /** First of the dates of publication that count, and claims without a date. */
  readonly publishedFrom?: string
  /** First text after the moments of learning that count. */
  readonly learntBefore?: string
  /** Only claims that came through one of these parties. */
  readonly through?: readonly number[]
  /** No claim that goes back to one of these parties. */
  readonly notFrom?: readonly number[]
}

/** What is summed up over claims, for one cluster. */
export type Sums = Pick<
  ClusterRow,
  | 'claims'
  | 'reports'
  | 'support'
  | 'deny'
  | 'query'
  | 'comment'
  | 'decline'
  | 'withdrawn'
  | 'undated'
  | 'certain'
  | 'probable'
  | 'possible'
  | 'first_published'
  | 'last_published'
> & { readonly cluster: number }

/** Sums of some clusters over the selected claims alone, by cluster. Those left without a claim are not in the answer. */
export async function clusterSums(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ReadonlyMap<number, Sums>> {
  const { selected, withdrawn } = conditionsOf(clusters, selection)
  const { rows } = await sql<Sums>`select k.cluster, count(*) as claims, count(distinct k.document) as reports,
      count(*) filter (where ${SUPPORTS}) as support,
      count(*) filter (where k.stance = 'deny' and k.target = 'content') as deny,
      count(*) filter (where k.stance = 'query') as query,
      count(*) filter (where k.stance = 'comment' or (k.stance in ('support', 'deny') and k.target != 'content')) as comment,
      count(*) filter (where k.stance = 'decline') as decline,
      count(*) filter (where ${withdrawn}) as withdrawn,
      count(*) filter (where k.published is null) as undated,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'CT+') as certain,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PR+') as probable,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PS+') as possible,
      min(k.published) as first_published, max(k.published) as last_published
    from claims k where ${selected} group by k.cluster`.execute(database)
  return new Map(rows.map((row) => [row.cluster, row]))
}

/** Clusters summed up anew over the selected claims alone. Those left without a claim are not in the answer. O(claims of these clusters). */
export async function partialClusters(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ClusterRow[]> {
  if (clusters.length === 0) return []
  const sums = await clusterSums({ database }, clusters, selection)
  const { selected, withdrawn } = conditionsOf(clusters, selection)
  const origins = await sql<{ cluster: number; naming: string; origins: number; principals: number }>`
    select o.cluster, p.naming, count(distinct coalesce(p.same_as, p.key)) as origins, count(distinct coalesce(p.principal, p.same_as, p.key)) as principals from
      (select distinct k.cluster, k.origin from claims k where ${selected} and ${SUPPORTS} and not (${withdrawn})) o
    join parties p on p.id = o.origin group by o.cluster, p.naming`.execute(database)
  const originsByCluster = new Map(origins.rows.map((row) => [`${row.cluster} ${row.naming}`, row]))
  return clusters.flatMap((cluster) => {
    const found = sums.get(cluster.id)
    if (!found) return []
    const { cluster: _cluster, ...counts } = found
    const naming = (name: string) => originsByCluster.get(`${cluster.id} ${name}`)?.origins ?? 0
    return [
      {
        ...cluster,
        ...counts,
        named_origins: naming('named'),
        principal_origins: originsByCluster.get(`${cluster.id} named`)?.principals ?? 0,
        outlet_origins: naming('outlet'),
        unnamed_origins: naming('unnamed'),
        unknown_origins: naming('unknown'),
      },
    ]
  })
}

const SUPPORTS = sql`k.stance = 'support' and k.target = 'content'`

function conditionsOf(clusters: readonly ClusterRow[], selection: ClaimSelection) {
  const { publishedBefore, publishedFrom, learntBefore, through, notFrom } = selection
  const ids = (some: readonly number[]) => (some.length > 0 ? sql.join(some) : sql`null`)
  const conditions = [
    sql`k.cluster in (${ids(clusters.map((cluster) => cluster.id))}) and k.superseded_by is null`,
    ...(publishedBefore === undefined ? [] : [sql`k.published < ${publishedBefore}`]),
    ...(publishedFrom === undefined ? [] : [notBefore(clusters, publishedFrom)]),
    ...(learntBefore === undefined ? [] : [sql`k.learnt < ${learntBefore}`]),
    ...(through === undefined ? [] : [cameThrough(ids(through))]),
    ...(notFrom === undefined ? [] : [sql`k.origin not in (${ids(notFrom)})`]),
  ]
  const wasReplaced = sql`exists (select 1 from documents d join documents r on r.id = d.replaced_by where d.id = k.document
    ${publishedBefore === undefined ? sql`` : sql`and r.published < ${publishedBefore}`})`
  const isReplaced = clusters.some((cluster) => cluster.withdrawn > 0)
  return {
    selected: sql.join(conditions, sql` and `),
    withdrawn: isReplaced ? sql`${SUPPORTS} and ${wasReplaced}` : sql`1 = 0`,
  }
}

/** Condition that a claim `k` was published on or after a date, or has none; by way of the index where all have one. */
export function notBefore(clusters: readonly ClusterRow[], date: string): RawBuilder<unknown> {
  const anyUndated = clusters.some((cluster) => cluster.undated > 0)
  return anyUndated ? sql`coalesce(k.published, '~') >= ${date}` : sql`k.published >= ${date}`
}

function cameThrough(parties: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(k.origin in (${parties}) or exists
    (select 1 from parties p where p.id in (${parties}) and k.relays like '%,' || p.id || ',%'))`
}
