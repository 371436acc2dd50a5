import { sql } from 'kysely'
import type { Store } from '../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** Which claims of a cluster count. */
export interface ClaimSelection {
  /** First text after the dates of publication that count; claims without a date do not. */
  readonly publishedBefore?: string
  /** First text after the moments of learning that count. */
  readonly learntBefore?: string
  /** Only claims that came through one of these parties. */
  readonly through?: readonly number[]
  /** No claim that goes back to one of these parties. */
  readonly notFrom?: readonly number[]
}

type Sums = Pick<
  ClusterRow,
  | 'claims'
  | 'reports'
  | 'support'
  | 'deny'
  | 'query'
  | 'comment'
  | 'decline'
  | 'withdrawn'
  | 'certain'
  | 'probable'
  | 'possible'
  | 'first_published'
  | 'last_published'
> & { readonly cluster: number }

/** Sums clusters up anew over the selected claims alone. Those left without a claim are not in the answer. O(claims of these clusters). */
export async function partialClusters(
  { database }: Store,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ClusterRow[]> {
  if (clusters.length === 0) return []
  const { publishedBefore, learntBefore, through, notFrom } = selection
  const ids = (some: readonly number[]) => (some.length > 0 ? sql.join(some) : sql`null`)
  const conditions = [
    sql`k.cluster in (${ids(clusters.map((cluster) => cluster.id))}) and k.superseded_by is null`,
    ...(publishedBefore === undefined ? [] : [sql`k.published < ${publishedBefore}`]),
    ...(learntBefore === undefined ? [] : [sql`k.learnt < ${learntBefore}`]),
    ...(through === undefined
      ? []
      : [
          sql`(k.origin in (${ids(through)}) or exists (select 1 from parties p where p.id in (${ids(through)}) and k.relays like '%,' || p.id || ',%'))`,
        ]),
    ...(notFrom === undefined ? [] : [sql`k.origin not in (${ids(notFrom)})`]),
  ]
  const selected = sql.join(conditions, sql` and `)
  const supports = sql`k.stance = 'support' and k.target = 'content'`
  const isWithdrawn = sql`exists (select 1 from documents d join documents r on r.id = d.replaced_by where d.id = k.document
    ${publishedBefore === undefined ? sql`` : sql`and r.published < ${publishedBefore}`})`
  const anyWithdrawn = clusters.some((cluster) => cluster.withdrawn > 0)
  const withdrawn = anyWithdrawn ? sql`${supports} and ${isWithdrawn}` : sql`1 = 0`
  const sums = await sql<Sums>`select k.cluster, count(*) as claims, count(distinct k.document) as reports,
      count(*) filter (where ${supports}) as support,
      count(*) filter (where k.stance = 'deny' and k.target = 'content') as deny,
      count(*) filter (where k.stance = 'query') as query,
      count(*) filter (where k.stance = 'comment' or (k.stance in ('support', 'deny') and k.target != 'content')) as comment,
      count(*) filter (where k.stance = 'decline') as decline,
      count(*) filter (where ${withdrawn}) as withdrawn,
      count(*) filter (where ${supports} and k.factuality = 'CT+') as certain,
      count(*) filter (where ${supports} and k.factuality = 'PR+') as probable,
      count(*) filter (where ${supports} and k.factuality = 'PS+') as possible,
      min(k.published) as first_published, max(k.published) as last_published
    from claims k where ${selected} group by k.cluster`.execute(database)
  const origins = await sql<{ cluster: number; naming: string; origins: number }>`
    select o.cluster, p.naming, count(*) as origins from
      (select distinct k.cluster, k.origin from claims k where ${selected} and ${supports} and not (${withdrawn})) o
    join parties p on p.id = o.origin group by o.cluster, p.naming`.execute(database)
  const originsByCluster = new Map(origins.rows.map((row) => [`${row.cluster} ${row.naming}`, row.origins]))
  const sumsByCluster = new Map(sums.rows.map((row) => [row.cluster, row]))
  return clusters.flatMap((cluster) => {
    const found = sumsByCluster.get(cluster.id)
    if (!found) return []
    const { cluster: _cluster, ...counts } = found
    const naming = (name: string) => originsByCluster.get(`${cluster.id} ${name}`) ?? 0
    return [
      {
        ...cluster,
        ...counts,
        named_origins: naming('named'),
        outlet_origins: naming('outlet'),
        unnamed_origins: naming('unnamed'),
        unknown_origins: naming('unknown'),
      },
    ]
  })
}
