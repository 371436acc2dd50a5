import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { reportQuestion } from '../api/questions.ts'
import { judgingSession, type Stop } from './judging-session.ts'

/**
 * Judges claims of one report. The server is the truth: what it has not answered yet is shown on top of what it said, and goes when it
 * refuses. `onStop` hears of a refusal.
 */
export function useJudging(answer: ReportAnswer, onStop: (stop: Stop) => void) {
  const client = useQueryClient()
  const [session] = useState(() => judgingSession(client, answer.report.id))
  const waiting = useSyncExternalStore(session.queue.subscribe, session.queue.waiting)
  const { queryKey } = reportQuestion(answer.report.id)
  useEffect(() => {
    session.onStop = onStop
    return () => {
      session.onStop = undefined
    }
  })
  // A page that is closed would not send what waits.
  useEffect(() => {
    if (waiting.length === 0) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [waiting.length])
  /** The report as it looks now, which keys can be quicker to ask for than it is drawn. */
  const now = useCallback(() => {
    const told: ReportAnswer = client.getQueryData(queryKey) ?? answer
    return session.queue.waiting().reduce((shown, { show }) => show(shown), told)
  }, [session, client, queryKey, answer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is read by `now`
  const shown = useMemo(now, [now, waiting])
  return { session, shown, now, changed: () => client.invalidateQueries() }
}
