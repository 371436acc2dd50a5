import { type ClaimId, claimId } from './ids.ts'
import type { Span } from './span.ts'

/** What a Claim is made of, as far as its id goes. */
export interface ClaimContent {
  readonly document: string
  readonly relation: string
  readonly arguments: readonly (Span & { readonly role: string })[]
  /** Cues of the attributions, outermost first. */
  readonly cues: readonly Span[]
  readonly evidence: Span
}

/** The id of a Claim of this content, whoever read it: an extractor or a person. */
export function contentId({ document, relation, arguments: fillers, cues, evidence }: ClaimContent): ClaimId {
  return claimId(
    document,
    relation,
    ...fillers.flatMap((one) => [one.role, String(one.start), String(one.end)]),
    'chain',
    ...cues.map((cue) => String(cue.start)),
    'evidence',
    String(evidence.start),
    String(evidence.end),
  )
}
