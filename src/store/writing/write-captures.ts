import type { Capture, Document, Issue } from '../../schema/index.ts'
import { nameKey } from '../../schema/index.ts'
import { packBytes } from './bodies.ts'
import type { WriteConnection } from './connection.ts'
import type { DocumentRow, DocumentStatements } from './document-statements.ts'

/** Id of the Capture's row; its bytes are kept when they are new. */
export function writeCapture(
  connection: WriteConnection,
  { findCapture, capture: insert }: DocumentStatements,
  capture: Capture,
): { readonly id: number; readonly isNew: boolean } {
  const { sha256 } = capture
  const [known] = connection.first(findCapture.sql, [findCapture.bind({ sha256 })])
  if (known) return { id: Number(known.id), isNew: false }
  const row = { sha256, ...packBytes(capture.bytes), size: capture.bytes.length, media_type: capture.mediaType ?? null }
  const [made] = connection.first(insert.sql, [insert.bind(row)])
  return { id: Number(made?.id), isNew: true }
}

/** Adds a line to the custody log; one receipt of a file that holds many Documents is one line. */
export function writeCustody(
  connection: WriteConnection,
  { findCustody, custody }: DocumentStatements,
  capture: number,
  received: Pick<Capture, 'location' | 'url' | 'retrievedAt' | 'tool'>,
  outcome: string,
): void {
  const { location, retrievedAt: retrieved_at, tool, url = null } = received
  const [known] = connection.first(findCustody.sql, [findCustody.bind({ capture, location, retrieved_at })])
  if (known) return
  connection.each(custody.sql, [custody.bind({ capture, location, url, retrieved_at, tool, outcome })])
}

/** Adds Issues to a Capture or Document. */
export function writeIssues(
  connection: WriteConnection,
  { issue }: DocumentStatements,
  of: { readonly capture: number | null; readonly document: number | null },
  issues: readonly Issue[],
): void {
  const row = ({ code, severity, message, params }: Issue) =>
    issue.bind({ ...of, code, severity, message, params: JSON.stringify(params) })
  connection.each(issue.sql, issues.map(row))
}

/** A Document's row, but for its place among versions and its counts. */
export function documentRow(
  document: Document,
  capture: number | null,
  learnt: string | undefined,
): Omit<DocumentRow, 'version' | 'previous' | 'attributions' | 'claims' | 'analysed'> {
  const { credits, zones, outlet } = document
  return {
    ref: document.id,
    capture,
    sha256: document.sha256,
    file: document.file,
    format: document.format,
    title: document.title ?? null,
    outlet: outlet ?? null,
    outlet_key: outlet === undefined ? null : nameKey(outlet),
    byline: document.byline ?? null,
    published: document.publishedAt ?? null,
    published_from: document.publishedAtFrom ?? null,
    updated: document.updatedAt ?? null,
    url: document.url ?? null,
    language: document.language,
    learnt: learnt ?? null,
    body: JSON.stringify({ credits, zones }),
  }
}
