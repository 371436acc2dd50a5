import type { ClaimMember, ClaimRow } from '../../../src/schema/answers.ts'
import { linkName } from '../elements/chain.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { plural } from '../wording/plural.ts'

/**
 * A claim as it is cited in a footnote: exact words, who says so through whom, outlet, title, date, where it stands. The day is kept as
 * ISO 8601, so that a citation reads the same in every locale.
 */
export function citationOf({ claim, report, chain }: ClaimMember): string {
  const { outlet, title, file, publishedAt, url } = report
  const through = chain.map(linkName).reverse()
  const [claimant, ...relays] = through
  const parts = [
    `“${claim.evidence.text.replace(/\s+/g, ' ').trim()}”`,
    claimant === undefined
      ? undefined
      : `${claimant}${relays.length > 0 ? `, according to ${relays.join(', according to ')}` : ''}`,
    [outlet ?? 'Unknown outlet', title && `“${title}”`, publishedAt?.slice(0, 10) ?? 'undated']
      .filter(Boolean)
      .join(', '),
    url ?? file,
    `characters ${claim.evidence.start}–${claim.evidence.end}, ${claim.id}`,
  ]
  return `${parts.filter(Boolean).join('. ')}.`
}

/** The claim and how it stands, to be pasted beside its footnotes; days as ISO 8601. */
export function standingOf(claim: ClaimRow): string {
  const { id, sentence, state, support, deny, reports, origins, firstPublished, lastPublished } = claim
  const days = [...new Set([firstPublished?.slice(0, 10), lastPublished?.slice(0, 10)])].filter(Boolean).join(' to ')
  const counts = `${support} for, ${deny} against, in ${plural(reports, 'report')}; ${originsWords(origins)}`
  return `${sentence}. ${state}: ${counts}${days === '' ? '' : `; published ${days}`}. hearsay claim ${id}.`
}
