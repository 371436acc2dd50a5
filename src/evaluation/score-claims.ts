import type { Extraction } from '../schema/index.ts'
import { aligned, shared } from './align.ts'
import type { GoldClaim, GoldReport } from './gold.ts'
import { depthOf } from './pair-attributions.ts'
import { pairClaims } from './pair-claims.ts'
import { isClaimant, isStatus } from './right-parts.ts'
import { isSameName } from './same-name.ts'
import { type Tallies, tallyOf } from './tally.ts'

/** Sums over reports from which the figures for claims are made. */
export interface ClaimCounts {
  /** Gold claims that are not optional. */
  gold: number
  predicted: number
  /** Relation, place in the text and at least half of the arguments right. */
  lenient: number
  /** All arguments right. */
  strict: number
  claimant: number
  status: number
  /** Predictions that a gold claim, optional ones too, bears out. */
  right: number
  /** Those of them whose arguments are all right. */
  whole: number
  /** Claims read from stretches that hold none: navigation, teasers, captions. */
  fromNavigation: number
  readonly byRelation: Tallies
  readonly byDepth: Tallies
  readonly byStatus: Tallies
}

export const noClaims = (): ClaimCounts => ({
  gold: 0,
  predicted: 0,
  lenient: 0,
  strict: 0,
  claimant: 0,
  status: 0,
  right: 0,
  whole: 0,
  fromNavigation: 0,
  byRelation: new Map(),
  byDepth: new Map(),
  byStatus: new Map(),
})

/** Adds one report: claims are paired by relation, overlapping evidence and arguments, required gold claims first. */
export function addClaims(counts: ClaimCounts, gold: GoldReport, extraction: Extraction): void {
  const { text } = extraction.document
  const taken = new Set<string>()
  counts.gold += gold.claims.filter((one) => !one.optional).length
  counts.predicted += extraction.claims.length
  for (const { gold: one, claim, hits } of pairClaims(gold, extraction)) {
    const groups = [
      tallyOf(counts.byRelation, one.relation),
      tallyOf(counts.byStatus, one.status),
      tallyOf(counts.byDepth, `depth ${depthOfClaim(one, gold, text)}`),
    ]
    if (!one.optional) for (const group of groups) group.gold++
    if (!claim) continue
    taken.add(claim.id)
    counts.right++
    const isWhole = hits === Object.keys(one.arguments).length
    if (isWhole) counts.whole++
    if (one.optional) continue
    counts.lenient++
    for (const group of groups) group.found++
    if (isWhole) counts.strict++
    if (isClaimant(one, claim, extraction)) counts.claimant++
    if (isStatus(one.status, claim, extraction)) counts.status++
  }
  for (const claim of extraction.claims) {
    for (const group of [
      tallyOf(counts.byRelation, claim.relation),
      tallyOf(counts.byDepth, `depth ${claim.chain.length}`),
    ]) {
      group.predicted++
      if (taken.has(claim.id)) group.right++
    }
  }
  for (const stretch of gold.notClaims) {
    // Furniture that the reader left out of the text cannot have been read.
    if (stretch.text && !text.includes(stretch.text)) continue
    const span = aligned(stretch, text)
    const half = (span.end - span.start) / 2
    counts.fromNavigation += extraction.claims.filter((claim) => shared(claim.evidence, span) > half).length
  }
}

/** Number of gold attributions that stand over a gold claim: those down to the one whose source is its claimant; 0 for the outlet's voice. */
function depthOfClaim(claim: GoldClaim, { attributions }: GoldReport, text: string): number {
  const region = aligned(claim.region, text)
  const over = attributions.filter((one) => one.content.some((span) => shared(aligned(span, text), region) > 0))
  const own = over.find((one) => claim.claimant.some((name) => isSameName(one.source?.text ?? '', name)))
  if (own) return depthOf(own, attributions)
  return claim.claimant.includes('AUTHOR') ? 0 : 1
}
