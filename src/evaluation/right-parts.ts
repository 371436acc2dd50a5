import type { Claim, Extraction, Span } from '../schema/index.ts'
import { shared } from './align.ts'
import type { GoldClaim, GoldStatus } from './gold.ts'
import { namesOf } from './pair-claims.ts'
import { isSameName } from './same-name.ts'

/** A source counts when it overlaps the gold one; where gold has none, none must be given. */
export function isSameSource(gold: Span | undefined, predicted: Span | undefined): boolean {
  if (!gold || !predicted) return !gold && !predicted
  return shared(gold, predicted) > 0
}

/** Whether the innermost claimant of a claim goes by a name that gold accepts. */
export function isClaimant(gold: GoldClaim, claim: Claim, extraction: Extraction): boolean {
  const innermost = extraction.attributions.find((one) => one.id === claim.chain.at(-1))
  if (gold.claimant.includes('AUTHOR') && (claim.chain.length === 0 || !innermost?.source)) return true
  if (!innermost) return false
  const { source, claimant } = innermost
  const names = [source?.text ?? '', claimant?.name ?? '']
  if (claimant?.entity !== undefined) names.push(...namesOf({ text: '', entity: claimant.entity }, extraction))
  return gold.claimant.some((want) => want !== 'AUTHOR' && names.some((name) => isSameName(name, want)))
}

/** Whether factuality, modes and chain of a claim amount to a status of gold. */
export function isStatus(status: GoldStatus, claim: Claim, extraction: Extraction): boolean {
  const innermost = extraction.attributions.find((one) => one.id === claim.chain.at(-1))
  const { factuality, modes } = claim
  switch (status) {
    case 'asserted':
      return factuality === 'CT+' || factuality === 'PR+'
    case 'hedged':
      return factuality === 'PR+' || factuality === 'PS+' || (innermost !== undefined && !innermost.source)
    case 'possible':
      return factuality === 'PS+' || factuality === 'PR+' || modes.includes('hypothetical')
    case 'planned':
      return modes.includes('future')
    case 'denied':
      return factuality.endsWith('-') || modes.includes('negation') || innermost?.act === 'deny'
  }
}
