import { sql } from 'kysely'
import type { SetFilter } from '../filters/cluster-filters.ts'

// Claims say where they are under their proposition; a cluster is where one of its propositions is.

const ofCluster = sql`select 1 from clusters q join placings g on g.proposition = q.id where q.joined`

/** Clusters that some report puts at a place. */
export const placed: SetFilter = {
  holds: sql`exists (${ofCluster} = c.id and g.place is not null)`,
  all: sql`select distinct q.joined as cluster from placings g join clusters q on q.id = g.proposition where g.place is not null`,
}

/** Clusters about a site or place of which no report tells where it is. */
export const unplaced: SetFilter = {
  holds: sql`(exists (${ofCluster} = c.id) and not exists (${ofCluster} = c.id and g.place is not null))`,
  all: sql`select distinct p.joined as cluster from placings u join clusters p on p.id = u.proposition
    where u.place is null and not exists (${ofCluster} = p.joined and g.place is not null)`,
}

/** Clusters that some report puts at this place, by its row. */
export function placedAt(place: number): SetFilter {
  return {
    holds: sql`exists (${ofCluster} = c.id and g.place = ${place})`,
    all: sql`select distinct q.joined as cluster from placings g join clusters q on q.id = g.proposition where g.place = ${place}`,
  }
}
