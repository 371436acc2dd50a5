import { sql } from 'kysely'
import type { Saying } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** Sayings shown of one cluster. */
const SHOWN = 4

/**
 * Who said it since, by cluster: the parties behind claims of one stance learnt at or after `since`, named ones first, each once with the
 * first saying. Whoever supported a cluster before is no new support; a denial that is repeated is told again.
 */
export async function sayingsSince(
  { database }: Store,
  clusters: readonly number[],
  since: string,
  stance: 'support' | 'deny',
): Promise<ReadonlyMap<number, Saying[]>> {
  const found = new Map<number, Saying[]>()
  if (clusters.length === 0) return found
  const isNew = sql`not exists (select 1 from claims o where o.cluster = k.cluster and o.origin = k.origin and o.stance = k.stance
    and o.superseded_by is null and (o.learnt is null or o.learnt < ${since}))`
  const { rows } = await sql<
    Saying & { cluster: number }
  >`select k.cluster, p.name as by, min(k.ref) as claim, d.ref as report
    from claims k join parties p on p.id = k.origin join documents d on d.id = k.document
    where k.cluster in (${sql.join(clusters)}) and k.superseded_by is null and k.learnt >= ${since}
      and k.stance = ${stance} and k.target = 'content'
      and ${stance === 'support' ? isNew : sql`1 = 1`}
    group by k.cluster, p.id
    order by case p.naming when 'named' then 0 when 'unnamed' then 1 else 2 end, min(k.id)`.execute(database)
  for (const { cluster, by, claim, report } of rows) {
    const said = found.get(cluster) ?? []
    if (said.length < SHOWN && !said.some((one) => one.by === by)) found.set(cluster, [...said, { by, claim, report }])
  }
  return found
}
