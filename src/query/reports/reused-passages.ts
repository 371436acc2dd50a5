import { compareTexts, passagesOf } from '../../linking/index.ts'
import type { ReusedPassageAnswer } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import { REPORT_COLUMNS, toReportRow } from './report-rows.ts'

interface Drawn {
  readonly id: number
  readonly source: number | null
  readonly root: number
  readonly url: string | null
}

/**
 * The passages of a report that stood in one before it: in the earliest of those it draws on, or else in the one it draws on itself. Empty where it takes
 * over nothing. O(the texts compared), two at most beside its own.
 */
export async function reusedPassages({ database }: Store, drawn: Drawn): Promise<ReusedPassageAnswer[]> {
  if (drawn.source === null) return []
  const earlier = [...new Set([drawn.root, drawn.source])].filter((id) => id !== drawn.id)
  const texts = await database
    .selectFrom('texts')
    .select(['id', 'body'])
    .where('id', 'in', [drawn.id, ...earlier])
    .execute()
  const reports = await database.selectFrom('documents').select(REPORT_COLUMNS).where('id', 'in', earlier).execute()
  const passages = new Map(texts.map(({ id, body }) => [id, passagesOf(body)]))
  const found = new Map<number, ReusedPassageAnswer>()
  for (const id of earlier) {
    const row = reports.find((report) => report.id === id)
    // Another version of it is compared with it, not drawn on by it.
    if (!row || (row.url !== null && row.url === drawn.url)) continue
    for (const passage of compareTexts(passages.get(drawn.id) ?? [], passages.get(id) ?? []).passages) {
      if (!found.has(passage.start)) found.set(passage.start, { ...passage, report: toReportRow(row) })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}
