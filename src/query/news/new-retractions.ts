import { sql } from 'kysely'
import type { NewsAnswer } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import { toClaimRow } from '../clusters/cluster-rows.ts'
import { MOST_COUNTED, totalOf } from '../filters/pages.ts'
import { REPORT_COLUMNS, toReportRow } from '../reports/report-rows.ts'

/** Claims that an earlier version of a report made, and its newer version, learnt at or after `since`, does not; newest first. */
export async function newRetractions(
  { database }: Store,
  since: string,
  most: number,
): Promise<NewsAnswer['retractions']> {
  const { rows } = await sql<{ cluster: number; report: number }>`select k.cluster, max(d.id) as report
    from documents d join claims k on k.document = d.previous
    where d.learnt >= ${since} and d.previous is not null and d.analysed = 1
      and k.superseded_by is null and k.stance = 'support' and k.target = 'content'
      and not exists (select 1 from claims n where n.document = d.id and n.cluster = k.cluster and n.superseded_by is null)
    group by k.cluster order by max(d.id) desc limit ${MOST_COUNTED + 1}`.execute(database)
  const { total, atLeast } = totalOf(rows.length)
  const shown = rows.slice(0, most)
  if (shown.length === 0) return { items: [], total }
  const ids = (name: 'cluster' | 'report') => shown.map((row) => row[name])
  const clusters = await database.selectFrom('clusters').selectAll().where('id', 'in', ids('cluster')).execute()
  const reports = await database
    .selectFrom('documents')
    .select(REPORT_COLUMNS)
    .where('id', 'in', ids('report'))
    .execute()
  const items = shown.flatMap(({ cluster, report }) => {
    const row = clusters.find(({ id }) => id === cluster)
    const version = reports.find(({ id }) => id === report)
    return row && version ? [{ claim: toClaimRow(row), report: toReportRow(version) }] : []
  })
  return { items, total, ...(atLeast && { atLeast: true as const }) }
}
