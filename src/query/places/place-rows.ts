import type { Selectable } from 'kysely'
import type { ClaimRow, PlaceRow } from '../../schema/index.ts'
import type { Tables } from '../../store/index.ts'

/** What a place's row holds of itself. */
export type PlaceColumns = Pick<
  Selectable<Tables['places']>,
  'ref' | 'name' | 'country' | 'precision' | 'latitude' | 'longitude' | 'pack'
>

/** What is said to be at a place, shown at most. */
const SITES = 6
/** Codes that ISO 3166-1 leaves to users. XK is in wide use for Kosovo. */
const USER_ASSIGNED = /^(?!XK)(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/

/** A place from its row, with the state of each claim there and the names of the sites, one for each claim. */
export function toPlaceRow(
  { ref, name, country, precision, latitude, longitude, pack }: PlaceColumns,
  states: readonly ClaimRow['state'][],
  sites: readonly string[],
): PlaceRow {
  const counts: PlaceRow['states'] = { asserted: 0, contested: 0, denied: 0, retracted: 0 }
  for (const state of states) counts[state]++
  return {
    id: ref,
    name,
    ...(country !== null && { country }),
    precision,
    latitude,
    longitude,
    ...(pack !== null && { pack }),
    ...(country !== null && USER_ASSIGNED.test(country) && { own: true as const }),
    clusters: states.length,
    states: counts,
    sites: byUse(sites).slice(0, SITES),
  }
}

function byUse(names: readonly string[]): string[] {
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}
