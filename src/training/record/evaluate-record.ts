import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { evaluateEventCoreference } from './evaluate-event-coreference.ts'
import { evaluateOrigins } from './evaluate-origins.ts'
import { evaluateSharedClaims } from './evaluate-shared-claims.ts'
import { evaluateToldDays } from './evaluate-told-days.ts'

/** What public data can say of the record: which events are one, which reports share a claim, how many origins there are. */
export function evaluateRecord(corpora: string, resources: Resources): AccuracyRow[] {
  return [
    ...evaluateEventCoreference(corpora, resources),
    ...evaluateSharedClaims(corpora, resources),
    ...evaluateToldDays(corpora),
    ...evaluateOrigins(corpora, resources),
  ]
}
