import type { Attribution, Claim, Extraction } from '../schema/index.ts'
import type { GoldReport, GoldSpan, GoldStatus } from './gold.ts'

/**
 * A judged report as gold. Claims that a person accepted, corrected or added are required; those no one judged are optional, so that reading
 * them is neither right nor wrong. Attributions are those of the judged claims' chains, since no others were looked at. The text goes with it: its
 * offsets count there.
 */
export function goldOf(extraction: Extraction): GoldReport & { readonly text: string } {
  const { document, attributions, claims } = extraction
  const looked = new Set(claims.filter((claim) => claim.judged).flatMap((claim) => claim.chain))
  return {
    file: document.file.slice(Math.max(document.file.lastIndexOf('/'), document.file.lastIndexOf('\\')) + 1),
    text: document.text,
    notClaims: [],
    attributions: attributions.filter(({ id }) => looked.has(id)).map((one) => attributionOf(one, looked)),
    claims: claims.map((claim) => claimOf(claim, attributions)),
  }
}

function attributionOf(
  { id, source, cue, content, act, claimant, within }: Attribution,
  looked: ReadonlySet<string>,
): GoldReport['attributions'][number] {
  return {
    id,
    ...(source && { source: spanOf(source) }),
    cue: spanOf(cue),
    content: content.map(spanOf),
    acts: [act],
    ...(claimant && { kind: claimant.kind }),
    ...(within !== undefined && looked.has(within) && { within }),
  }
}

function claimOf(claim: Claim, attributions: readonly Attribution[]): GoldReport['claims'][number] {
  const innermost = attributions.find(({ id }) => id === claim.chain.at(-1))
  const names = [innermost?.claimant?.name, innermost?.source?.text].filter((name) => name !== undefined)
  const fillers: Record<string, string[]> = {}
  for (const { role, text } of claim.arguments) fillers[role] = [...(fillers[role] ?? []), text]
  return {
    id: claim.id,
    relation: claim.relation,
    region: spanOf(claim.evidence),
    arguments: fillers,
    status: statusOf(claim),
    claimant: names.length > 0 ? [...new Set(names)] : ['AUTHOR'],
    ...(!claim.judged && { optional: true }),
  }
}

function statusOf({ factuality, modes }: Claim): GoldStatus {
  if (factuality.endsWith('-')) return 'denied'
  if (modes.includes('future')) return 'planned'
  if (factuality === 'CT+') return 'asserted'
  return factuality === 'PR+' ? 'hedged' : 'possible'
}

function spanOf({
  start,
  end,
  text,
}: {
  readonly start: number
  readonly end: number
  readonly text: string
}): GoldSpan {
  return { start, end, text }
}
