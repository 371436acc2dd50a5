import type { Document } from '../schema/index.ts'

/** A Document that is all body, of a corpus text that has no file of its own. */
export function bareDocument(id: string, text: string, publishedAt?: string): Document {
  return {
    id: id as Document['id'],
    file: id,
    sha256: '',
    format: 'text',
    language: 'en',
    credits: [],
    text,
    zones: [],
    issues: [],
    ...(publishedAt !== undefined && { publishedAt }),
  }
}
