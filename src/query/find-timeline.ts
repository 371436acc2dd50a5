import { type RawBuilder, sql } from 'kysely'
import type { Page, TimelineFilter, TimelineRow } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterFilter, fills } from './cluster-filters.ts'
import { beyond, from } from './dates.ts'
import { MOST_COUNTED, PAGE_SIZE, readCursor, toPage } from './pages.ts'

/** With no more clusters than this their claims are read and sorted; with more, claims are walked by date and checked. */
const FEW_CLUSTERS = 2_000

interface Row {
  readonly id: number
  readonly claim: string
  readonly cluster: string
  readonly sentence: string
  readonly relation: string
  readonly claimant: string
  readonly report: string
  readonly happened: string | null
  readonly published: string | null
  readonly learnt: string | null
}

/** Claims by date of publication, oldest first, each on its four clocks; those of reports without a date last. */
export async function findTimeline(store: Store, filter: TimelineFilter): Promise<Page<TimelineRow>> {
  const { database } = store
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const { actor, relation, since, until } = filter
  const filters: ClusterFilter[] = [
    ...(actor === undefined ? [] : [await fills(store, 'actor', actor)]),
    ...(relation === undefined
      ? []
      : [
          {
            holds: sql<boolean>`c.relation = ${relation}`,
            all: sql<{ cluster: number }>`select id as cluster from clusters where relation = ${relation}`,
          },
        ]),
  ]
  const sizes = await Promise.all(filters.map(({ all }) => size(database, all!)))
  const few = filters.find((_, i) => sizes[i]! <= FEW_CLUSTERS && sizes[i] === Math.min(...sizes))
  const claims = few ? sql`(${few.all!}) h cross join claims k on k.cluster = h.cluster` : sql`claims k`
  const checked = filters.filter((one) => one !== few)
  const source = checked.length > 0 ? sql`${claims} cross join clusters c on c.id = k.cluster` : claims
  const conditions = [
    sql`k.superseded_by is null`,
    ...checked.map((one) => one.holds),
    ...(since === undefined ? [] : [sql`k.published >= ${from(since)}`]),
    ...(until === undefined ? [] : [sql`k.published < ${beyond(until)}`]),
  ]
  const read = async (more: RawBuilder<unknown>, most: number) => {
    const where = sql.join([...conditions, more], sql` and `)
    // Ids first: only the rows shown are joined to their words.
    const { rows } = await sql<Row>`select k.id, k.ref as claim, c.ref as cluster, c.sentence, c.relation,
        p.name as claimant, d.ref as report, k.happened, k.published, k.learnt
      from (select k.id as hit from ${source} where ${where} order by k.published, k.id limit ${most}) hits
      join claims k on k.id = hits.hit join clusters c on c.id = k.cluster
      join parties p on p.id = k.origin join documents d on d.id = k.document
      order by k.published, k.id`.execute(database)
    return rows
  }
  const [published, id] = cursor?.after ?? []
  const dated = cursor
    ? published === null
      ? []
      : await read(sql`(k.published, k.id) > (${published}, ${id})`, limit + 1)
    : await read(sql`k.published is not null`, limit + 1)
  const afterUndated = published === null ? sql`and k.id > ${id}` : sql``
  const undated =
    dated.length > limit ? [] : await read(sql`k.published is null ${afterUndated}`, limit + 1 - dated.length)
  const rows = [...dated, ...undated]
  const counted =
    cursor?.counted ??
    (rows.length <= limit
      ? rows.length
      : await size(database, sql`select 1 from ${source} where ${sql.join(conditions, sql` and `)}`))
  return toPage(rows, limit, counted, (row) => [row.published, row.id], rows.slice(0, limit).map(toRow))
}

function toRow({ id: _id, happened, published, learnt, ...row }: Row): TimelineRow {
  return {
    ...row,
    ...(happened !== null && { happened }),
    ...(published !== null && { published }),
    ...(learnt !== null && { learnt }),
  }
}

async function size(database: Store['database'], all: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from
    (select 1 from (${all}) every limit ${MOST_COUNTED + 1}) some`.execute(database)
  return Number(rows[0]?.total)
}
