import { type Extraction, HearsayError, type ReportAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { listJudgements } from './list-judgements.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'
import { reusedPassages } from './reports/reused-passages.ts'

/** A report with everything read in it, judged or not, what it takes over, its versions, custody and issues. Throws NOT_FOUND. */
export async function findReport(store: Store, id: string): Promise<ReportAnswer> {
  const { database } = store
  const document = await database
    .selectFrom('documents')
    .select([...REPORT_COLUMNS, 'documents.capture', 'documents.source', 'documents.root'])
    .where('ref', '=', id)
    .executeTakeFirst()
  if (!document) throw new HearsayError('NOT_FOUND', { what: 'report', id })
  const stored = await store.extraction(id)
  const claims = await database
    .selectFrom('claims')
    .innerJoin('clusters', 'clusters.id', 'claims.cluster')
    .select(['claims.ref', 'clusters.ref as cluster', 'clusters.sentence'])
    .where('claims.document', '=', document.id)
    .where('claims.superseded_by', 'is', null)
    .execute()
  const versions =
    document.url === null
      ? [document]
      : await database
          .selectFrom('documents')
          .select(REPORT_COLUMNS)
          .where('url', '=', document.url)
          .orderBy('version')
          .execute()
  return {
    report: toReportRow(document),
    extraction: stored?.extraction ?? (await unread(store, id)),
    clusters: Object.fromEntries(claims.map((claim) => [claim.ref, claim.cluster])),
    sentences: Object.fromEntries(claims.map((claim) => [claim.ref, claim.sentence])),
    judgements: await listJudgements(store, { report: id }),
    reused: await reusedPassages(store, document),
    versions: versions.map(toReportRow),
    custody: document.capture === null ? [] : await custodyOf(store, document.capture),
    issues: await database
      .selectFrom('issues')
      .select(['code', 'severity', 'message'])
      .where('document', '=', document.id)
      .orderBy('id')
      .execute(),
  }
}

async function custodyOf({ database }: Store, capture: number): Promise<ReportAnswer['custody']> {
  const lines = await database
    .selectFrom('custody')
    .innerJoin('captures', 'captures.id', 'custody.capture')
    .select(['sha256', 'location', 'url', 'retrieved_at', 'tool', 'size', 'outcome'])
    .where('custody.capture', '=', capture)
    .orderBy('custody.id')
    .execute()
  return lines.map(({ retrieved_at, size, url, ...line }) => ({
    ...line,
    ...(url !== null && { url }),
    retrievedAt: retrieved_at,
    bytes: size,
  }))
}

/** The shape of an Extraction for a Document that was not analysed: its text, and nothing read in it. */
async function unread(store: Store, id: string): Promise<Extraction> {
  const document = await store.document(id)
  if (!document) throw new HearsayError('NOT_FOUND', { what: 'report', id })
  const { issues: _issues, format: _format, publishedAtFrom: _from, credits, ...metadata } = document
  return {
    document: { ...metadata, ...(credits.length > 0 && { credits }) },
    sentences: [],
    entities: [],
    times: [],
    quantities: [],
    attributions: [],
    claims: [],
  }
}
