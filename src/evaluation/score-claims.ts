import type { Argument, Claim, Extraction } from '../schema/index.ts'
import { aligned, shared } from './align.ts'
import type { GoldClaim, GoldReport, GoldStatus } from './gold.ts'
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
  fromNavigation: 0,
  byRelation: new Map(),
  byDepth: new Map(),
  byStatus: new Map(),
})

/** Adds one report: claims are paired by relation, overlapping evidence and arguments, required gold claims first. */
export function addClaims(counts: ClaimCounts, gold: GoldReport, extraction: Extraction): void {
  const { text } = extraction.document
  const taken = new Set<string>()
  const required = gold.claims.filter((one) => !one.optional)
  counts.gold += required.length
  counts.predicted += extraction.claims.length
  for (const one of [...required, ...gold.claims.filter((claim) => claim.optional)]) {
    const best = bestMatch(one, extraction, taken)
    if (!one.optional) {
      tallyOf(counts.byRelation, one.relation).gold++
      tallyOf(counts.byStatus, one.status).gold++
    }
    if (!best) continue
    taken.add(best.claim.id)
    counts.right++
    if (one.optional) continue
    counts.lenient++
    tallyOf(counts.byRelation, one.relation).found++
    tallyOf(counts.byStatus, one.status).found++
    if (best.hits === Object.keys(one.arguments).length) counts.strict++
    if (isClaimant(one, best.claim, extraction)) counts.claimant++
    if (isStatus(one.status, best.claim, extraction)) counts.status++
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

function bestMatch(
  gold: GoldClaim,
  extraction: Extraction,
  taken: ReadonlySet<string>,
): { readonly claim: Claim; readonly hits: number } | undefined {
  const region = aligned(gold.region, extraction.document.text)
  const roles = Object.entries(gold.arguments)
  return extraction.claims
    .filter((claim) => !taken.has(claim.id) && claim.relation === gold.relation && shared(claim.evidence, region) > 0)
    .map((claim) => ({
      claim,
      hits: roles.filter(([role, accepted]) => isFilled(claim, role, accepted, extraction)).length,
    }))
    .filter(({ hits }) => hits > 0 && hits * 2 >= roles.length)
    .sort((a, b) => b.hits - a.hits)[0]
}

function isFilled(claim: Claim, role: string, accepted: readonly string[], extraction: Extraction): boolean {
  return claim.arguments.some(
    (one) =>
      one.role === role && namesOf(one, extraction).some((name) => accepted.some((want) => isSameName(name, want))),
  )
}

function namesOf(argument: Pick<Argument, 'text' | 'entity'>, extraction: Extraction): readonly string[] {
  const entity = extraction.entities.find((one) => one.id === argument.entity)
  return [argument.text, ...(entity ? [entity.name, ...entity.mentions.map((mention) => mention.text)] : [])]
}

function isClaimant(gold: GoldClaim, claim: Claim, extraction: Extraction): boolean {
  const innermost = extraction.attributions.find((one) => one.id === claim.chain.at(-1))
  if (gold.claimant.includes('AUTHOR') && (claim.chain.length === 0 || !innermost?.source)) return true
  if (!innermost) return false
  const { source, claimant } = innermost
  const names = [source?.text ?? '', claimant?.name ?? '']
  if (claimant?.entity !== undefined) names.push(...namesOf({ text: '', entity: claimant.entity }, extraction))
  return gold.claimant.some((want) => want !== 'AUTHOR' && names.some((name) => isSameName(name, want)))
}

function isStatus(status: GoldStatus, claim: Claim, extraction: Extraction): boolean {
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
