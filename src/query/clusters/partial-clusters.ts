import { type RawBuilder, type Selectable, sql } from 'kysely'
import { countOrigins, type StandingClaim, UNSTATED_PRINCIPAL } from '../../linking/index.ts'
import { DENIES, denialsOfMore, type Store, type Tables } from '../../store/index.ts'
import { inGroups } from '../filters/in-groups.ts'
import type { ClusterRow } from './cluster-rows.ts'

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
    from ${sql.raw(denialsOfMore(denied.map(({ id }) => id).join()))} g join claims k on k.proposition = g.denial
    where ${sql.raw(DENIES)} and k.reaches >= g.since and ${sql.join(conditions, sql` and `)} group by g.cluster`.execute(
    database,
  )
  return new Map(rows.map(({ cluster, claims }) => [cluster, claims]))
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
  // Who denies something more general is no party of the cluster.
  return clusters.filter(({ id, general_denials: denials }) => denials > 0 || found.has(id))
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
  const claims = new Map<number, StandingClaim[]>()
  for (const { cluster, proposition, origins, relays } of ways) {
    const list = claims.get(cluster) ?? []
    claims.set(cluster, list)
    // Who passed on any of the claims, once: only their sum is looked at.
    let passing = relays.split(',')
    for (const origin of origins) {
      const party = parties.get(origin)
      if (!party) continue
      list.push(standing(party, passing, !plain.has(proposition)))
      passing = []
    }
  }
  return columnsOf(claims)
}

/** Distinct origins behind the claims that deny a cluster, those that deny something more general among them. */
export async function denyingOrigins({ database }: Pick<Store, 'database'>, cluster: number): Promise<OriginColumns> {
  const { rows } = await sql<Party & { readonly relays: string }>`select k.origin as id, k.relays, p.naming,
      coalesce(p.same_as, p.key) as same, p.speaks_for
    from (select k.origin, k.relays from claims k where k.cluster = ${cluster} and ${sql.raw(DENIES)} union
      select k.origin, k.relays from ${sql.raw(denialsOfMore(String(cluster)))} g join claims k on k.proposition = g.denial
      where ${sql.raw(DENIES)} and k.reaches >= g.since) k
    join parties p on p.id = k.origin`.execute(database)
  const claims = rows.map(({ relays, ...party }) => standing(party, relays.split(','), false))
  return columnsOf(new Map([[cluster, claims]])).get(cluster) ?? NO_ORIGINS
}

function standing({ id, naming, same, speaks_for }: Party, relays: readonly string[], isVague: boolean): StandingClaim {
  return {
    origin: String(id),
    relays,
    naming: naming as StandingClaim['naming'],
    same,
    speaksFor: speaks_for ?? UNSTATED_PRINCIPAL,
    isVague,
  }
}

/** What the claims of each cluster come to. */
function columnsOf(claims: ReadonlyMap<number, readonly StandingClaim[]>): Map<number, OriginColumns> {
  return new Map(
    Array.from(claims, ([cluster, list]) => {
      const { named, principals, outlets, unnamed, unknown } = countOrigins(list)
      const columns = { named_origins: named, principal_origins: principals, outlet_origins: outlets }
      return [cluster, { ...columns, unnamed_origins: unnamed, unknown_origins: unknown }]
    }),
  )
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
