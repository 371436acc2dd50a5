import { sql } from 'kysely'
import { originsInterval } from '../linking/index.ts'
import type { ClaimFilter, ClusterLink, FacetsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { clusterOrders } from './clusters/cluster-orders.ts'
import { type ClusterRow, originCounts } from './clusters/cluster-rows.ts'
import { NOT_COUNTED, rankedClusters } from './clusters/ranked-clusters.ts'
import { type ClusterFilter, clusterFilters, listed } from './filters/cluster-filters.ts'
import { inGroups } from './filters/in-groups.ts'

type Facets = FacetsAnswer['facets']
type Facet = keyof Facets

/** Clusters looked at, and values shown of each facet. */
const MOST_CLUSTERS = 500
const MOST_VALUES = 12

/** What a facet asks of the filter; it is counted as if that were not set, so that another value of it can be chosen. */
const askedBy: Readonly<Record<Facet, readonly (keyof ClaimFilter)[]>> = {
  relation: ['relation', 'offices'],
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
const CLOCKS = ['happened', 'said', 'published', 'learnt'] as const

/**
 * Values of the claims that match, each with how many claims have it. Counted over the 500 matching claims in most reports, so that an
 * answer costs the same whatever the size of the record; `atLeast` says that there are more. `asOf` is not heeded: counts are of the whole record.
 */
export async function findFacets(store: Store, asked: ClaimFilter): Promise<FacetsAnswer> {
  const filter = listed(asked)
  const ask = await clusterQuestion(store, filter)
  const matching = await ask()
  const isSet = (facet: Facet) => askedBy[facet].some((name) => filter[name] !== undefined)
  const found = await facetsOf(store, matching.rows, new Set(facetNames.filter((facet) => !isSet(facet))))
  for (const facet of facetNames.filter(isSet)) {
    const { rows } = await ask(facet)
    Object.assign(found, await facetsOf(store, rows, new Set([facet])))
  }
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, found[facet] ?? []])) as unknown as Facets
  return { counted: matching.rows.length, ...(matching.isCut && { atLeast: true as const }), facets }
}

/** Asks for the clusters that match, or would without what one facet asks of the filter. Each condition is made, and measured, once. */
async function clusterQuestion(store: Store, filter: ClaimFilter) {
  const part = (holds: (name: string) => boolean) =>
    clusterFilters(store, Object.fromEntries(Object.entries(filter).filter(([name]) => holds(name))))
  const asked = new Set<string>(facetNames.flatMap((facet) => askedBy[facet]))
  const parts = new Map<Facet | undefined, readonly ClusterFilter[]>([
    [undefined, await part((name) => !asked.has(name))],
  ])
  for (const facet of facetNames) {
    parts.set(facet, await part((name) => (askedBy[facet] as readonly string[]).includes(name)))
  }
  const sizes = new Map<ClusterFilter, number>()
  return async (without?: Facet) => {
    const filters = [...parts].flatMap(([facet, own]) => (facet !== undefined && facet === without ? [] : own))
    const page = await rankedClusters(store, filters, clusterOrders.reports, sizes)
    const { rows } = await page(MOST_CLUSTERS, NOT_COUNTED)
    return { rows: rows.slice(0, MOST_CLUSTERS), isCut: rows.length > MOST_CLUSTERS }
  }
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
  const clocks = CLOCKS.filter((clock) => wanted.has(clock))
  if (clocks.length > 0) await addYears(tally, store, ids, clocks)
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
  const groups = inGroups(ids)
  const counts = new Map<number, number>()
  for (const group of groups) {
    // One text a cluster: a row for each of its parties would cost more than all the rest.
    const { rows } = await sql<{ parties: string }>`select string_agg(cast(party as text), ',') as parties
      from cluster_parties where cluster in (${group}) group by cluster`.execute(database)
    for (const { parties } of rows) {
      for (const party of new Set(JSON.parse(`[${parties}]`) as number[]))
        counts.set(party, (counts.get(party) ?? 0) + 1)
    }
  }
  // Names are looked up for those alone that can be shown.
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5 * MOST_VALUES)
  if (most.length === 0) return
  const parties = await database
    .selectFrom('parties')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      most.map(([party]) => party),
    )
    .where('naming', '!=', 'unknown')
    .execute()
  const byName = new Map<string, number[]>()
  for (const { id, name } of parties) byName.set(name, [...(byName.get(name) ?? []), id])
  for (const [name, same] of byName) {
    if (same.length === 1) {
      tally.add('claimant', name, counts.get(same[0]!))
      continue
    }
    // An outlet and a body of one name may stand in one cluster, which counts once.
    for (const group of groups) {
      const { rows } = await sql<{ clusters: number }>`select count(distinct cluster) as clusters
        from cluster_parties where cluster in (${group}) and party in (${sql.join(same)})`.execute(database)
      tally.add('claimant', name, rows[0]?.clusters ?? 0)
    }
  }
}

/** Counts clusters by the years in which their claims happened, were said … Years come as one text a cluster, as parties do. */
async function addYears(
  tally: Tally,
  { database }: Store,
  ids: readonly number[],
  clocks: readonly (typeof CLOCKS)[number][],
): Promise<void> {
  const years = clocks.map((clock) => sql`string_agg(substr(${sql.ref(`k.${clock}`)}, 1, 4), ',') as ${sql.ref(clock)}`)
  for (const group of inGroups(ids)) {
    const { rows } = await sql<Partial<Record<string, string | null>>>`select ${sql.join(years)}
      from claims k where k.cluster in (${group}) and k.superseded_by is null group by k.cluster`.execute(database)
    for (const row of rows) {
      for (const clock of clocks) for (const year of new Set(row[clock]?.split(',') ?? [])) tally.add(clock, year)
    }
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
