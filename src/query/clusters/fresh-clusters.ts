import { sql } from 'kysely'
import type { Store } from '../../store/index.ts'

/** Claims looked at for news. */
export const MOST_FRESH = 10_000

/** A cluster that has claims learnt since an instant. */
export interface FreshCluster {
  readonly cluster: number
  /** Claims learnt since, and those of them that support or deny the content. */
  readonly claims: number
  readonly support: number
  readonly denials: number
  /** When the last of them was learnt. */
  readonly latest: string
  /** Whether nothing was known of it before. */
  readonly isNew: boolean
  readonly isDisputed: boolean
  readonly reports: number
}

/** Clusters with claims learnt at or after `since`: those of the newest 10,000 such claims, each once, in no order. */
export async function freshClusters({ database }: Store, since: string): Promise<FreshCluster[]> {
  const { rows } = await sql<Omit<FreshCluster, 'isNew' | 'isDisputed'> & { isNew: number; isDisputed: number }>`select
      k.cluster, k.claims, k.support, k.denials, k.latest, c.reports,
      c.deny > 0 and c.support > c.withdrawn as "isDisputed",
      not exists (select 1 from claims o where o.cluster = k.cluster and o.superseded_by is null
        and (o.learnt is null or o.learnt < ${since})) as "isNew"
    from (select f.cluster, count(*) as claims, max(f.learnt) as latest,
        count(*) filter (where f.stance = 'support' and f.target = 'content') as support,
        count(*) filter (where f.stance = 'deny' and f.target = 'content') as denials
      from (select cluster, learnt, stance, target from claims
        where superseded_by is null and learnt >= ${since} order by learnt desc limit ${MOST_FRESH}) f
      group by f.cluster) k
    join clusters c on c.id = k.cluster`.execute(database)
  return rows.map((row) => ({ ...row, isNew: Boolean(row.isNew), isDisputed: Boolean(row.isDisputed) }))
}
