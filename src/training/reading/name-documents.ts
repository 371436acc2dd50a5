import { NAME_TYPES } from '../../language/index.ts'
import { bioesLabels } from '../../learning/index.ts'
import type { NameDocument } from '../mentions/name-corpora.ts'
import type { ReadingDocument } from './documents.ts'

/** A document of a corpus of names. Such corpora do not say where lines begin: each sentence opens one. */
export function nameReading({ words, opens, names }: NameDocument): ReadingDocument {
  const spans = names.map(({ first, end, type }) => ({ first, end, kind: NAME_TYPES.indexOf(type) }))
  return { words, opens, lines: opens, gold: { names: bioesLabels(spans, words.length) } }
}
