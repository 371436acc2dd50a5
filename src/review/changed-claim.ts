import {
  contains,
  type Extraction,
  HearsayError,
  type JudgedClaim,
  type JudgementRequest,
  overlaps,
  type Selector,
  type TextSpan,
} from '../schema/index.ts'
import { judgedLinkOf } from './judged-claim.ts'
import { selectorOf } from './selectors.ts'

type Change = Extract<JudgementRequest, { readonly verdict: 'edit' }>['change']

/**
 * A claim with what a person changes of it, every word checked against the text; without `standing` the change says all. Words given for
 * the roles quantity and time say which of the report's figures and times it is. Throws USAGE or NOT_FOUND.
 */
export function changedClaim(standing: JudgedClaim | undefined, change: Change, extraction: Extraction): JudgedClaim {
  const { document, attributions } = extraction
  const { text } = document
  const words = (span: TextSpan): Selector => {
    const stands = span.start >= 0 && span.end > span.start && text.slice(span.start, span.end) === span.text
    if (!stands || span.text.trim() === '') {
      throw new HearsayError('USAGE', {
        reason: `“${span.text.slice(0, 80)}” does not stand at ${span.start} of the report`,
      })
    }
    return selectorOf(text, span)
  }
  const evidence = change.evidence ? words(change.evidence) : standing?.evidence
  const relation = change.relation ?? standing?.relation
  if (!evidence || relation === undefined)
    throw new HearsayError('USAGE', { reason: 'a claim needs a relation and evidence' })
  const fillers = change.arguments?.map(({ role, words: span }) => ({ role, words: words(span) }))
  // A figure or time that the report was not read to give stays an argument of the claim.
  const isMeasure = ({ role, words: at }: { readonly role: string; readonly words: Selector }) =>
    (role === 'quantity' ? extraction.quantities : role === 'time' ? extraction.times : []).some((one) =>
      overlaps(one, at),
    )
  const measured = fillers?.filter(isMeasure)
  const measure = (role: 'quantity' | 'time') =>
    measured ? measured.find((one) => one.role === role)?.words : standing?.[role]
  const [quantity, time] = [measure('quantity'), measure('time')]
  const stated = fillers
    ?.filter((one) => !isMeasure(one))
    .map((one) => (contains(evidence, one.words) ? one : { ...one, inferred: true as const }))
  return {
    relation,
    arguments: stated ?? standing?.arguments ?? [],
    factuality: change.factuality ?? standing?.factuality ?? 'CT+',
    modes: change.modes ?? standing?.modes ?? [],
    ...(standing?.former && { former: true as const }),
    ...(quantity && { quantity }),
    ...(time && { time }),
    chain:
      change.chain?.map((id) => {
        const link = attributions.find((attribution) => attribution.id === id)
        if (!link) throw new HearsayError('NOT_FOUND', { what: 'attribution', id })
        return judgedLinkOf(link, text)
      }) ??
      standing?.chain ??
      [],
    evidence,
  }
}
