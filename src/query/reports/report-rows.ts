import type { Selectable } from 'kysely'
import type { ReportRow } from '../../schema/index.ts'
import type { Tables } from '../../store/index.ts'

/** Columns a ReportRow is made of. */
export const REPORT_COLUMNS = [
  'documents.id',
  'documents.ref',
  'documents.file',
  'documents.title',
  'documents.outlet',
  'documents.byline',
  'documents.published',
  'documents.url',
  'documents.language',
  'documents.format',
  'documents.analysed',
  'documents.attributions',
  'documents.claims',
  'documents.version',
  'documents.replaced_by',
] as const

type Column = (typeof REPORT_COLUMNS)[number] extends `documents.${infer Name}` ? Name : never

/** A report in a list, from its row. */
export function toReportRow(row: Pick<Selectable<Tables['documents']>, Column>): ReportRow {
  return {
    id: row.ref,
    file: row.file,
    ...(row.title !== null && { title: row.title }),
    ...(row.outlet !== null && { outlet: row.outlet }),
    ...(row.byline !== null && { byline: row.byline }),
    ...(row.published !== null && { publishedAt: row.published }),
    ...(row.url !== null && { url: row.url }),
    language: row.language,
    format: row.format,
    status: row.analysed === 1 ? 'analysed' : 'not-analysed',
    attributions: row.attributions,
    claims: row.claims,
    version: row.version,
    latest: row.replaced_by === null,
  }
}
