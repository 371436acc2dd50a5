import { type RawBuilder, type Selectable, sql } from 'kysely'
import { UNSTATED_PRINCIPAL } from '../linking/index.ts'
import type { Store, Tables } from '../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'
import { inGroups } from './in-groups.ts'

/** Which claims of a cluster count. */
export interface ClaimSelection {
  /** First text after the dates of publication that count; claims without a date do not. */
  readonly publishedBefore?: string
  /** First of the dates of publication that count, and claims without a date. */
  readonly publishedFrom?: string
  /** First text after the moments of learning that count. */
  readonly learntBefore?: string
  /** Only claims that came through one of these parties. */
  readonly through?: readonly number[]
  /** No claim that goes back to one of these parties. */
  readonly notFrom?: readonly number[]
}

/** What is summed up over claims, for one cluster. */
export type Sums = Pick<
  ClusterRow,
  | 'claims'
  | 'reports'
  | 'support'
  | 'deny'
  | 'query'
  | 'comment'
  | 'decline'
  | 'withdrawn'
  | 'undated'
  | 'certain'
  | 'probable'
  | 'possible'
  | 'first_published'
  | 'last_published'
> & { readonly cluster: number }

/** Sums of some clusters over the selected claims alone, by cluster. Those left without a claim are not in the answer. */
export async function clusterSums(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ReadonlyMap<number, Sums>> {
  const { selected, withdrawn } = conditionsOf(clusters, selection)
  const { rows } = await sql<Sums>`select k.cluster, count(*) as claims, count(distinct k.document) as reports,
      count(*) filter (where ${SUPPORTS}) as support,
      count(*) filter (where k.stance = 'deny' and k.target = 'content') as deny,
      count(*) filter (where k.stance = 'query') as query,
      count(*) filter (where k.stance = 'comment' or (k.stance in ('support', 'deny') and k.target != 'content')) as comment,
      count(*) filter (where k.stance = 'decline') as decline,
      count(*) filter (where ${withdrawn}) as withdrawn,
      count(*) filter (where k.published is null) as undated,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'CT+') as certain,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PR+') as probable,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PS+') as possible,
      min(k.published) as first_published, max(k.published) as last_published
    from claims k where ${selected} group by k.cluster`.execute(database)
  return new Map(rows.map((row) => [row.cluster, row]))
}

/** Clusters summed up anew over the selected claims alone. Those left without a claim are not in the answer. O(claims of these clusters). */
export async function partialClusters(
  store: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ClusterRow[]> {
  const some = await touched(store, clusters, selection)
  if (some.length === 0) return [...clusters]
  const sums = await clusterSums(store, some, selection)
  const origins = await standingOrigins(store, some, selection)
  const changed = new Set(some)
  return clusters.flatMap((cluster) => {
    if (!changed.has(cluster)) return [cluster]
    const found = sums.get(cluster.id)
    if (!found) return []
    const { cluster: _cluster, ...counts } = found
    return [{ ...cluster, ...counts, ...(origins.get(cluster.id) ?? NO_ORIGINS) }]
  })
}

/** The clusters that may have claims which are not selected. Where only some parties are left out, those that any of these is an origin of. */
async function touched(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  { notFrom, ...more }: ClaimSelection,
): Promise<readonly ClusterRow[]> {
  if (clusters.length === 0 || notFrom === undefined || Object.keys(more).length > 0) return clusters
  if (notFrom.length === 0) return []
  const { rows } = await sql<{ cluster: number }>`select distinct cluster from cluster_parties
    where cluster in (${sql.join(clusters.map(({ id }) => id))}) and party in (${sql.join(notFrom)}) and part = 'origin'`.execute(
    database,
  )
  const found = new Set(rows.map((row) => row.cluster))
  return clusters.filter(({ id }) => found.has(id))
}

/** Counts of distinct origins, as a cluster's row has them. */
export type OriginColumns = Pick<
  ClusterRow,
  'named_origins' | 'principal_origins' | 'outlet_origins' | 'unnamed_origins' | 'unknown_origins'
>

export const NO_ORIGINS: OriginColumns = {
  named_origins: 0,
  principal_origins: 0,
  outlet_origins: 0,
  unnamed_origins: 0,
  unknown_origins: 0,
}

type Party = Pick<Selectable<Tables['parties']>, 'id' | 'naming' | 'speaks_for'> & { readonly same: string }

/** The claims of one proposition of a cluster: rows of the parties behind them, and of those that passed them on. */
interface Ways {
  readonly cluster: number
  readonly proposition: number
  /** `3,3,17` */
  readonly origins: string
  /** `,4,9,,4,` */
  readonly relays: string
}

/**
 * Distinct origins behind the selected supporting claims, by cluster. An outlet that elsewhere gives someone for the claim is none. Claims come as one
 * text for each proposition: a row each would cost more than all the rest.
 */
export async function standingOrigins(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ReadonlyMap<number, OriginColumns>> {
  const { selected, withdrawn } = conditionsOf(clusters, selection)
  const { rows } = await sql<Ways>`select k.cluster, k.proposition,
      string_agg(cast(k.origin as text), ',') as origins, string_agg(k.relays, '') as relays
    from claims k where ${selected} and ${SUPPORTS} and not (${withdrawn}) group by k.cluster, k.proposition`.execute(
    database,
  )
  const ways = rows.map((row) => ({ ...row, origins: new Set(JSON.parse(`[${row.origins}]`) as number[]) }))
  const parties = await partiesOf({ database }, new Set(ways.flatMap(({ origins }) => [...origins])))
  const plain = await plainPropositions({ database }, new Set(ways.map(({ proposition }) => proposition)))
  const byCluster = new Map<number, (typeof ways)[number][]>()
  for (const way of ways) {
    const own = byCluster.get(way.cluster)
    if (own) own.push(way)
    else byCluster.set(way.cluster, [way])
  }
  return new Map(Array.from(byCluster, ([cluster, own]) => [cluster, countOrigins(own, parties, plain)]))
}

function countOrigins(
  ways: readonly (Omit<Ways, 'origins'> & { readonly origins: ReadonlySet<number> })[],
  parties: ReadonlyMap<number, Party>,
  plain: ReadonlySet<number>,
): OriginColumns {
  const relaying = new Set(ways.flatMap(({ relays }) => relays.split(',')))
  const sets = {
    named_origins: new Set<string>(),
    principal_origins: new Set<string>(),
    outlet_origins: new Set<string>(),
    unnamed_origins: new Set<string>(),
    unknown_origins: new Set<string>(),
  }
  for (const { proposition, origins } of ways) {
    const isPlain = plain.has(proposition)
    for (const origin of origins) {
      const party = parties.get(origin)
      if (!party || (party.naming === 'outlet' && relaying.has(String(origin)))) continue
      sets[`${party.naming as 'named'}_origins`].add(party.same)
      const { naming, speaks_for: principal } = party
      if (isPlain && naming === 'named' && principal !== null && principal !== UNSTATED_PRINCIPAL)
        sets.principal_origins.add(principal)
    }
  }
  const sizes = ([name, set]: [string, Set<string>]) => [name, set.size]
  return Object.fromEntries(Object.entries(sets).map(sizes)) as OriginColumns
}

async function partiesOf({ database }: Pick<Store, 'database'>, ids: ReadonlySet<number>) {
  const found = new Map<number, Party>()
  for (const group of inGroups([...ids])) {
    const { rows } = await sql<Party>`select id, naming, coalesce(same_as, key) as same, speaks_for
      from parties where id in (${group})`.execute(database)
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

/** Those that can mean no other claim and state as much as the one their cluster is shown by: their origins count at the lower end. */
async function plainPropositions({ database }: Pick<Store, 'database'>, ids: ReadonlySet<number>) {
  const found = new Set<number>()
  for (const group of inGroups([...ids])) {
    const { rows } = await sql<{ id: number }>`select q.id from clusters q join clusters c on c.id = q.joined
      where q.id in (${group}) and q.vague = 0 and q.clear = 1 and q.stated >= c.stated`.execute(database)
    for (const { id } of rows) found.add(id)
  }
  return found
}

const SUPPORTS = sql`k.stance = 'support' and k.target = 'content'`

function conditionsOf(clusters: readonly ClusterRow[], selection: ClaimSelection) {
  const { publishedBefore, publishedFrom, learntBefore, through, notFrom } = selection
  const ids = (some: readonly number[]) => (some.length > 0 ? sql.join(some) : sql`null`)
  const conditions = [
    sql`k.cluster in (${ids(clusters.map((cluster) => cluster.id))}) and k.superseded_by is null`,
    ...(publishedBefore === undefined ? [] : [sql`k.published < ${publishedBefore}`]),
    ...(publishedFrom === undefined ? [] : [notBefore(clusters, publishedFrom)]),
    ...(learntBefore === undefined ? [] : [sql`k.learnt < ${learntBefore}`]),
    ...(through === undefined ? [] : [cameThrough(ids(through))]),
    ...(notFrom === undefined ? [] : [sql`k.origin not in (${ids(notFrom)})`]),
  ]
  const wasReplaced = sql`exists (select 1 from documents d join documents r on r.id = d.replaced_by where d.id = k.document
    ${publishedBefore === undefined ? sql`` : sql`and r.published < ${publishedBefore}`}
    ${learntBefore === undefined ? sql`` : sql`and r.learnt < ${learntBefore}`})`
  const isReplaced = clusters.some((cluster) => cluster.withdrawn > 0)
  return {
    selected: sql.join(conditions, sql` and `),
    withdrawn: isReplaced ? sql`${SUPPORTS} and ${wasReplaced}` : sql`1 = 0`,
  }
}

/** Condition that a claim `k` was published on or after a date, or has none; by way of the index where all have one. */
export function notBefore(clusters: readonly ClusterRow[], date: string): RawBuilder<unknown> {
  const anyUndated = clusters.some((cluster) => cluster.undated > 0)
  return anyUndated ? sql`coalesce(k.published, '~') >= ${date}` : sql`k.published >= ${date}`
}

function cameThrough(parties: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(k.origin in (${parties}) or exists
    (select 1 from parties p where p.id in (${parties}) and k.relays like '%,' || p.id || ',%'))`
}
