import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { JudgementRequest, JudgementRow } from '../../../src/schema/judgement.ts'
import { sendJson } from '../api/send-json.ts'
import { usePageKeys } from '../elements/use-page-keys.ts'
import { nextUnreviewed, type ReviewItem } from './review-item.ts'
import type { Words } from './selected-words.ts'
import { type Told, useJudging } from './use-judging.ts'

/** An address that is later than this behind a key was not asked for by it. */
const LATE_MS = 3_000

/** What a person can do in a review. */
export interface ReviewActions {
  readonly accept: () => void
  readonly reject: () => void
  readonly edit: () => void
  readonly merge: () => void
  readonly add: () => void
  readonly undo: () => void
}

interface Review {
  readonly answer: ReportAnswer
  readonly items: readonly ReviewItem[]
  readonly active: ReviewItem | undefined
  readonly selected: Words | undefined
  readonly choose: (claim: string | undefined) => void
}

/** The review of one report: what was asked for, what it said, and the form that is open. */
export function useReview({ answer, items, active, selected, choose }: Review) {
  const [told, tell] = useState<Told>()
  const [form, setForm] = useState<'edit' | 'add' | 'merge'>()
  const judging = useJudging(answer, tell)
  /** A merging that was made here last, to be taken back before any judgement. */
  const merged = useRef<number>(undefined)

  // Where the marking stands by now: keys can be quicker than the address.
  const at = useRef(active?.id)
  const ahead = useRef<{ claims: (string | undefined)[]; since: number }>({ claims: [], since: 0 })
  useEffect(() => {
    // Claims that keys went past arrive late, one after another: only the last of them is where the reader is.
    const isLate = performance.now() - ahead.current.since < LATE_MS
    const place = isLate ? ahead.current.claims.lastIndexOf(active?.id) : -1
    ahead.current.claims = place < 0 ? [] : ahead.current.claims.slice(place + 1)
    if (ahead.current.claims.length === 0) at.current = active?.id
  }, [active?.id])
  const go = (claim: string | undefined) => {
    at.current = claim
    ahead.current = { claims: [...ahead.current.claims, claim], since: performance.now() }
    choose(claim)
  }

  const decide = (verdict: 'accept' | 'reject') => {
    const active = items.find(({ id }) => id === at.current)
    if (!active || active.state === (verdict === 'accept' ? 'accepted' : 'rejected')) return
    if (verdict === 'accept' && (active.state === 'edited' || active.state === 'added')) {
      return tell({ kind: 'done', words: `This claim was ${active.state} by a person; undo that to go back.` })
    }
    merged.current = undefined
    const next = nextUnreviewed(items, active.id)
    const word = verdict === 'accept' ? 'Accepted.' : 'Rejected.'
    tell({ kind: 'done', words: next ? word : `${word} All claims are reviewed.` })
    void judging.decide({ verdict, claim: active.id }, active.judgement)
    go(next?.id ?? active.id)
  }
  const undo = async () => {
    const decision = merged.current
    if (decision !== undefined) {
      merged.current = undefined
      await sendJson('DELETE', `decisions/${decision}`)
      await judging.changed()
      return tell({ kind: 'done', words: 'The merging is taken back.' })
    }
    const last =
      items.find(({ id }) => id === at.current)?.judgement ??
      answer.judgements.find(({ undoneAt, outcome }) => undoneAt === undefined && outcome !== 'overruled')
    if (!last) return tell({ kind: 'done', words: 'There is nothing to take back.' })
    await takeBack(last)
  }
  const takeBack = async (last: JudgementRow) => {
    // At once, so that the next key is about this claim.
    go(last.verdict === 'add' ? undefined : last.verdict === 'edit' ? last.subject : last.claimId)
    const isDone = await judging.undo(last.id)
    if (isDone) tell({ kind: 'done', words: 'Taken back.' })
  }
  const add = () => {
    if (selected) setForm('add')
    else tell({ kind: 'done', words: 'Select the words that say it first, then add the claim.' })
  }
  const actions: ReviewActions = {
    accept: () => decide('accept'),
    reject: () => decide('reject'),
    edit: () => active?.claim && setForm('edit'),
    merge: () => active?.claim && setForm('merge'),
    add,
    undo: () => void undo().catch((error: Error) => tell({ kind: 'error', words: `Not taken back: ${error.message}` })),
  }
  usePageKeys(
    form !== undefined
      ? []
      : [
          ['a', actions.accept],
          ['r', actions.reject],
          ['e', actions.edit],
          ['m', actions.merge],
          ['n', actions.add],
          ['u', actions.undo],
        ],
  )
  const close = useCallback(() => {
    setForm(undefined)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [])
  return {
    told,
    form,
    actions,
    close,
    /** Takes back the judgement with this number. */
    takeBack: (id: number) => {
      const row = answer.judgements.find((one) => one.id === id)
      if (row) void takeBack(row)
    },
    /** Keeps what the form says, and marks the claim it made. */
    save: async (request: JudgementRequest) => {
      const row = await judging.write(request, form === 'edit' ? active?.judgement : undefined)
      merged.current = undefined
      close()
      tell({ kind: 'done', words: request.verdict === 'add' ? 'Added.' : 'Corrected.' })
      if (row.claimId !== undefined) choose(row.claimId)
    },
    /** Says that entities were merged, so that `undo` takes it back. */
    merge: (words: string, decision: number | undefined) => {
      merged.current = decision
      close()
      tell({ kind: 'done', words })
      void judging.changed()
    },
  }
}
