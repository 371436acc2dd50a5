import { MOST_SHARING, mayShareText, type SharedKeys } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'

/**
 * Documents that may share enough text with a new one, by their keys (`reuseKeys`); its own keys are written on the way. For each key the
 * first Documents are looked at and no more, so that it costs the same however large the record is.
 */
export function reuseCandidates(connection: WriteConnection, id: number, keys: readonly number[]): number[] {
  const found = new Map<number, SharedKeys & { readonly keys: number }>()
  for (const key of keys) {
    const rows = connection.rows('select document, keys from reuse_keys where key = ? limit ?', [key, MOST_SHARING])
    const isRare = rows.length < MOST_SHARING
    for (const row of rows) {
      const document = Number(row.document)
      const shared = found.get(document) ?? { keys: Number(row.keys), all: 0, rare: 0 }
      found.set(document, shared)
      shared.all++
      if (isRare) shared.rare++
    }
  }
  connection.each(
    'insert into reuse_keys (key, document, keys) values (?, ?, ?)',
    keys.map((key) => [key, id, keys.length]),
  )
  return [...found].flatMap(([document, shared]) =>
    mayShareText(shared, Math.min(keys.length, shared.keys)) ? [document] : [],
  )
}
