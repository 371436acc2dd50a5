import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { JudgementRow } from '../../../src/schema/judgement.ts'
import { plainName } from '../wording/plain-name.ts'

export type ReviewState = 'unreviewed' | 'accepted' | 'edited' | 'added' | 'rejected'

/** A claim of a report in the order of its text, judged or not, those that a person rejected among them. */
export interface ReviewItem {
  /** Id of the claim. */
  readonly id: string
  readonly state: ReviewState
  /** Absent once it was rejected and is out of the reading. */
  readonly claim?: Claim
  /** What it says, as a sentence. */
  readonly sentence: string
  readonly start: number
  /** The judgement that holds. */
  readonly judgement?: JudgementRow
}

const STATES = { accept: 'accepted', reject: 'rejected', edit: 'edited', add: 'added' } as const

/** Everything in a report that is to be judged or was. */
export function reviewItems({ extraction, judgements, sentences }: ReportAnswer): readonly ReviewItem[] {
  const holding = new Map<string, JudgementRow>()
  for (const row of judgements) {
    const holds = row.undoneAt === undefined && (row.outcome === 'applied' || row.outcome === 'standalone')
    if (holds && row.claimId !== undefined && !holding.has(row.claimId)) holding.set(row.claimId, row)
  }
  const read = extraction.claims.map((claim): ReviewItem => {
    const judgement = holding.get(claim.id)
    return {
      id: claim.id,
      state: judgement ? STATES[judgement.verdict] : (claim.judged ?? 'unreviewed'),
      claim,
      sentence: sentences[claim.id] ?? claim.evidence.text,
      start: claim.evidence.start,
      ...(judgement && { judgement }),
    }
  })
  const known = new Set(read.map(({ id }) => id))
  const gone = [...holding].flatMap(([id, judgement]): ReviewItem[] => {
    // One that is accepted again comes back with the server's next answer.
    const isGone = judgement.verdict === 'reject' || judgement.verdict === 'accept'
    if (known.has(id) || !isGone || !judgement.claim) return []
    const { relation, arguments: fillers, evidence } = judgement.claim
    const sentence = `${plainName(relation)}: ${fillers.map(({ words }) => words.exact).join(', ')}`
    return [{ id, state: STATES[judgement.verdict], sentence, start: evidence.start, judgement }]
  })
  // Both are in text order as they are; the read ones keep the order of the reading.
  const items = [...read]
  for (const one of gone.sort((a, b) => a.start - b.start)) {
    const at = items.findIndex(({ start }) => start > one.start)
    items.splice(at < 0 ? items.length : at, 0, one)
  }
  return items
}

/** How many of the items a person has looked at. */
export function reviewedCount(items: readonly ReviewItem[]): number {
  return items.filter(({ state }) => state !== 'unreviewed').length
}

/** The first item after `id` that no one has judged, else the first of all; nothing when all are judged. */
export function nextUnreviewed(items: readonly ReviewItem[], id: string | undefined): ReviewItem | undefined {
  const at = items.findIndex((item) => item.id === id)
  const open = (item: ReviewItem) => item.state === 'unreviewed' && item.id !== id
  return items.slice(at + 1).find(open) ?? items.find(open)
}
