import { sql } from 'kysely'
import type { ErrorCode, Page, WaitingRow } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { MOST_COUNTED, totalOf } from './filters/pages.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'

/** What was received but not analysed, newest first: reports that are only searchable, then bytes no report could be made from; each with its issues. */
export async function listWaiting({ database }: Store, most: number): Promise<Page<WaitingRow>> {
  const reports = await database
    .selectFrom('documents')
    .select([...REPORT_COLUMNS, 'documents.learnt'])
    .where('analysed', '=', 0)
    .where('replaced_by', 'is', null)
    .orderBy('documents.id', 'desc')
    .limit(most)
    .execute()
  const { rows: captures } = await sql<{ id: number; location: string; learnt: string }>`select i.capture as id,
      c.location, c.retrieved_at as learnt
    from (select distinct capture from issues where document is null and capture is not null and severity = 'error') i
    join custody c on c.id = (select min(first.id) from custody first where first.capture = i.capture)
    where not exists (select 1 from documents d where d.capture = i.capture)
    order by i.capture desc limit ${most + 1}`.execute(database)
  const issues = await database
    .selectFrom('issues')
    .select(['document', 'capture', 'code', 'severity', 'message'])
    .where((e) =>
      e.or([
        e('document', 'in', [-1, ...reports.map((row) => row.id)]),
        e.and([e('document', 'is', null), e('capture', 'in', [-1, ...captures.map((row) => row.id)])]),
      ]),
    )
    .orderBy('id')
    .execute()
  const said = (holds: (row: (typeof issues)[number]) => boolean) =>
    issues.filter(holds).map(({ code, severity, message }) => ({ code: code as ErrorCode, severity, message }))
  const items: WaitingRow[] = [
    ...reports.map((row) => ({
      report: toReportRow(row),
      location: row.file,
      ...(row.learnt !== null && { learnt: row.learnt }),
      issues: said(({ document }) => document === row.id),
    })),
    ...captures.map(({ id, location, learnt }) => ({
      location,
      learnt,
      issues: said(({ document, capture }) => document === null && capture === id),
    })),
  ]
  const { total } = await database
    .selectFrom('documents')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('analysed', '=', 0)
    .where('replaced_by', 'is', null)
    .executeTakeFirstOrThrow()
  const counted = totalOf(Math.min(MOST_COUNTED + 1, Number(total) + captures.length))
  return { items: items.slice(0, most), total: counted.total, ...(counted.atLeast && { atLeast: true as const }) }
}
