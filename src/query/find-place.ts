import { sql } from 'kysely'
import { HearsayError, type PlaceAnswer, type PlacesFilter } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { toClaimRow } from './clusters/cluster-rows.ts'
import { placedAt } from './clusters/placed-clusters.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { clusterFilters } from './filters/cluster-filters.ts'
import { PAGE_SIZE, readCursor, toPage } from './filters/pages.ts'
import { toPlaceRow } from './places/place-rows.ts'

/** A place with the claims that some report puts there, most reported first; its counts are of the page shown. Throws NOT_FOUND. */
export async function findPlace(
  store: Store,
  id: string,
  filter: PlacesFilter & { readonly cursor?: string } = {},
): Promise<PlaceAnswer> {
  const place = await store.database.selectFrom('places').selectAll().where('ref', '=', id).executeTakeFirst()
  if (!place) throw new HearsayError('NOT_FOUND', { what: 'place', id })
  const { limit = PAGE_SIZE, cursor: text, ...rest } = filter
  const cursor = readCursor(text, 2)
  const page = await rankedClusters(store, [...(await clusterFilters(store, rest)), placedAt(place.id)])
  const { rows, counted } = await page(limit, cursor)
  const shown = rows.slice(0, limit)
  const items = shown.map(toClaimRow)
  const ids = shown.length > 0 ? sql.join(shown.map((row) => row.id)) : sql`null`
  const { rows: sites } = await sql<{
    name: string
  }>`select g.name from placings g join clusters q on q.id = g.proposition
    where g.place = ${place.id} and g.kind = 'site' and q.joined in (${ids})`.execute(store.database)
  const row = toPlaceRow(
    place,
    items.map(({ state }) => state),
    sites.map(({ name }) => name),
  )
  return { place: row, claims: toPage(rows, limit, counted, (one) => [one.reports, one.id], items) }
}
