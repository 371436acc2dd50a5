import { sql } from 'kysely'
import type { SourceHabits } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import { clustersThrough, isThrough, MOST_CLUSTERS } from './claims-through.ts'

/** How parties that are one come by their claims, over their newest ones. Two sources of one day are both first. */
export async function sourceHabits(
  store: Store,
  parties: readonly number[],
  most = MOST_CLUSTERS,
): Promise<SourceHabits> {
  const found = await clustersThrough(store, parties, most)
  const clusters = found.slice(0, most)
  const none = { examined: 0, alone: 0, first: 0, later: 0, repeating: 0, withdrawn: 0 }
  if (clusters.length === 0) return none
  const { rows } = await sql<
    Omit<SourceHabits, 'atLeast'>
  >`select count(*) as examined, count(*) filter (where alone) as alone,
      count(*) filter (where dated and not alone and was_first) as first,
      count(*) filter (where dated and not alone and not was_first) as later,
      count(*) filter (where not speaks) as repeating, coalesce(sum(withdrawn), 0) as withdrawn
    from (select c.reports = 1 as alone, c.first_published is not null as dated,
        exists (select 1 from claims k where k.cluster = c.id and k.superseded_by is null
          and k.published = c.first_published and ${isThrough(parties)}) as was_first,
        exists (select 1 from cluster_parties p where p.cluster = c.id and p.party in (${sql.join(parties)})
          and p.part = 'origin') as speaks,
        (select sum(p.withdrawn) from cluster_parties p where p.cluster = c.id and p.party in (${sql.join(parties)})) as withdrawn
      from clusters c where c.id in (${sql.join(clusters)}) and c.claims > 0) looked`.execute(store.database)
  const { examined, alone, first, later, repeating, withdrawn } = rows[0]!
  const isMore = found.length > most
  return { examined, ...(isMore && { atLeast: true as const }), alone, first, later, repeating, withdrawn }
}
