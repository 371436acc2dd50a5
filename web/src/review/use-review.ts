import { useCallback, useMemo, useState } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { JudgementRequest, JudgementRow } from '../../../src/schema/judgement.ts'
import { sendJson } from '../api/send-json.ts'
import { usePageKeys } from '../elements/use-page-keys.ts'
import { stopWords } from './judging-session.ts'
import { nextUnreviewed, type ReviewItem, reviewItems } from './review-item.ts'
import type { Words } from './selected-words.ts'
import { useJudging } from './use-judging.ts'

/** What the page says of what was just done; an `error` did not happen. */
export interface Told {
  readonly kind: 'done' | 'error'
  readonly words: string
}

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
  /** The report as the server told of it last. */
  readonly told: ReportAnswer
  readonly selected: Words | undefined
  /** The claim that is marked now, which keys can be quicker to ask for than it is drawn. */
  readonly marked: () => string | undefined
  readonly choose: (claim: string | undefined) => void
}

/** The review of one report: how it looks now, what was asked for, what it said, and the form that is open. */
export function useReview({ told: answer, selected, marked, choose }: Review) {
  const [told, tell] = useState<Told>()
  const [form, setForm] = useState<'edit' | 'add' | 'merge'>()
  const judging = useJudging(answer, (stop) => {
    tell({ kind: 'error', words: stopWords(stop) })
    if (stop.claim !== undefined) choose(stop.claim)
  })
  const { session, shown } = judging
  const items = useMemo(() => reviewItems(shown), [shown])
  /** The marked claim as it stands at this moment, among all of them. */
  const here = () => {
    const all = reviewItems(judging.now())
    const id = marked()
    return { all, item: all.find((one) => one.id === id) }
  }

  const decide = (verdict: 'accept' | 'reject') => {
    const { all, item } = here()
    if (!item || item.state === (verdict === 'accept' ? 'accepted' : 'rejected')) return
    if (verdict === 'accept' && (item.state === 'edited' || item.state === 'added')) {
      return tell({ kind: 'done', words: `This claim was ${item.state} by a person; undo that to go back.` })
    }
    session.decide(verdict, item.id, item.judgement)
    const next = nextUnreviewed(all, item.id)
    const word = verdict === 'accept' ? 'Accepted.' : 'Rejected.'
    tell({ kind: 'done', words: next ? word : `${word} All claims are reviewed.` })
    choose(next?.id ?? item.id)
  }
  /** What was done here last and still stands; else what stands on the marked claim; else the last that anyone did. */
  const undo = async () => {
    const standing = judging
      .now()
      .judgements.filter(({ undoneAt, outcome }) => undoneAt === undefined && outcome !== 'overruled')
    for (let step = session.steps.pop(); step; step = session.steps.pop()) {
      if ('merging' in step) return unmerge(step.merging)
      const number = session.numberOf(step.judgement)
      const row = standing.find(({ id }) => id === number)
      if (row) return takeBack(row)
    }
    const last = here().item?.judgement ?? standing[0]
    if (!last) return tell({ kind: 'done', words: 'There is nothing to take back.' })
    await takeBack(last)
  }
  const unmerge = async (decision: number) => {
    await sendJson('DELETE', `decisions/${decision}`)
    await judging.changed()
    tell({ kind: 'done', words: 'The merging is taken back.' })
  }
  const takeBack = async (row: JudgementRow) => {
    const undone = session.undo(row)
    // At once, so that the next key is about this claim.
    choose(row.verdict === 'add' ? undefined : row.verdict === 'edit' ? row.subject : row.claimId)
    tell({ kind: 'done', words: 'Taken back.' })
    // A refusal is told by the session.
    await undone.catch(() => undefined)
  }
  const open = (next: 'edit' | 'merge') => here().item?.claim && setForm(next)
  const add = () => {
    if (selected) setForm('add')
    else tell({ kind: 'done', words: 'Select the words that say it first, then add the claim.' })
  }
  const actions: ReviewActions = {
    accept: () => decide('accept'),
    reject: () => decide('reject'),
    edit: () => open('edit'),
    merge: () => open('merge'),
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
    answer: shown,
    items,
    told,
    form,
    actions,
    close,
    /** Takes back the judgement with this number. */
    takeBack: (id: number) => {
      const row = judging.now().judgements.find((one) => one.id === id)
      if (row) void takeBack(row)
    },
    /** Keeps what the form says of a claim, or of none, and marks the claim it made. */
    save: async (request: JudgementRequest, item: ReviewItem | undefined) => {
      const row = await session.write(request, item?.judgement)
      close()
      tell({ kind: 'done', words: request.verdict === 'add' ? 'Added.' : 'Corrected.' })
      if (row.claimId !== undefined) choose(row.claimId)
    },
    /** Says that entities were merged, so that `undo` takes it back. */
    merge: (words: string, decision: number | undefined) => {
      if (decision !== undefined) session.steps.push({ merging: decision })
      close()
      tell({ kind: 'done', words })
      void judging.changed()
    },
  }
}
