import { sql } from 'kysely'
import { drawNetwork, edgeEnds } from '../network/index.ts'
import type { ClaimRow, NetworkAnswer, NetworkFilter } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterRow, toClaimRow } from './clusters/cluster-rows.ts'
import { type ClaimSelection, partialClusters } from './clusters/partial-clusters.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { clockSpans } from './filters/clocks.ts'
import { type ClusterFilter, fills, ofRelation, publishedWithin, saidBy } from './filters/cluster-filters.ts'
import { beyond } from './filters/dates.ts'
import { partiesNamed } from './filters/names.ts'

/** Edges shown unless asked otherwise. */
const EDGES = 200

/** Batches of clusters looked through at most, where most of them are left without a claim by the filter. */
const MOST_BATCHES = 10
/** Clusters summed up at once, at least. */
const FEWEST = 20

/**
 * The reported network, its most reported edges first. `accordingTo` keeps the claims that came through a party, `withoutOrigin` leaves
 * out those that go back to one, `asOf` those published later, `asKnownAt` those learnt later; each edge is summed up over what is left.
 */
export async function findNetwork(store: Store, filter: NetworkFilter): Promise<NetworkAnswer> {
  const limit = filter.limit ?? EDGES
  const filters = await networkFilters(store, filter)
  const selection = await selectionOf(store, filter)
  const page = await rankedClusters(store, filters)
  const found: ClusterRow[] = []
  let cut = false
  let after: readonly number[] | undefined
  for (let batch = 0; batch < MOST_BATCHES && !cut; batch++) {
    const size = limit + 1
    const cursor = after && { after, counted: { total: 0, atLeast: true } }
    const { rows } = await page(size, cursor)
    const some = rows.slice(0, size).filter((row) => edgeEnds(toClaimRow(row).arguments))
    for (let at = 0; at < some.length && found.length <= limit; ) {
      const next = some.slice(at, at + Math.max(FEWEST, size - found.length))
      at += next.length
      found.push(...(selection ? await partialClusters(store, next, selection) : next))
    }
    cut = found.length > limit
    const last = rows[size - 1]
    if (rows.length <= size || !last) break
    after = [last.reports, last.id]
    cut = cut || batch === MOST_BATCHES - 1
  }
  const drawable = found.slice(0, limit)
  const shown = drawable.map((row) => toClaimRow(row))
  const heads = await headsOf(store, shown)
  const types = new Map([...heads.values()].map(({ ref, type }) => [ref, type]))
  const inferred = await inferredEnds(store, drawable)
  const drawn = shown.map((row, i) => ({
    planned: drawable[i]!.planned === 1,
    inferred: inferred.has(row.id),
    row: { ...row, arguments: row.arguments.map((one) => under(one, heads)) },
    types,
  }))
  return { ...drawNetwork(drawn), clocks: await clockSpans(store), ...(cut && { cut: true as const }) }
}

/** Clusters among `rows`, by ref, of which no current claim states both ends of the edge. */
async function inferredEnds({ database }: Store, rows: readonly ClusterRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const stated = sql`exists (select 1 from claims k where k.cluster = c.id and k.superseded_by is null and k.inferred = '')`
  const ids = sql.join(rows.map(({ id }) => id))
  const { rows: left } = await sql<{ id: number; inferred: string }>`select c.id, k.inferred from clusters c
    join claims k on k.cluster = c.id and k.superseded_by is null where c.id in (${ids}) and not ${stated}`.execute(
    database,
  )
  return new Set(
    rows.flatMap((row) => {
      const ends = edgeEnds(toClaimRow(row).arguments)
      const own = left.filter(({ id }) => id === row.id)
      const isInferred = ({ inferred }: { readonly inferred: string }) =>
        ends !== undefined && [ends.from, ends.to].some(({ role }) => inferred.includes(`,${role},`))
      return own.length > 0 && own.every(isInferred) ? [row.ref] : []
    }),
  )
}

async function networkFilters(store: Store, filter: NetworkFilter): Promise<ClusterFilter[]> {
  const { relation, around, accordingTo, asOf, disputed } = filter
  const found = [
    relation === undefined ? undefined : ofRelation(relation),
    around === undefined ? undefined : await fills(store, undefined, around),
    accordingTo === undefined ? undefined : await saidBy(store, accordingTo),
    asOf === undefined ? undefined : publishedWithin(undefined, asOf),
    // Of the whole record: what is left by the clocks may be asserted alone.
    disputed === undefined ? undefined : { holds: disputed ? sql<boolean>`c.deny > 0` : sql<boolean>`c.deny = 0` },
  ]
  return found.filter((one) => one !== undefined)
}

async function selectionOf(store: Store, filter: NetworkFilter): Promise<ClaimSelection | undefined> {
  const { accordingTo, withoutOrigin, asOf, asKnownAt } = filter
  if ([accordingTo, withoutOrigin, asOf, asKnownAt].every((one) => one === undefined)) return undefined
  return {
    ...(asOf !== undefined && { publishedBefore: beyond(asOf) }),
    ...(asKnownAt !== undefined && { learntBefore: beyond(asKnownAt) }),
    ...(accordingTo !== undefined && { through: await partiesNamed(store, accordingTo) }),
    ...(withoutOrigin !== undefined && { notFrom: await partiesNamed(store, withoutOrigin) }),
  }
}

interface Head {
  readonly ref: string
  readonly name: string
  readonly type: string
}

/** The entity that each filler's entity stands under, by the filler's. */
async function headsOf({ database }: Store, rows: readonly ClaimRow[]): Promise<Map<string, Head>> {
  const refs = [...new Set(rows.flatMap((row) => row.arguments.flatMap(({ entity }) => entity ?? [])))]
  if (refs.length === 0) return new Map()
  const found = await database
    .selectFrom('entities as own')
    .innerJoin('entities', 'entities.id', 'own.same_as')
    .select(['own.ref as own', 'entities.ref', 'entities.name', 'entities.type'])
    .where('own.ref', 'in', refs)
    .execute()
  return new Map(found.map(({ own, ...head }) => [own, head]))
}

function under(filler: ClaimRow['arguments'][number], heads: ReadonlyMap<string, Head>): ClaimRow['arguments'][number] {
  const head = filler.entity === undefined ? undefined : heads.get(filler.entity)
  return head && head.ref !== filler.entity ? { ...filler, entity: head.ref, name: head.name } : filler
}
