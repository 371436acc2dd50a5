import type { Argument, Claim, Extraction } from '../schema/index.ts'
import { aligned, shared } from './align.ts'
import type { GoldClaim, GoldReport } from './gold.ts'
import { isSameName } from './same-name.ts'

/** A gold claim with the prediction that bears it out, if any, and how many of its arguments that has right. */
export interface PairedClaim {
  readonly gold: GoldClaim
  readonly claim?: Claim
  readonly hits: number
}

/** Pairs claims by relation, overlapping evidence and at least half of the arguments; required gold claims first. */
export function pairClaims(report: GoldReport, extraction: Extraction): readonly PairedClaim[] {
  const taken = new Set<string>()
  const required = report.claims.filter((one) => !one.optional)
  return [...required, ...report.claims.filter((claim) => claim.optional)].map((gold) => {
    const best = bestMatch(gold, extraction, taken)
    if (best) taken.add(best.claim.id)
    return best ? { gold, ...best } : { gold, hits: 0 }
  })
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

/** Whether a role of a claim has one of the accepted fillers, by its words or by any name of its entity. */
export function isFilled(claim: Claim, role: string, accepted: readonly string[], extraction: Extraction): boolean {
  return claim.arguments.some(
    (one) =>
      one.role === role && namesOf(one, extraction).some((name) => accepted.some((want) => isSameName(name, want))),
  )
}

/** The words of a filler and every name of the entity it mentions. */
export function namesOf(argument: Pick<Argument, 'text' | 'entity'>, extraction: Extraction): readonly string[] {
  const entity = extraction.entities.find((one) => one.id === argument.entity)
  return [argument.text, ...(entity ? [entity.name, ...entity.mentions.map((mention) => mention.text)] : [])]
}
