import { UNSTATED_PRINCIPAL } from '../parties/principals.ts'
import type { OriginCounts } from './origins.ts'

/** A supporting claim, as origins are counted from it. */
export interface StandingClaim {
  /** Id of the party behind it. */
  readonly origin: string | number
  /** Ids of those that passed it on. */
  readonly relays: readonly (string | number)[]
  readonly naming: 'named' | 'outlet' | 'unnamed' | 'unknown'
  /** Key of the party, of merged ones that of the one they stand under; and of whom it speaks for. */
  readonly same: string
  readonly speaksFor: string
  /** Whether it may mean another claim, or says less than the one counted for. */
  readonly isVague: boolean
}

/** Distinct parties behind the claims of one cluster, for `originsInterval`. An outlet that elsewhere gives someone for the claim is no origin of it. */
export function countOrigins(claims: readonly StandingClaim[]): Omit<OriginCounts, 'support'> {
  const relays = new Set(claims.flatMap((claim) => claim.relays))
  const sets = { named: new Set(), outlet: new Set(), unnamed: new Set(), unknown: new Set() }
  const principals = new Set<string>()
  for (const { origin, naming, same, speaksFor, isVague } of claims) {
    if (naming === 'outlet' && relays.has(origin)) continue
    sets[naming].add(same)
    if (naming === 'named' && !isVague && speaksFor !== UNSTATED_PRINCIPAL) principals.add(speaksFor)
  }
  return {
    named: sets.named.size,
    principals: principals.size,
    outlets: sets.outlet.size,
    unnamed: sets.unnamed.size,
    unknown: sets.unknown.size,
  }
}
