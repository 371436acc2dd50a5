import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { JudgementRequest, JudgementRow } from '../../../src/schema/judgement.ts'

// How a report looks with a judgement that the server has not answered yet.

type Decision = Extract<JudgementRequest, { readonly verdict: 'accept' | 'reject' }>

/** With a claim accepted or rejected; the judgement has the number `id` until the server gives it one. */
export function withDecision(shown: ReportAnswer, { verdict, claim }: Decision, id: number): ReportAnswer {
  const last = shown.judgements.find((row) => row.claimId === claim && row.undoneAt === undefined)
  const row: JudgementRow = {
    ...{ id, subject: claim, verdict, by: '', decidedAt: new Date().toISOString(), outcome: 'applied', claimId: claim },
    ...{ report: shown.report.id, reportTitle: shown.report.title ?? shown.report.file },
    ...(last?.claim && { claim: last.claim }),
  }
  return { ...shown, judgements: [row, ...shown.judgements] }
}

/** With a judgement in place of the one that stood for it. */
export function withJudgement(shown: ReportAnswer, row: JudgementRow, draft: number): ReportAnswer {
  return { ...shown, judgements: [row, ...shown.judgements.filter(({ id }) => id !== draft)] }
}

/** Without a judgement; what it had taken away or put aside is there again, as it was read. */
export function withoutJudgement(shown: ReportAnswer, id: number): ReportAnswer {
  const undone = shown.judgements.find((row) => row.id === id)
  if (!undone) return shown
  const read = shown.extraction.claims.flatMap((claim) => {
    if (claim.id !== undone.claimId) return [claim]
    const { judged, ...rest } = claim
    return judged === 'added' || judged === 'edited' ? [] : [rest]
  })
  const restored = undone.claim && claimOf(undone.subject, undone.claim)
  const claims =
    restored && !read.some((claim) => claim.id === restored.id)
      ? [...read, restored].sort((a, b) => a.evidence.start - b.evidence.start)
      : read
  const judgements = shown.judgements.filter((row) => row.id !== id)
  return { ...shown, extraction: { ...shown.extraction, claims }, judgements }
}

/** A claim as a judgement remembers it; who says it comes with the server's answer. */
function claimOf(id: string, judged: NonNullable<JudgementRow['claim']>): Claim {
  const { relation, factuality, modes, confidence = 1, evidence } = judged
  return {
    ...{ id, relation, factuality, modes, confidence, chain: [] },
    arguments: judged.arguments.map(({ role, words: { exact, start, end } }) => ({ role, text: exact, start, end })),
    evidence: { text: evidence.exact, start: evidence.start, end: evidence.end },
  }
}
