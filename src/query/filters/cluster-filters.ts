import { type RawBuilder, sql } from 'kysely'
import type { ClaimFilter } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import { beyond, from } from './dates.ts'
import { entitiesNamed, partiesNamed } from './names.ts'

/** One condition on clusters, written for both ways of asking. Clusters are `c` in `holds`. */
export interface ClusterFilter {
  /** True of a cluster `c`; quick for one cluster. */
  readonly holds: RawBuilder<boolean>
  /** Every cluster that meets it, as a query of one column `cluster`; quick where few do. Absent: `holds` is on the row itself. */
  readonly all?: RawBuilder<{ cluster: number }>
  /** The same as `holds`, where clusters are walked in an order that an index for this condition would not give. */
  readonly walked?: RawBuilder<boolean>
  /** Set where `all` is read from one stretch of an index: then it is quick also where many do, and two such sets are soon intersected. */
  readonly isListed?: true
}

/** A condition that can also be asked for all that meet it. */
export type SetFilter = ClusterFilter & Required<Pick<ClusterFilter, 'all'>>

/** Roles a party can be looked for in, or every role. */
export async function fills(store: Store, role: string | undefined, name: string): Promise<SetFilter> {
  const { entities, word } = await entitiesNamed(store, name)
  const ids = list(entities.map((entity) => entity.id))
  const inRole = role === undefined ? sql`1 = 1` : sql`a.role = ${role}`
  const byEntity = sql`a.entity is not null and a.entity in (${ids}) and ${inRole}`
  const byWord = sql`a.entity is null and a.words = ${word} and ${inRole}`
  return {
    holds: sql`(exists (select 1 from cluster_arguments a where ${byEntity} and a.cluster = c.id)
      or exists (select 1 from cluster_arguments a where ${byWord} and a.cluster = c.id))`,
    all: sql`select a.cluster from cluster_arguments a where ${byEntity}
      union select a.cluster from cluster_arguments a where ${byWord}`,
    isListed: true,
  }
}

/** Clusters with claims that go back to a party, or that came through it anywhere. */
export async function saidBy(store: Store, name: string, part?: 'origin'): Promise<ClusterFilter> {
  const ids = list(await partiesNamed(store, name))
  const asPart = part === undefined ? sql`1 = 1` : sql`p.part = ${part}`
  return {
    holds: sql`exists (select 1 from cluster_parties p where p.cluster = c.id and p.party in (${ids}) and ${asPart})`,
    all: sql`select distinct p.cluster from cluster_parties p where p.party in (${ids}) and ${asPart}`,
    isListed: true,
  }
}

/** Clusters with a claim published within the dates. */
export function publishedWithin(since: string | undefined, until: string | undefined): ClusterFilter | undefined {
  if (since === undefined && until === undefined) return undefined
  const bounds = [
    ...(since === undefined ? [] : [sql`k.published >= ${from(since)}`]),
    ...(until === undefined ? [] : [sql`k.published < ${beyond(until)}`]),
  ]
  const within = sql`k.superseded_by is null and ${sql.join(bounds, sql` and `)}`
  const all = sql<{ cluster: number }>`select distinct k.cluster from claims k where ${within}`
  // Open on one side, the cluster's own first and last dates answer.
  if (until === undefined) {
    const after = sql<boolean>`c.last_published >= ${from(since!)}`
    return { holds: after, all: sql`select c.id as cluster from clusters c where ${after}` }
  }
  if (since === undefined) {
    const before = sql<boolean>`c.first_published < ${beyond(until)}`
    return { holds: before, all: sql`select c.id as cluster from clusters c where ${before}` }
  }
  return { holds: sql`exists (select 1 from claims k where k.cluster = c.id and ${within})`, all }
}

/** Clusters with a current claim whose `clock` shows a date within these. */
function shownWithin(
  clock: 'happened' | 'said' | 'learnt',
  since: string | undefined,
  until: string | undefined,
): ClusterFilter | undefined {
  if (since === undefined && until === undefined) return undefined
  const date = sql.ref(`k.${clock}`)
  const within = sql.join(
    [
      sql`k.superseded_by is null and ${date} is not null`,
      ...(since === undefined ? [] : [sql`${date} >= ${from(since)}`]),
      ...(until === undefined ? [] : [sql`${date} < ${beyond(until)}`]),
    ],
    sql` and `,
  )
  return {
    holds: sql`exists (select 1 from claims k where k.cluster = c.id and ${within})`,
    all: sql`select distinct k.cluster from claims k where ${within}`,
  }
}

