import { type RawBuilder, sql } from 'kysely'
import { countOrigins, type StandingClaim } from '../linking/index.ts'
import type { Store } from '../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'
import { DENIES, denialsOfMore } from './denials-of-more.ts'

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
  | 'withdrawn_denials'
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
  const { selected, withdrawn, taken } = conditionsOf(clusters, selection)
  const { rows } = await sql<Sums>`select k.cluster, count(*) as claims, count(distinct k.document) as reports,
      count(*) filter (where ${SUPPORTS}) as support,
      count(*) filter (where ${DENIED} and not (${taken})) as deny,
      count(*) filter (where k.stance = 'query') as query,
      count(*) filter (where k.stance = 'comment' or (k.stance in ('support', 'deny') and k.target != 'content')) as comment,
      count(*) filter (where k.stance = 'decline') as decline,
      count(*) filter (where ${withdrawn}) as withdrawn,
      count(*) filter (where ${DENIED} and ${taken}) as withdrawn_denials,
      count(*) filter (where k.published is null) as undated,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'CT+') as certain,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PR+') as probable,
      count(*) filter (where ${SUPPORTS} and k.factuality = 'PS+') as possible,
      min(k.published) as first_published, max(k.published) as last_published
    from claims k where ${selected} group by k.cluster`.execute(database)
  const general = await generalDenials({ database }, clusters, selection)
  return new Map(rows.map((row) => [row.cluster, { ...row, deny: row.deny + (general.get(row.cluster) ?? 0) }]))
}

