import type { Judgement } from '../schema/index.ts'

/** The columns a Judgement is made of. */
export interface StoredJudgement {
  readonly id: number
  readonly subject: string
  readonly verdict: string
  readonly claim: string | null
  readonly corrected: string | null
  readonly made_by: string
  readonly why: string | null
  readonly decided_at: string
  readonly undone_at: string | null
}

/** A Judgement from its row. */
export function toJudgement(row: StoredJudgement): Judgement {
  const parse = (text: string) => JSON.parse(text) as NonNullable<Judgement['claim']>
  return {
    id: row.id,
    subject: row.subject,
    verdict: row.verdict as Judgement['verdict'],
    ...(row.claim !== null && { claim: parse(row.claim) }),
    ...(row.corrected !== null && { corrected: parse(row.corrected) }),
    by: row.made_by,
    ...(row.why !== null && { why: row.why }),
    decidedAt: row.decided_at,
    ...(row.undone_at !== null && { undoneAt: row.undone_at }),
  }
}
