import type { Resources } from '../resources/index.ts'
import {
  type Claim,
  HearsayError,
  type JudgedClaim,
  type Judgement,
  type JudgementEffect,
  type JudgementRequest,
} from '../schema/index.ts'
import type { HeldReport, Store } from '../store/index.ts'
import { applyJudgements, type JudgedExtraction } from './apply-judgements.ts'
import { changedClaim } from './changed-claim.ts'
import { judgedClaimOf } from './judged-claim.ts'
import { judgedReading } from './judged-reading.ts'

/** Who decides when nothing else is said, and when (ISO 8601). */
export interface Signature {
  readonly by: string
  readonly decidedAt: string
}

/**
 * Keeps a person's decision on a claim of a report, and brings the record in line with it. Throws NOT_FOUND (report, claim, attribution),
 * JUDGEMENT_OUTDATED when the claim was judged after what the request has seen, and USAGE, also when words do not stand where they
 * should.
 */
export function judgeClaim(
  store: Store,
  resources: () => Resources,
  request: JudgementRequest,
  signature: Signature,
): Promise<Judgement> {
  const decide = (held: HeldReport) => {
    const { relation } = request.verdict === 'edit' || request.verdict === 'add' ? request.change : {}
    if (relation !== undefined && !resources().relations.has(relation))
      throw new HearsayError('USAGE', { reason: `no pack in use knows the relation “${relation}”` })
    return {
      ...decisionOn(held, request),
      by: request.by ?? signature.by,
      ...(request.why !== undefined && { why: request.why }),
      decidedAt: signature.decidedAt,
    }
  }
  return store.judge(request.report, decide, judgedReading(resources))
}

/** Takes a judgement back: the one with this number, or the last that stands; answers its number. Throws NOT_FOUND. */
export async function undoJudgement(
  store: Store,
  resources: () => Resources,
  id: number | undefined,
  undoneAt: string,
): Promise<number> {
  const undone = await store.undoJudgement(id, undoneAt, judgedReading(resources))
  if (undone === undefined) throw new HearsayError('NOT_FOUND', { what: 'judgement', id: id ?? 'that stands' })
  return undone
}

type Decision = Pick<Judgement, 'subject' | 'verdict' | 'claim' | 'corrected'>

function decisionOn({ read, judgements }: HeldReport, request: JudgementRequest): Decision {
  const now = applyJudgements(read.extraction, judgements)
  if (request.verdict === 'add') {
    const corrected = changedClaim(undefined, request.change, now.extraction)
    return { subject: newSubject(corrected, judgements), verdict: 'add', corrected }
  }
  const { subject, last, claim: shown } = subjectOf(request.claim, now, judgements, read.extraction.claims)
  if (request.seen !== undefined && request.seen !== (last?.id ?? 0)) {
    throw new HearsayError('JUDGEMENT_OUTDATED', {
      by: last?.by ?? 'who took it back',
      verdict: last?.verdict ?? 'taken back',
    })
  }
  const claim = last?.claim ?? (shown && judgedClaimOf(shown, now.extraction))
  const standing = last?.corrected ?? claim
  if (!standing) throw new HearsayError('NOT_FOUND', { what: 'claim', id: request.claim })
  if (request.verdict === 'reject') return { subject, verdict: 'reject', claim: claim ?? standing }
  if (request.verdict === 'accept') {
    if (last?.corrected)
      throw new HearsayError('USAGE', { reason: 'the claim stands as a person put it; undo that first' })
    return { subject, verdict: 'accept', claim: standing }
  }
  const corrected = changedClaim(standing, request.change, now.extraction)
  return claim ? { subject, verdict: 'edit', claim, corrected } : { subject, verdict: 'add', corrected }
}

interface Subject {
  readonly subject: string
  /** The judgement on it that holds. */
  readonly last?: Judgement
  /** The claim as it was read, where no judgement holds. */
  readonly claim?: Claim
}

/** What a claim's id stands for: what a judgement made, kept or took away, or a claim as it was read. */
function subjectOf(
  id: string,
  { effects }: JudgedExtraction,
  judgements: readonly Judgement[],
  read: readonly Claim[],
): Subject {
  const holds = ({ outcome, claim, met }: JudgementEffect) => outcome !== 'overruled' && (claim === id || met === id)
  const number = effects.find(holds)?.judgement
  const last =
    judgements.find((judgement) => judgement.id === number) ??
    judgements.findLast((judgement) => judgement.subject === id && judgement.undoneAt === undefined)
  if (last) return { subject: last.subject, last }
  const claim = read.find((one) => one.id === id)
  if (!claim) throw new HearsayError('NOT_FOUND', { what: 'claim', id })
  return { subject: id, claim }
}

/** A subject of its own for what is added, so that the same words added again after an undo are another decision. */
function newSubject(corrected: JudgedClaim, judgements: readonly Judgement[]): string {
  return `added ${judgements.length + 1} ${corrected.relation}`
}
