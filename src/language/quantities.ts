import type { Quantity, TimeExpression } from '../schema/index.ts'
import type { Syntax } from './syntax.ts'

/** Quantities of a Document, in text order: numbers with bound, unit and counted class word. */
export function findQuantities(_syntax: Syntax, _times: readonly TimeExpression[]): readonly Quantity[] {
  return []
}
