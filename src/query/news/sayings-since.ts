import { sql } from 'kysely'
import type { Saying } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'

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
  // First which, from an index that has all of it; then only what is shown is read.
  const isNew = stance === 'support' ? sql`and min(coalesce(k.learnt, '')) >= ${since}` : sql``
  const { rows } = await sql<
    Saying & { cluster: number }
  >`select f.cluster, p.name as by, k.ref as claim, d.ref as report
    from (select k.cluster, min(k.id) filter (where k.target = 'content' and k.learnt >= ${since}) as id
      from claims k where k.cluster in (${sql.join(clusters)}) and k.superseded_by is null and k.stance = ${stance}
      group by k.cluster, k.origin
      having min(k.id) filter (where k.target = 'content' and k.learnt >= ${since}) is not null ${isNew}) f
    join claims k on k.id = f.id join parties p on p.id = k.origin join documents d on d.id = k.document
    order by case p.naming when 'named' then 0 when 'unnamed' then 1 else 2 end, k.id`.execute(database)
  for (const { cluster, by, claim, report } of rows) {
    const said = found.get(cluster) ?? []
    if (said.length < SHOWN && !said.some((one) => one.by === by)) found.set(cluster, [...said, { by, claim, report }])
  }
  return found
}
