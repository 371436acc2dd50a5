import type { Attribution, Claim, Extraction, Stance } from '../../schema/index.ts'
import { saidOn } from './said-on.ts'

/** Opening words of a content that is about a report, not about what the report says. */
const ABOUT_A_REPORT =
  /^(?:\W*(?:that|the|an?|such|this|its|his|her|their|\S+(?:'s|’s)|existence|authenticity|content|contents|of|publication|newspaper|media|press|news|new|recent|earlier|leaked|secret)\s+){0,6}(?:reports?|letters?|articles?|stor(?:y|ies)|documents?|statements?|claims?|allegations?|account|memo|cable)\b/i

const RESPONSIBILITY = /\b(?:responsibility|involvement|(?:any|no|its|their|his|her) (?:role|part|hand))\b/i

/**
 * The Claim's move on its Proposition (RumourEval's four moves, and declining). A negative factuality denies, and what someone
 * denies has one; what a denial takes for granted (a title) keeps its own. What only must not or could not be, or has ended, is commented on. CTu asks; Uu comments; anything else supports.
 * Confirming or denying that a report, letter or the like exists is a move on that, not on what it says.
 */
export function stanceOf(claim: Claim, chain: readonly Attribution[], extraction: Extraction): Stance {
  const innermost = chain[chain.length - 1]
  const said = innermost && saidOn(innermost, claim, extraction)
  return {
    claim: claim.id as Stance['claim'],
    kind: kindOf(claim, innermost),
    target: targetOf(claim, innermost),
    ...(said !== undefined && { said }),
  }
}

function kindOf({ factuality, modes }: Claim, innermost: Attribution | undefined): Stance['kind'] {
  if (innermost?.act === 'decline') return 'decline'
  // "Halted its tests": there were some.
  if (factuality.endsWith('-') && modes.includes('historical') && innermost?.act !== 'deny') return 'comment'
  // "Must never have them", "would not let them": nobody says that they have, or that they have not.
  if (factuality === 'PS-' && modes.includes('hypothetical') && innermost?.act !== 'deny') return 'comment'
  if (factuality.endsWith('-')) return 'deny'
  if (factuality === 'CTu') return 'query'
  // What is vowed, warned of or planned is put forward, though no one can be certain of it yet.
  if (factuality === 'Uu' && !modes.includes('future')) return 'comment'
  return 'support'
}

function targetOf(claim: Claim, innermost: Attribution | undefined): Stance['target'] {
  if (!innermost || !['confirm', 'deny', 'decline'].includes(innermost.act)) return 'content'
  const words = innermost.content[0]?.text ?? claim.evidence.text
  if (ABOUT_A_REPORT.test(words)) return 'existence-of-report'
  return RESPONSIBILITY.test(words) ? 'responsibility' : 'content'
}
