import { type RawBuilder, sql } from 'kysely'
import type { Clock, Period, Storyline, StorylineFilter, StorylineMark, StorylinesAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterRow, toClaimRow } from './clusters/cluster-rows.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { clusterFilters, listed } from './filters/cluster-filters.ts'
import { beyond, from } from './filters/dates.ts'
import { reaches, toPeriod } from './filters/periods.ts'

/** Storylines shown unless asked otherwise, and marks on one. */
const SHOWN = 40
const MARKS = 40

/** The most reported clusters among which those of a date are looked for on a clock that has no index, and the latest claims read in each. */
const EXAMINED = 300
const LATEST = 80

/** Claims (clusters), most reported first, of offices only where their relation or words are asked for, each with the periods given for it and the claims by which it spread. */
export async function listStorylines(store: Store, filter: StorylineFilter): Promise<StorylinesAnswer> {
  const { actor, relation, text, since, until, clock = 'published', limit = SHOWN } = filter
  const isIndexed = clock === 'published'
  const asked = listed({
    ...(actor !== undefined && { actor }),
    ...(relation !== undefined && { relation }),
    ...(text !== undefined && { text }),
    ...(isIndexed && since !== undefined && { since }),
    ...(isIndexed && until !== undefined && { until }),
  })
  const page = await rankedClusters(store, await clusterFilters(store, asked))
  const hasDates = since !== undefined || until !== undefined
  const { rows } = await page(isIndexed || !hasDates ? limit : EXAMINED, undefined)
  const found = isIndexed || !hasDates ? rows : await onClock(store, rows, clock, since, until)
  const items: Storyline[] = []
  const bounds = isIndexed ? { since, until } : {}
  for (const row of found.slice(0, limit)) items.push(await storylineOf(store, row, bounds))
  return { items, ...((found.length > limit || rows.length > EXAMINED) && { cut: true as const }) }
}

/** Those of the clusters with a claim, among the latest of each, whose time on this clock lies within the dates. */
async function onClock(
  { database }: Store,
  clusters: readonly ClusterRow[],
  clock: Exclude<Clock, 'published'>,
  since: string | undefined,
  until: string | undefined,
): Promise<ClusterRow[]> {
  if (clusters.length === 0) return []
  const { rows: times } = await sql<{ cluster: number; time: string }>`select k.cluster, k.${sql.ref(clock)} as time
    from clusters c cross join claims k on k.id in
      (select i.id from claims i where i.cluster = c.id and i.superseded_by is null order by i.published desc limit ${LATEST})
    where c.id in (${sql.join(clusters.map((cluster) => cluster.id))}) and k.${sql.ref(clock)} is not null`.execute(
    database,
  )
  const isWithin = (time: string) => {
    if (clock !== 'happened') {
      return (since === undefined || time >= from(since)) && (until === undefined || time < beyond(until))
    }
    const period = toPeriod(time)
    return period !== undefined && reaches(period, since, until)
  }
  const kept = new Set(times.filter(({ time }) => isWithin(time)).map(({ cluster }) => cluster))
  return clusters.filter((cluster) => kept.has(cluster.id))
}

type MarkRow = Record<'claim' | 'report' | 'claimant', string> &
  Pick<StorylineMark, 'stance'> &
  Record<'outlet' | 'said' | 'published' | 'learnt' | 'happened', string | null>

async function storylineOf(
  { database }: Store,
  row: ClusterRow,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
): Promise<Storyline> {
  const conditions = [
    sql`k.cluster = ${row.id} and k.superseded_by is null`,
    ...(since === undefined ? [] : [sql`k.published >= ${from(since)}`]),
    ...(until === undefined ? [] : [sql`k.published < ${beyond(until)}`]),
  ]
  const read = async (dated: RawBuilder<unknown>, most: number) => {
    // Ids first, from the index alone: only the marks shown are joined to their words.
    const { rows } = await sql<MarkRow>`select k.ref as claim, d.ref as report, d.outlet, p.name as claimant, k.stance,
      k.said, k.published, k.learnt, k.happened
      from (select k.id as hit from claims k where ${sql.join([...conditions, dated], sql` and `)}
        order by k.published, k.id limit ${most}) hits
      cross join claims k on k.id = hits.hit join documents d on d.id = k.document join parties p on p.id = k.origin
      order by k.published, k.id`.execute(database)
    return rows
  }
  const dated = await read(sql`k.published is not null`, MARKS + 1)
  // Claims without a date come last: they are on no clock that is sure.
  const hasRoom = dated.length <= MARKS && row.undated > 0
  const rows = hasRoom ? [...dated, ...(await read(sql`k.published is null`, MARKS + 1 - dated.length))] : dated
  const periods = new Map<string, Period>()
  for (const { happened } of rows) {
    const period = happened === null ? undefined : toPeriod(happened)
    if (period) periods.set(`${period.first} ${period.last}`, period)
  }
  return {
    claim: toClaimRow(row),
    happened: [...periods.values()].sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1)),
    marks: rows.slice(0, MARKS).map(toMark),
    ...(rows.length > MARKS && { cut: true as const }),
  }
}

function toMark({ outlet, said, published, learnt, happened: _happened, ...rest }: MarkRow): StorylineMark {
  return {
    ...rest,
    ...(outlet !== null && { outlet }),
    ...(said !== null && { said }),
    ...(published !== null && { published }),
    ...(learnt !== null && { learnt }),
  }
}
