import type { Page, SearchHit } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { MOST_COUNTED, readCursor, toPage, totalOf } from './filters/pages.ts'
import { facetConditions, type ReportFacets } from './list-reports.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'

/** Code units shown around the first hits. */
const SNIPPET = 240

/**
 * Reports whose title or text has all words (or "a phrase", or word*), best match first; also those not analysed. Where more than 5,000
 * have them, the 5,000 that came last are ranked. Facets leave out other reports before that.
 */
export async function searchReports(
  { database, fullText }: Store,
  filter: ReportFacets & { readonly text: string; readonly limit?: number; readonly cursor?: string },
): Promise<Page<SearchHit>> {
  const limit = filter.limit ?? 20
  const cursor = readCursor(filter.cursor, 1)
  const offset = Number(cursor?.after[0] ?? 0)
  const { outlet, since, until, status } = filter
  const isAmong = [outlet, since, until, status].some((facet) => facet !== undefined)
  const among = database
    .selectFrom('documents')
    .select('id')
    .where((e) => e.and(facetConditions(e, filter)))
  const asked = isAmong ? [among] : []
  const hits = await fullText.rank(filter.text, limit + 1, offset, ...asked)
  const counted = cursor?.counted ?? totalOf(await fullText.count(filter.text, MOST_COUNTED + 1, ...asked))
  const shown = hits.slice(0, limit)
  const rows =
    shown.length === 0
      ? []
      : await database
          .selectFrom('documents')
          .select(REPORT_COLUMNS)
          .where(
            'id',
            'in',
            shown.map((hit) => hit.id),
          )
          .execute()
  const reports = new Map(rows.map((row) => [row.id, toReportRow(row)]))
  const items = shown.flatMap(({ id, marked }) => {
    const report = reports.get(id)
    return report ? [{ report, ...snippetOf(marked) }] : []
  })
  return toPage(hits, limit, counted, () => [offset + limit], items)
}

/** The stretch of a text with most hits, cut at spaces, with its place in the text and the hits' places in the stretch. */
export function snippetOf(marked: string): Pick<SearchHit, 'snippet' | 'marks'> {
  const hits: { start: number; end: number }[] = []
  let text = ''
  for (const [i, part] of marked.split('\u0001').entries()) {
    const [hit, rest] = i === 0 ? [undefined, part] : cutAt(part, part.indexOf('\u0002'))
    if (hit !== undefined) hits.push({ start: text.length, end: text.length + hit.length })
    text += (hit ?? '') + rest
  }
  let best = 0
  let most = 0
  for (let i = 0; i < hits.length; i++) {
    let inside = 0
    while (i + inside < hits.length && hits[i + inside]!.end <= hits[i]!.start + SNIPPET - 60) inside++
    if (inside > most) [most, best] = [inside, i]
  }
  const around = Math.max(0, (hits[best]?.start ?? 0) - 50)
  const start = around === 0 ? 0 : text.indexOf(' ', around) + 1
  const wanted = Math.min(text.length, start + SNIPPET)
  const space = text.lastIndexOf(' ', wanted)
  const end = wanted === text.length || space <= start ? wanted : space
  const marks = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }))
  return { snippet: { start, end, text: text.slice(start, end) }, marks }
}

function cutAt(part: string, index: number): readonly [string, string] {
  return index < 0 ? ['', part] : [part.slice(0, index), part.slice(index + 1)]
}
