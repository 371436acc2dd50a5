import { sql } from 'kysely'
import type { PartyFigures } from '../../linking/index.ts'
import type { Store } from '../../store/index.ts'

/** Claims of a party looked at, the newest of those it stands behind and of those it passed on. */
const MOST_CLAIMS = 250

/** How the newest claims that a party stood behind or passed on have fared: what it did long ago says less of it. */
export async function partyFigures({ database }: Store, party: number): Promise<PartyFigures> {
  const newest = (part: 'origin' | 'relay') => sql`select * from (select cluster from cluster_parties
    where party = ${party} and part = ${part} and support > 0 order by cluster desc limit ${MOST_CLAIMS + 1}) some`
  const { rows } = await sql<PartyFigures & { cut: number }>`select count(*) as claims,
      count(*) filter (where c.principal_origins > 1) as "borneOut", count(*) filter (where c.deny > 0) as denied,
      (select count(*) from (${newest('origin')}) mine) > ${MOST_CLAIMS} or
        (select count(*) from (${newest('relay')}) passed) > ${MOST_CLAIMS} as cut
    from (${newest('origin')} union ${newest('relay')}) x join clusters c on c.id = x.cluster`.execute(database)
  const { cut, ...figures } = rows[0]!
  return { ...figures, ...(cut && { isCut: true as const }) }
}
