import { type Attribution, type Claim, type Extraction, shownClaimant } from '../schema/index.ts'
import { describeExplanation } from './explanation.ts'
import { inert } from './table.ts'

/** A report's attributions and claims as text for people: who says what, in which words. */
export function describeExtraction({ document, attributions, claims }: Extraction): string {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const head = [document.title ?? document.file, document.outlet, document.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ')
  const lines = claims.map(
    (claim) =>
      `  ${describeClaim(claim)}\n    ${describeChain(claim, byId, document.outlet)}\n    “${inert(claim.evidence.text)}”${claim.explanation ? describeExplanation(claim.explanation) : ''}`,
  )
  return `${inert(head)}\n${attributions.length} attributions, ${claims.length} claims\n${lines.join('\n')}\n\n`
}

/** A claim on one line: relation, arguments by role, factuality and modes. */
export function describeClaim(claim: Claim): string {
  const roles = claim.arguments.map((argument) => `${argument.role}: ${inert(argument.text)}`)
  return [
    claim.relation,
    `(${roles.join('; ')})`,
    claim.factuality,
    ...claim.modes,
    ...(claim.former ? ['former'] : []),
  ].join(' ')
}

/** A chain as `outlet ← first ← … ← innermost`, each with its act. */
function describeChain(claim: Claim, byId: ReadonlyMap<string, Attribution>, outlet = 'the outlet'): string {
  const links = claim.chain.map((id) => byId.get(id)).filter((link) => link !== undefined)
  return [outlet, ...links.map(describeLink)].map(inert).join(' ← ')
}

/** One link of a chain: who says it, and the act. */
export function describeLink({ claimant, source, act }: Pick<Attribution, 'claimant' | 'source' | 'act'>): string {
  return `${shownClaimant(claimant?.name ?? source?.text ?? 'no one named')} (${act})`
}
