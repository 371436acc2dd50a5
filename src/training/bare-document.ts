import type { Document } from '../schema/index.ts'

/** A Document that is nothing but its text, all of it body. */
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
