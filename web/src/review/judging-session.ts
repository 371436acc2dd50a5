import type { QueryClient } from '@tanstack/react-query'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { JudgementRequest, JudgementRow } from '../../../src/schema/judgement.ts'
import { reportQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { tell } from '../elements/tell.ts'
import { plural } from '../wording/plural.ts'
import { type ChangeQueue, changeQueue, type QueuedChange } from './change-queue.ts'
import { withDecision, withJudgement, withoutJudgement } from './shown-judgement.ts'

/** Why a change was not kept, and how many after it were not sent. */
export interface Stop {
  readonly error: Error
  /** The claim it was about. */
  readonly claim: string | undefined
  readonly unsent: number
}

interface JudgingChange extends QueuedChange {
  readonly claim: string | undefined
  readonly fail?: (error: Error) => void
}

/** What a person did here, newest last: what `undo` goes back through. A judgement has a negative number until the server gives it one. */
export type Step = { readonly judgement: number } | { readonly merging: number }

/** The judging of one report in this tab. It goes on sending while another page is looked at. */
export interface JudgingSession {
  readonly queue: ChangeQueue<JudgingChange>
  readonly steps: Step[]
  /** Accepts or rejects a claim; `last` is the judgement on it that is shown. */
  readonly decide: (verdict: 'accept' | 'reject', claim: string, last: JudgementRow | undefined) => void
  /** Corrects or adds; answers the judgement, or throws what the server said. */
  readonly write: (request: JudgementRequest, last: JudgementRow | undefined) => Promise<JudgementRow>
  /** Takes the judgement with this number back; answers once it is. */
  readonly undo: (row: JudgementRow) => Promise<void>
  /** The number the server knows a judgement by; the same where it has none yet. */
  readonly numberOf: (judgement: number) => number
  /** Who hears of a refusal; where the report is not on the page any more, a corner of the page tells of it. */
  onStop: ((stop: Stop) => void) | undefined
}

const sessions = new Map<string, JudgingSession>()

/** The session of a report: the one that is open, or a new one. Changes carry the last judgement their author saw, so that no one overrules another unseen. */
export function judgingSession(client: QueryClient, report: string): JudgingSession {
  const known = sessions.get(report)
  if (known) return known
  const { queryKey } = reportQuestion(report)
  /** Numbers that the server gave. */
  const given = new Map<number, number>()
  const numberOf = (judgement: number) => given.get(judgement) ?? judgement
  let drafts = 0

  const queue = changeQueue<JudgingChange>({
    async made(shown) {
      // An answer from before the change must not be shown after it.
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (answer: ReportAnswer | undefined) => answer && shown(answer))
    },
    stopped(error, refused, unsent) {
      refused.fail?.(error)
      for (const one of unsent) one.fail?.(new Error('Not sent: a change before it was refused.'))
      const stop = { error, claim: refused.claim, unsent: unsent.length }
      if (session.onStop) session.onStop(stop)
      else tell({ color: 'red', title: 'A judgement was not kept', message: stopWords(stop) })
    },
    drained: () => void client.invalidateQueries(),
  })
  const send = async (draft: number, request: JudgementRequest, last: JudgementRow | undefined) => {
    const seen = request.verdict === 'add' ? {} : { seen: last ? numberOf(last.id) : 0 }
    const row = await sendJson<JudgementRow>('POST', 'judgements', { ...request, ...seen })
    given.set(draft, row.id)
    return row
  }
  const session: JudgingSession = {
    queue,
    steps: [],
    numberOf,
    decide(verdict, claim, last) {
      const draft = --drafts
      const request = { verdict, claim, report }
      session.steps.push({ judgement: draft })
      queue.add({
        claim,
        show: (shown) => withDecision(shown, request, draft),
        async send() {
          const row = await send(draft, request, last)
          return (shown) => withJudgement(shown, row, draft)
        },
      })
    },
    write: (request, last) =>
      new Promise((resolve, fail) => {
        const draft = --drafts
        queue.add({
          claim: 'claim' in request ? request.claim : undefined,
          show: (shown) => shown,
          async send() {
            const row = await send(draft, request, last)
            session.steps.push({ judgement: draft })
            resolve(row)
            return (shown) => withJudgement(shown, row, draft)
          },
          fail,
        })
      }),
    undo: (row) =>
      new Promise((resolve, fail) => {
        const show = (shown: ReportAnswer) => withoutJudgement(shown, numberOf(row.id))
        queue.add({
          claim: row.claimId,
          show,
          async send() {
            await sendJson('DELETE', `judgements/${numberOf(row.id)}`)
            resolve()
            return show
          },
          fail,
        })
      }),
    onStop: undefined,
  }
  sessions.set(report, session)
  return session
}

/** What was not kept, why, and what else was not sent. */
export function stopWords({ error, unsent }: Stop): string {
  const rest = unsent === 0 ? '' : ` What was decided after it was not sent (${plural(unsent, 'judgement')}).`
  return `Not kept: ${error.message}${/[.!?]$/.test(error.message) ? '' : '.'}${rest}`
}
