import { sql } from 'kysely'
import { originsInterval } from '../linking/index.ts'
import type { ClaimFilter, ClusterLink, FacetsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { clusterFilters } from './cluster-filters.ts'
import { type ClusterRow, originCounts } from './cluster-rows.ts'
import { inGroups } from './in-groups.ts'
import { rankedClusters } from './ranked-clusters.ts'

type Facets = FacetsAnswer['facets']
type Facet = keyof Facets

/** Clusters looked at, and values shown of each facet. */
const MOST_CLUSTERS = 2000
const MOST_VALUES = 12

/** What a facet asks of the filter; it is counted as if that were not set, so that another value of it can be chosen. */
const askedBy: Readonly<Record<Facet, readonly (keyof ClaimFilter)[]>> = {
  relation: ['relation'],
  actor: ['actor'],
  recipient: ['recipient'],
  place: ['place'],
  claimant: ['claimant'],
  stance: ['stance'],
  disputed: ['disputed'],
  origins: ['minOrigins', 'maxOrigins'],
  happened: ['happenedSince', 'happenedUntil'],
  said: ['saidSince', 'saidUntil'],
  published: ['since', 'until'],
  learnt: ['learntSince', 'learntUntil'],
}
const facetNames = Object.keys(askedBy) as Facet[]

/**
 * Values of the claims that match, each with how many claims have it. Counted over the 2,000 matching claims in most reports, so that an
 * answer costs the same whatever the size of the record; `atLeast` says that there are more. `asOf` is not heeded: counts are of the whole record.
 */
export async function findFacets(store: Store, filter: ClaimFilter): Promise<FacetsAnswer> {
  const isSet = (facet: Facet) => askedBy[facet].some((name) => filter[name] !== undefined)
  const matching = await matchingClusters(store, filter)
  const found = await facetsOf(store, matching.rows, new Set(facetNames.filter((facet) => !isSet(facet))))
  for (const facet of facetNames.filter(isSet)) {
    const rest = Object.fromEntries(
      Object.entries(filter).filter(([name]) => !(askedBy[facet] as readonly string[]).includes(name)),
    )
    const { rows } = await matchingClusters(store, rest)
    Object.assign(found, await facetsOf(store, rows, new Set([facet])))
  }
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, found[facet] ?? []])) as unknown as Facets
  return { counted: matching.rows.length, ...(matching.isCut && { atLeast: true as const }), facets }
}

async function matchingClusters(store: Store, filter: ClaimFilter) {
  const page = await rankedClusters(store, await clusterFilters(store, filter))
  const { rows } = await page(MOST_CLUSTERS, undefined)
  return { rows: rows.slice(0, MOST_CLUSTERS), isCut: rows.length > MOST_CLUSTERS }
}

async function facetsOf(
  store: Store,
  rows: readonly ClusterRow[],
  wanted: ReadonlySet<Facet>,
): Promise<Partial<Facets>> {
  const tally = new Tally()
  for (const row of rows) {
    tally.add('relation', row.relation)
    for (const stance of ['support', 'deny', 'query', 'comment', 'decline'] as const) {
      if (row[stance] > 0) tally.add('stance', stance)
    }
    if (row.deny > 0 && row.support > row.withdrawn) tally.add('disputed', 'true')
    const { lower, upper } = originsInterval(originCounts(row))
    if (upper <= 1) tally.add('origins', '1')
    if (lower >= 2) tally.add('origins', '2')
    if (lower >= 3) tally.add('origins', '3')
  }
  if (['actor', 'recipient', 'place'].some((role) => wanted.has(role as Facet))) addFillers(tally, rows)
  const ids = rows.map((row) => row.id)
  if (wanted.has('claimant')) await addClaimants(tally, store, ids)
  for (const clock of ['happened', 'said', 'published', 'learnt'] as const) {
    if (wanted.has(clock)) await addYears(tally, store, ids, clock)
  }
  return Object.fromEntries([...wanted].map((facet) => [facet, tally.values(facet)]))
}

function addFillers(tally: Tally, rows: readonly ClusterRow[]): void {
  for (const row of rows) {
    const fillers = JSON.parse(row.arguments) as ClusterLink['arguments']
    const named = new Set(fillers.map(({ role, name }) => `${role}\n${name}`))
    for (const one of named) {
      const [role, name] = one.split('\n') as [string, string]
      if (role === 'actor' || role === 'recipient' || role === 'place') tally.add(role, name)
    }
  }
}

async function addClaimants(tally: Tally, { database }: Store, ids: readonly number[]): Promise<void> {
  for (const group of inGroups(ids)) {
    const { rows } = await sql<{ name: string; clusters: number }>`select p.name, count(distinct cp.cluster) as clusters
      from cluster_parties cp join parties p on p.id = cp.party
      where cp.cluster in (${group}) and p.naming != 'unknown' group by p.name`.execute(database)
    for (const { name, clusters } of rows) tally.add('claimant', name, clusters)
  }
}

async function addYears(
  tally: Tally,
  { database }: Store,
  ids: readonly number[],
  clock: 'happened' | 'said' | 'published' | 'learnt',
): Promise<void> {
  const date = sql.ref(`k.${clock}`)
  for (const group of inGroups(ids)) {
    const { rows } = await sql<{ year: string; clusters: number }>`select substr(${date}, 1, 4) as year,
        count(distinct k.cluster) as clusters
      from claims k where k.cluster in (${group}) and k.superseded_by is null and ${date} is not null
      group by substr(${date}, 1, 4)`.execute(database)
    for (const { year, clusters } of rows) tally.add(clock, year, clusters)
  }
}

/** Counts of values by facet. */
class Tally {
  readonly #counts = new Map<Facet, Map<string, number>>()

  add(facet: Facet, value: string, count = 1): void {
    const counts = this.#counts.get(facet) ?? new Map<string, number>()
    this.#counts.set(facet, counts.set(value, (counts.get(value) ?? 0) + count))
  }

  /** The most frequent values of a facet, those of dates and origins in their own order. */
  values(facet: Facet): Facets[Facet] {
    const all = [...(this.#counts.get(facet) ?? [])].map(([value, count]) => ({ value, count }))
    const most = all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES)
    const isOrdered = ['origins', 'happened', 'said', 'published', 'learnt'].includes(facet)
    return isOrdered ? most.sort((a, b) => (a.value < b.value ? -1 : 1)) : most
  }
}
