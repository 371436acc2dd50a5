import type { JudgementRow } from '../schema/index.ts'
import { type Store, toJudgement } from '../store/index.ts'

/** Which judgements are asked for; without `report` those of all reports. */
export interface JudgementFilter {
  readonly report?: string
  /** Most rows; all of a report when absent. */
  readonly limit?: number
}

/** What people decided about claims, newest first, with what was taken back. */
export async function listJudgements({ database }: Store, { report, limit }: JudgementFilter): Promise<JudgementRow[]> {
  const all = database
    .selectFrom('judgements')
    .innerJoin('documents', 'documents.id', 'judgements.document')
    .selectAll('judgements')
    .select(['documents.ref', 'documents.title', 'documents.file'])
    .orderBy('judgements.id', 'desc')
  const some = report === undefined ? all : all.where('documents.ref', '=', report)
  const rows = await (limit === undefined ? some : some.limit(limit)).execute()
  return rows.map(({ ref, title, file, outcome, claim_ref, ...row }) => ({
    ...toJudgement(row),
    report: ref,
    reportTitle: title ?? file,
    ...(outcome !== null && { outcome }),
    ...(claim_ref !== null && { claimId: claim_ref }),
  }))
}
