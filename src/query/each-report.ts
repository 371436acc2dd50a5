import type { ClaimRow, ReportAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { toClaimRow } from './clusters/cluster-rows.ts'
import { findReport } from './find-report.ts'

/** Every report of the record in order of arrival, read one at a time. */
export async function* eachReport(store: Store): AsyncGenerator<ReportAnswer> {
  for await (const id of store.documents()) yield await findReport(store, id)
}

/** A claim (a ClaimCluster) in an export: its row, and the refs of its Claims by report. */
export interface ClaimLine extends ClaimRow {
  readonly members: readonly { readonly claim: string; readonly report: string; readonly stance: string }[]
}

/** Every cluster with a claim, in order of arrival, read in batches. */
export async function* eachClaim({ database }: Store): AsyncGenerator<ClaimLine> {
  let last = 0
  for (;;) {
    const rows = await database
      .selectFrom('clusters')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(500)
      .execute()
    if (rows.length === 0) return
    const members = await database
      .selectFrom('claims')
      .innerJoin('documents', 'documents.id', 'claims.document')
      .select(['claims.cluster', 'claims.ref as claim', 'documents.ref as report', 'claims.stance'])
      .where(
        'claims.cluster',
        'in',
        rows.map((row) => row.id),
      )
      .where('claims.superseded_by', 'is', null)
      .orderBy('claims.id')
      .execute()
    const byCluster = new Map(rows.map((row) => [row.id, [] as ClaimLine['members'][number][]]))
    for (const { cluster, ...member } of members) byCluster.get(cluster)?.push(member)
    for (const row of rows) if (row.claims > 0) yield { ...toClaimRow(row), members: byCluster.get(row.id) ?? [] }
    last = rows[rows.length - 1]!.id
  }
}