/** Every condition a ClaimFilter sets. */
export async function clusterFilters(store: Store, filter: ClaimFilter): Promise<ClusterFilter[]> {
  const { relation, actor, recipient, place, claimant, origin, stance, disputed, since, until, asOf, text } = filter
  const { minOrigins, maxOrigins } = filter
  const found: (ClusterFilter | undefined)[] = [
    relation === undefined ? undefined : ofRelation(relation),
    actor === undefined ? undefined : await fills(store, 'actor', actor),
    recipient === undefined ? undefined : await fills(store, 'recipient', recipient),
    place === undefined ? undefined : await fills(store, 'place', place),
    claimant === undefined ? undefined : await saidBy(store, claimant),
    origin === undefined ? undefined : await saidBy(store, origin, 'origin'),
    // Literal, so that the partial indexes are seen to answer.
    stance === undefined
      ? undefined
      : { holds: sql`${sql.raw(`c.${stance}`)} > 0`, walked: sql`${sql.raw(`+c.${stance}`)} > 0` },
    disputed === undefined ? undefined : disputed ? DISPUTED : { holds: sql`not (${DISPUTED.holds})` },
    publishedWithin(since, until),
    asOf === undefined ? undefined : publishedWithin(undefined, asOf),
    shownWithin('happened', filter.happenedSince, filter.happenedUntil),
    shownWithin('said', filter.saidSince, filter.saidUntil),
    shownWithin('learnt', filter.learntSince, filter.learntUntil),
    minOrigins === undefined
      ? undefined
      : { holds: minOrigins === 1 ? ANY_ORIGIN : sql`c.principal_origins >= ${minOrigins}` },
    maxOrigins === undefined ? undefined : { holds: sql`${ORIGINS} <= ${maxOrigins}` },
    text === undefined ? undefined : matches(store, text),
    filter.offices === false ? NO_OFFICES : undefined,
  ]
  return found.filter((one) => one !== undefined)
}

/** The upper number of origins of linking/origins.ts; of those, the principals are its lower number where there are any. */
const ORIGINS = sql`c.named_origins + c.outlet_origins + c.unnamed_origins + c.unknown_origins`
const ANY_ORIGIN = sql<boolean>`${ORIGINS} > 0`

const DISPUTED: ClusterFilter = {
  holds: sql`c.deny > 0 and c.support > c.withdrawn`,
  walked: sql`+c.deny > 0 and c.support > c.withdrawn`,
}

const OFFICES = 'holds-office'
const NO_OFFICES: ClusterFilter = {
  holds: sql`c.relation <> ${OFFICES}`,
  walked: sql`+c.relation <> ${OFFICES}`,
}

/** Clusters of who holds which office. */
export const ofOffices = ofRelation(OFFICES)

/** The filter as a list of claims takes it: without offices, unless they are asked for. */
export function listed(filter: ClaimFilter): ClaimFilter {
  const isAsked = filter.offices || filter.relation !== undefined || filter.text !== undefined
  const { offices: _offices, ...rest } = filter
  return isAsked ? rest : { ...rest, offices: false }
}

/** Clusters of a relation. */
export function ofRelation(relation: string): ClusterFilter {
  return { holds: sql`c.relation = ${relation}`, walked: sql`+c.relation = ${relation}` }
}

function matches({ fullText }: Store, text: string): ClusterFilter {
  const hits = fullText.clusters(text)
  // A sentence may be that of a proposition filed under another.
  const all = sql<{
    cluster: number
  }>`select distinct p.joined as cluster from ${hits} h cross join clusters p on p.id = h.id`
  return { holds: sql`exists (select 1 from clusters p where p.joined = c.id and +p.id in ${hits})`, all }
}

function list(ids: readonly number[]): RawBuilder<unknown> {
  return ids.length > 0 ? sql.join(ids) : sql`null`
}
