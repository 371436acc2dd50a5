import { type RawBuilder, sql } from 'kysely'
import type { Page, TimelineFilter, TimelineRow } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { fills, type SetFilter } from './filters/cluster-filters.ts'
import { beyond, from } from './filters/dates.ts'
import { MOST_COUNTED, PAGE_SIZE, readCursor, type Total, toPage, totalOf } from './filters/pages.ts'

/** With no more clusters than this their claims are read and sorted; with more, claims are walked by date and checked. */
const FEW_CLUSTERS = 2_000

/** Claims looked through for a total, where the clusters are many. */
const MOST_EXAMINED = 30_000

interface Row {
  readonly id: number
  readonly claim: string
  readonly cluster: string
  readonly sentence: string
  readonly relation: string
  readonly claimant: string
  readonly report: string
  readonly happened: string | null
  readonly said: string | null
  readonly published: string | null
  readonly learnt: string | null
}

/** Claims by date of publication, oldest first, each on its four clocks; those of reports without a date last. */
export async function findTimeline(store: Store, filter: TimelineFilter): Promise<Page<TimelineRow>> {
  const { database } = store
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const filters = await timelineFilters(store, filter)
  const sizes: number[] = []
  for (const { all } of filters) sizes.push(await count(database, sql`(${all})`, FEW_CLUSTERS + 1))
  const few = filters.find((_, i) => sizes[i]! <= FEW_CLUSTERS && sizes[i] === Math.min(...sizes))
  const claims = few ? sql`(${few.all}) h cross join claims k on k.cluster = h.cluster` : sql`claims k`
  const checked = filters.filter((one) => one !== few)
  // An outer join, and a condition that does not undo it: for an inner one SQLite first reads every cluster (a Bloom filter).
  const source = checked.length > 0 ? sql`${claims} left join clusters c on c.id = k.cluster` : claims
  const within = dateBounds(filter)
  const holds = checked.map((one) => one.holds)
  const read = async (more: RawBuilder<unknown>, most: number) => {
    const where = and([sql`k.superseded_by is null`, ...holds, ...within, more])
    // Ids first: only the rows shown are joined to their words.
    const { rows } = await sql<Row>`select k.id, k.ref as claim, c.ref as cluster, c.sentence, c.relation,
        p.name as claimant, d.ref as report, k.happened, k.said, k.published, k.learnt
      from (select k.id as hit from ${source} where ${where} order by k.published, k.id limit ${most}) hits
      cross join claims k on k.id = hits.hit join clusters c on c.id = k.cluster
      join parties p on p.id = k.origin join documents d on d.id = k.document
      order by k.published, k.id`.execute(database)
    return rows
  }
  const total = async (): Promise<Total> => {
    const current = sql`k.superseded_by is null`
    if (few || checked.length === 0) {
      return totalOf(await count(database, sql`(select 1 from ${source} where ${and([current, ...holds, ...within])})`))
    }
    const some = sql`(select k.cluster from claims k where ${and([current, ...within])} order by k.published, k.id limit ${MOST_EXAMINED}) k`
    const found = totalOf(
      await count(database, sql`(select 1 from ${some} left join clusters c on c.id = k.cluster where ${and(holds)})`),
    )
    const examined = await count(database, some, MOST_EXAMINED)
    return { total: found.total, atLeast: found.atLeast || examined === MOST_EXAMINED }
  }
  const [published, id] = cursor?.after ?? []
  const isUndated = published === null
  const dated = isUndated
    ? []
    : await read(cursor ? sql`(k.published, k.id) > (${published}, ${id})` : sql`k.published is not null`, limit + 1)
  const rest = limit + 1 - dated.length
  const undated =
    rest > 0 ? await read(isUndated ? sql`k.published is null and k.id > ${id}` : sql`k.published is null`, rest) : []
  const rows = [...dated, ...undated]
  const counted = cursor?.counted ?? (rows.length <= limit ? totalOf(rows.length) : await total())
  return toPage(rows, limit, counted, (row) => [row.published, row.id], rows.slice(0, limit).map(toRow))
}

async function timelineFilters(store: Store, { actor, relation }: TimelineFilter): Promise<SetFilter[]> {
  return [
    ...(actor === undefined ? [] : [await fills(store, 'actor', actor)]),
    ...(relation === undefined
      ? []
      : [
          {
            holds: sql<boolean>`coalesce(c.relation, '') = ${relation}`,
            all: sql<{ cluster: number }>`select id as cluster from clusters where relation = ${relation}`,
          },
        ]),
  ]
}

function dateBounds({ since, until }: TimelineFilter): RawBuilder<unknown>[] {
  return [
    ...(since === undefined ? [] : [sql`k.published >= ${from(since)}`]),
    ...(until === undefined ? [] : [sql`k.published < ${beyond(until)}`]),
  ]
}

function toRow({ id: _id, happened, said, published, learnt, ...row }: Row): TimelineRow {
  return {
    ...row,
    ...(happened !== null && { happened }),
    ...(said !== null && { said }),
    ...(published !== null && { published }),
    ...(learnt !== null && { learnt }),
  }
}

async function count(
  database: Store['database'],
  source: RawBuilder<unknown>,
  most = MOST_COUNTED + 1,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from
    (select 1 from ${source} limit ${most}) some`.execute(database)
  return Number(rows[0]?.total)
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}
