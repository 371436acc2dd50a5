import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { nameKey, type Page, type ReportRow } from '../schema/index.ts'
import type { Store, Tables } from '../store/index.ts'
import { countRows } from './filters/count.ts'
import { beyond, from } from './filters/dates.ts'
import { MOST_COUNTED, PAGE_SIZE, readCursor, toPage } from './filters/pages.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'

/** Facets of reports. */
export interface ReportFacets {
  readonly outlet?: string
  /** Published on or after; published on or before. */
  readonly since?: string
  readonly until?: string
  readonly status?: 'analysed' | 'not-analysed'
}

/** Filters of `reports`. */
export interface ReportFilter extends ReportFacets {
  /** Words that must all stand in title, file or outlet. */
  readonly text?: string
  readonly limit?: number
  readonly cursor?: string
}

/** Reports, newest publication first; those without a date last. */
export async function listReports({ database }: Store, filter: ReportFilter): Promise<Page<ReportRow>> {
  const limit = filter.limit ?? PAGE_SIZE
  const cursor = readCursor(filter.cursor, 2)
  const matches = (e: ExpressionBuilder<Tables, 'documents'>) => e.and(conditions(e, filter))
  const rows = await database
    .selectFrom('documents')
    .select(REPORT_COLUMNS)
    .where(matches)
    .$if(cursor !== undefined, (query) => query.where(after(cursor?.after ?? [])))
    .orderBy(sql`published desc nulls last`)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const counted =
    cursor?.counted ??
    (await countRows(
      database,
      database
        .selectFrom('documents')
        .select('id')
        .where(matches)
        .limit(MOST_COUNTED + 1),
    ))
  return toPage(rows, limit, counted, (row) => [row.published, row.id], rows.slice(0, limit).map(toReportRow))
}

/** What facets ask of a report. */
export function facetConditions(
  e: ExpressionBuilder<Tables, 'documents'>,
  { outlet, since, until, status }: ReportFacets,
) {
  return [
    ...(outlet === undefined ? [] : [e('outlet_key', '=', nameKey(outlet))]),
    ...(since === undefined ? [] : [e('published', '>=', from(since))]),
    ...(until === undefined ? [] : [e('published', '<', beyond(until))]),
    ...(status === undefined ? [] : [e('analysed', '=', status === 'analysed' ? 1 : 0)]),
  ]
}

function conditions(e: ExpressionBuilder<Tables, 'documents'>, { text, ...facets }: ReportFilter) {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const searched = sql<string>`lower(coalesce(title, '') || ' ' || file || ' ' || coalesce(outlet, ''))`
  return [
    ...words
      .map((word) => e(searched, 'like', `%${word.replace(/[\\%_]/g, (found) => `\\${found}`)}%`))
      .map((like) => sql<SqlBool>`${like} escape '\\'`),
    ...facetConditions(e, facets),
  ]
}

function after([published, id]: readonly (string | number | null)[]) {
  if (published === null) return sql<SqlBool>`published is null and id < ${id}`
  return sql<SqlBool>`(published < ${published} or (published = ${published} and id < ${id}) or published is null)`
}
