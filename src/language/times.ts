import type { TimeExpression } from '../schema/index.ts'
import type { Syntax } from './syntax.ts'

/** Time expressions of a Document, in text order, with TIMEX3 values read against its publication date. */
export function findTimes(_syntax: Syntax): readonly TimeExpression[] {
  return []
}
