import { sql } from 'kysely'
import type { PlaceRow, PlacesAnswer, PlacesFilter, UnplacedClaim } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterRow, toClaimRow } from './clusters/cluster-rows.ts'
import { placed, unplaced } from './clusters/placed-clusters.ts'
import { NOT_COUNTED, rankedClusters } from './clusters/ranked-clusters.ts'
import { clockSpans } from './filters/clocks.ts'
import { clusterFilters } from './filters/cluster-filters.ts'
import { type PlaceColumns, toPlaceRow } from './places/place-rows.ts'

/** Places shown unless asked otherwise. */
const PLACES = 300
/** Claims (clusters) with a place looked at, and claims without one shown, at most: the most reported. */
const MOST_PLACED = 2000
const MOST_UNPLACED = 200

/**
 * Where claims are: places with most claims first, over the 2,000 most reported claims that meet the filter; and the most reported
 * claims about sites and places of which no report tells where they are. A claim that reports put at two places stands at both.
 */
export async function findPlaces(store: Store, filter: PlacesFilter): Promise<PlacesAnswer> {
  const { limit = PLACES, ...rest } = filter
  const filters = await clusterFilters(store, rest)
  const at = await rankedClusters(store, [...filters, placed])
  const nowhere = await rankedClusters(store, [...filters, unplaced])
  const { rows: found } = await at(MOST_PLACED, NOT_COUNTED)
  const { rows: lost } = await nowhere(MOST_UNPLACED, NOT_COUNTED)
  const items = await placesOf(store, found.slice(0, MOST_PLACED))
  const cut = found.length > MOST_PLACED || lost.length > MOST_UNPLACED || items.length > limit
  return {
    items: items.slice(0, limit),
    unplaced: await unplacedClaims(store, lost.slice(0, MOST_UNPLACED)),
    clocks: await clockSpans(store),
    ...(cut && { cut: true as const }),
  }
}

type Placing = PlaceColumns & { readonly cluster: number; readonly kind: string; readonly site: string }

async function placesOf({ database }: Store, clusters: readonly ClusterRow[]): Promise<PlaceRow[]> {
  if (clusters.length === 0) return []
  const ids = sql.join(clusters.map(({ id }) => id))
  const { rows } = await sql<Placing>`select q.joined as cluster, g.kind, g.name as site,
      p.ref, p.name, p.country, p.precision, p.latitude, p.longitude, p.pack
    from clusters q join placings g on g.proposition = q.id join places p on p.id = g.place
    where q.joined in (${ids}) group by q.joined, p.id, g.kind, g.name`.execute(database)
  const states = new Map(clusters.map((row) => [row.id, toClaimRow(row).state]))
  const byPlace = new Map<string, Placing[]>()
  for (const row of rows) {
    const known = byPlace.get(row.ref)
    if (known) known.push(row)
    else byPlace.set(row.ref, [row])
  }
  return [...byPlace.values()]
    .map((own) => {
      const here = new Set(own.map(({ cluster }) => cluster))
      const sites = own.flatMap(({ kind, site }) => (kind === 'site' ? site : []))
      return toPlaceRow(
        own[0]!,
        Array.from(here, (cluster) => states.get(cluster)!),
        sites,
      )
    })
    .sort((a, b) => b.clusters - a.clusters || disputed(b) - disputed(a) || (a.id < b.id ? -1 : 1))
}

function disputed({ states }: PlaceRow): number {
  return states.contested + states.denied
}

async function unplacedClaims({ database }: Store, clusters: readonly ClusterRow[]): Promise<UnplacedClaim[]> {
  if (clusters.length === 0) return []
  const ids = sql.join(clusters.map(({ id }) => id))
  const { rows } = await sql<{ cluster: number; site: string; kind: 'site' | 'place' }>`select q.joined as cluster,
      min(g.name) as site, max(g.kind) as kind
    from clusters q join placings g on g.proposition = q.id where q.joined in (${ids}) group by q.joined`.execute(
    database,
  )
  const sites = new Map(rows.map((row) => [row.cluster, row]))
  return clusters.flatMap((row) => {
    const own = sites.get(row.id)
    const { id, sentence, state } = toClaimRow(row)
    return own ? [{ id, sentence, state, site: own.site, kind: own.kind }] : []
  })
}
