import type { Attribution, Claim, Extraction, JudgedClaim, JudgedLink } from '../schema/index.ts'
import { selectorOf } from './selectors.ts'

/** A Claim of an Extraction by its content, so that it is known again when the report is read anew. */
export function judgedClaimOf(claim: Claim, { document, attributions, quantities, times }: Extraction): JudgedClaim {
  const { text } = document
  const { relation, factuality, modes, former, judged } = claim
  const quantity = claim.quantity === undefined ? undefined : quantities[claim.quantity]
  const time = claim.time === undefined ? undefined : times[claim.time]
  return {
    relation,
    arguments: claim.arguments.map(({ role, inferred, ...span }) => ({
      role,
      words: selectorOf(text, span),
      ...(inferred && { inferred }),
    })),
    factuality,
    modes,
    ...(former && { former }),
    ...(quantity && { quantity: selectorOf(text, quantity) }),
    ...(time && { time: selectorOf(text, time) }),
    chain: claim.chain.flatMap((id) => {
      const link = attributions.find((attribution) => attribution.id === id)
      return link ? [judgedLinkOf(link, text)] : []
    }),
    evidence: selectorOf(text, claim.evidence),
    ...((judged === undefined || judged === 'accepted') && { confidence: claim.confidence }),
  }
}

/** One link of a chain by its content. */
export function judgedLinkOf(link: Attribution, text: string): JudgedLink {
  const { source, cue, content, act, loaded, claimant, audience, venue } = link
  return {
    ...(source && { source: selectorOf(text, source) }),
    cue: selectorOf(text, cue),
    content: content.map((span) => selectorOf(text, span)),
    act,
    ...(loaded && { loaded }),
    ...(claimant && { claimant: { name: claimant.name, kind: claimant.kind } }),
    ...(audience && { audience: selectorOf(text, audience) }),
    ...(venue && { venue: selectorOf(text, venue) }),
  }
}