/** How many of the selected claims deny something more general than some clusters, and so these, by cluster. */
async function generalDenials(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ReadonlyMap<number, number>> {
  const denied = clusters.filter((cluster) => cluster.general_denials > 0)
  if (denied.length === 0) return new Map()
  const conditions = [sql`1 = 1`, ...chosen(clusters, selection)]
  const { rows } = await sql<{ cluster: number; claims: number }>`select g.cluster, count(*) as claims
    from ${denialsOfMore(denied.map(({ id }) => id))} g join claims k on k.proposition = g.denial
    where ${DENIES} and ${sql.join(conditions, sql` and `)} group by g.cluster`.execute(database)
  return new Map(rows.map(({ cluster, claims }) => [cluster, claims]))
}

/** Clusters summed up anew over the selected claims alone. Those left without a claim are not in the answer. O(claims of these clusters). */
export async function partialClusters(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ClusterRow[]> {
  if (clusters.length === 0) return []
  const sums = await clusterSums({ database }, clusters, selection)
  const origins = await standingOrigins({ database }, clusters, selection)
  return clusters.flatMap((cluster) => {
    const found = sums.get(cluster.id)
    if (!found) return []
    const { cluster: _cluster, ...counts } = found
    return [{ ...cluster, ...counts, ...(origins.get(cluster.id) ?? NO_ORIGINS) }]
  })
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

/** Distinct origins behind the selected supporting claims, by cluster. An outlet that elsewhere gives someone for the claim is none. */
export async function standingOrigins(
  { database }: Pick<Store, 'database'>,
  clusters: readonly ClusterRow[],
  selection: ClaimSelection,
): Promise<ReadonlyMap<number, OriginColumns>> {
  const { selected, withdrawn } = conditionsOf(clusters, selection)
  const { rows } =
    await sql<OriginRow>`select k.cluster, k.origin, k.relays, k.vague, p.naming, coalesce(p.same_as, p.key) as same, p.speaks_for
    from (select distinct k.cluster, k.origin, k.relays, (select q.vague = 1 or q.clear = 0 or q.stated < c.stated from clusters q join clusters c on c.id = q.joined where q.id = k.proposition) as vague
      from claims k
      where ${selected} and ${SUPPORTS} and not (${withdrawn})) k
    join parties p on p.id = k.origin`.execute(database)
  return columnsOf(rows)
}

/** Distinct origins behind the claims that deny a cluster, those that deny something more general among them. */
export async function denyingOrigins({ database }: Pick<Store, 'database'>, cluster: number): Promise<OriginColumns> {
  const { rows } = await sql<OriginRow>`select ${cluster} as cluster, k.origin, k.relays, 0 as vague, p.naming,
      coalesce(p.same_as, p.key) as same, p.speaks_for
    from (select k.origin, k.relays from claims k where k.cluster = ${cluster} and ${DENIES} union
      select k.origin, k.relays from ${denialsOfMore([cluster])} g join claims k on k.proposition = g.denial where ${DENIES}) k
    join parties p on p.id = k.origin`.execute(database)
  return columnsOf(rows).get(cluster) ?? NO_ORIGINS
}

/** A party behind a claim of a cluster, with those that passed it on. */
interface OriginRow {
  readonly cluster: number
  readonly origin: number
  readonly relays: string
  /** 1 when the claim may mean another than the cluster's. */
  readonly vague: number
  readonly naming: 'named' | 'outlet' | 'unnamed' | 'unknown'
  readonly same: string
  readonly speaks_for: string
}

/** What the claims of each cluster come to. */
function columnsOf(rows: readonly OriginRow[]): Map<number, OriginColumns> {
  const claims = new Map<number, StandingClaim[]>()
  for (const { cluster, origin, relays, naming, vague, same, speaks_for } of rows) {
    const claim = { origin: String(origin), relays: relays.split(','), naming, same, speaksFor: speaks_for }
    const list = claims.get(cluster) ?? []
    list.push({ ...claim, isVague: vague !== 0 })
    claims.set(cluster, list)
  }
  return new Map(
    [...claims].map(([cluster, list]) => {
      const { named, principals, outlets, unnamed, unknown } = countOrigins(list)
      const columns = { named_origins: named, principal_origins: principals, outlet_origins: outlets }
      return [cluster, { ...columns, unnamed_origins: unnamed, unknown_origins: unknown }]
    }),
  )
}

const DENIED = sql`k.stance = 'deny' and k.target = 'content'`
const SUPPORTS = sql`k.stance = 'support' and k.target = 'content'`

function ids(some: readonly number[]): RawBuilder<unknown> {
  return some.length > 0 ? sql.join(some) : sql`null`
}

/** Conditions that a selection sets on claims `k` of some clusters. */
function chosen(clusters: readonly ClusterRow[], selection: ClaimSelection): RawBuilder<unknown>[] {
  const { publishedBefore, publishedFrom, learntBefore, through, notFrom } = selection
  return [
    ...(publishedBefore === undefined ? [] : [sql`k.published < ${publishedBefore}`]),
    ...(publishedFrom === undefined ? [] : [notBefore(clusters, publishedFrom)]),
    ...(learntBefore === undefined ? [] : [sql`k.learnt < ${learntBefore}`]),
    ...(through === undefined ? [] : [cameThrough(ids(through))]),
    ...(notFrom === undefined ? [] : [sql`k.origin not in (${ids(notFrom)})`]),
  ]
}

function conditionsOf(clusters: readonly ClusterRow[], selection: ClaimSelection) {
  const { publishedBefore, learntBefore } = selection
  const conditions = [
    sql`k.cluster in (${ids(clusters.map((cluster) => cluster.id))}) and k.superseded_by is null`,
    ...chosen(clusters, selection),
  ]
  const wasReplaced = sql`exists (select 1 from documents d join documents r on r.id = d.replaced_by where d.id = k.document
    ${publishedBefore === undefined ? sql`` : sql`and r.published < ${publishedBefore}`}
    ${learntBefore === undefined ? sql`` : sql`and r.learnt < ${learntBefore}`})`
  const isReplaced = clusters.some((cluster) => cluster.withdrawn > 0 || cluster.withdrawn_denials > 0)
  return {
    selected: sql.join(conditions, sql` and `),
    withdrawn: isReplaced ? sql`${SUPPORTS} and ${wasReplaced}` : sql`1 = 0`,
    taken: isReplaced ? wasReplaced : sql`1 = 0`,
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
