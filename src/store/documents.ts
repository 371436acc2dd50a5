import type { Selectable } from 'kysely'
import type { Document } from '../schema/index.ts'
import type { DocumentsTable } from './tables.ts'

/** A Document from its rows; its notes stay with the issues of its report. */
export function toDocument(row: Selectable<DocumentsTable>, text: string): Document {
  const { credits, zones } = JSON.parse(row.body) as Pick<Document, 'credits' | 'zones'>
  return {
    id: row.ref as Document['id'],
    file: row.file,
    sha256: row.sha256,
    format: row.format as Document['format'],
    ...(row.title !== null && { title: row.title }),
    ...(row.outlet !== null && { outlet: row.outlet }),
    ...(row.byline !== null && { byline: row.byline }),
    ...(row.published !== null && { publishedAt: row.published }),
    ...(row.published_from !== null && {
      publishedAtFrom: row.published_from as NonNullable<Document['publishedAtFrom']>,
    }),
    ...(row.updated !== null && { updatedAt: row.updated }),
    ...(row.url !== null && { url: row.url }),
    language: row.language,
    credits,
    text,
    zones,
    issues: [],
  }
}
