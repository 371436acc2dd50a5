import type { Resources } from '../resources/index.ts'
import type { Mention } from '../schema/index.ts'
import type { Syntax } from './syntax.ts'

/** Mentions of entities in a Document, in text order. */
export function findMentions(_syntax: Syntax, _resources: Resources): readonly Mention[] {
  return []
}
