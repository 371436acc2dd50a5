import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { JudgementRequest, JudgementRow } from '../../../src/schema/judgement.ts'
import { reportQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'

/** What the page says of what was just done; an `error` did not happen. */
export interface Told {
  readonly kind: 'done' | 'error'
  readonly words: string
}

type Decision = { readonly verdict: 'accept' | 'reject'; readonly claim: string; readonly why?: string }

/** Tells the other tabs of this browser that the record changed. */
const CHANNEL = 'hearsay-record'

/**
 * Judges claims of one report. The server is the truth: what is shown before it has answered is taken back when it refuses, and said. Changes are
 * sent one after another, each with the last judgement its author saw, so that no one overrules another unseen.
 */
export function useJudging(answer: ReportAnswer, tell: (told: Told) => void) {
  const client = useQueryClient()
  const report = answer.report.id
  const { queryKey } = reportQuestion(report)
  /** Numbers that the server gave to judgements shown before it had answered. */
  const given = useRef(new Map<number, number>())
  const drafts = useRef(0)
  const [channel] = useState(() => new BroadcastChannel(CHANNEL))
  useEffect(() => {
    channel.onmessage = () => void client.invalidateQueries()
    return () => {
      channel.onmessage = null
    }
  }, [channel, client])

  const scope = { id: `judging ${report}` }
  const settled = () => {
    channel.postMessage(report)
    return client.invalidateQueries()
  }
  const failed = (error: Error) => tell({ kind: 'error', words: `Not kept: ${error.message}` })
  const show = (change: (shown: ReportAnswer) => ReportAnswer) =>
    client.setQueryData(queryKey, (shown: ReportAnswer | undefined) => shown && change(shown))

  const judging = useMutation({
    scope,
    mutationFn: ({
      request,
      seen,
    }: {
      readonly request: JudgementRequest
      readonly seen?: number
      readonly draft: number
    }) => {
      const known = seen === undefined ? undefined : (given.current.get(seen) ?? seen)
      return sendJson<JudgementRow>('POST', 'judgements', { ...request, ...(known !== undefined && { seen: known }) })
    },
    onMutate: async ({ request, draft }) => {
      if (request.verdict !== 'accept' && request.verdict !== 'reject') return
      await client.cancelQueries({ queryKey })
      show((shown) => ({ ...shown, judgements: [draftRow(request, draft, shown), ...shown.judgements] }))
    },
    onSuccess: (row, { draft }) => {
      given.current.set(draft, row.id)
      show((shown) => ({ ...shown, judgements: [row, ...shown.judgements.filter(({ id }) => id !== draft)] }))
    },
    onError: (error, { draft }) => {
      show((shown) => ({ ...shown, judgements: shown.judgements.filter(({ id }) => id !== draft) }))
      failed(error)
    },
    onSettled: settled,
  })
  const undoing = useMutation({
    scope,
    mutationFn: (id: number) => sendJson('DELETE', `judgements/${given.current.get(id) ?? id}`),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey })
      show((shown) => withoutJudgement(shown, id))
    },
    onError: failed,
    onSettled: settled,
  })

  const send = judging.mutateAsync
  const undo = undoing.mutateAsync
  return {
    isBusy: judging.isPending || undoing.isPending,
    /** Accepts or rejects; shown at once. `last` is the judgement on the claim that is shown. */
    decide: useCallback(
      (decision: Decision, last: JudgementRow | undefined) =>
        send({ request: { ...decision, report }, seen: last?.id ?? 0, draft: --drafts.current }).catch(() => undefined),
      [send, report],
    ),
    /** Corrects or adds; answers the judgement, or throws what the server said. */
    write: useCallback(
      (request: JudgementRequest, last: JudgementRow | undefined) =>
        send({
          request,
          ...(request.verdict === 'edit' && { seen: last?.id ?? 0 }),
          draft: --drafts.current,
        }),
      [send],
    ),
    undo: useCallback(
      (id: number) =>
        undo(id).then(
          () => true,
          () => false,
        ),
      [undo],
    ),
    /** Tells this page and the other tabs that something else of the record changed. */
    changed: settled,
  }
}

/** The report without a judgement, until the server has given it; what a correction put aside comes with that. */
function withoutJudgement(shown: ReportAnswer, id: number): ReportAnswer {
  const undone = shown.judgements.find((row) => row.id === id)
  const claims = shown.extraction.claims.map((claim) => {
    const { judged, ...read } = claim
    return claim.id === undone?.claimId && judged === 'accepted' ? read : claim
  })
  return {
    ...shown,
    extraction: { ...shown.extraction, claims },
    judgements: shown.judgements.filter((row) => row.id !== id),
  }
}

/** The row that a decision will have, until the server has given it. */
function draftRow(
  { verdict, claim }: Extract<JudgementRequest, { readonly verdict: 'accept' | 'reject' }>,
  id: number,
  { report }: ReportAnswer,
): JudgementRow {
  return {
    ...{ id, subject: claim, verdict, by: '', decidedAt: new Date().toISOString(), outcome: 'applied', claimId: claim },
    ...{ report: report.id, reportTitle: report.title ?? report.file },
  }
}
