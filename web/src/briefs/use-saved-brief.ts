import { useDebouncedCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BriefAnswer } from '../../../src/schema/brief.ts'
import { briefQuestion, briefsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'

export interface Draft {
  readonly title: string
  readonly body: string
}

/** `changed` means that another window saved a version in between: nothing is written over it. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'changed' | 'failed'

const PAUSE_MS = 700

/** What is being written, saved whenever the writer pauses; one save after another, always of the newest words. */
export function useSavedBrief(answer: BriefAnswer) {
  const { id } = answer.brief
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>({ title: answer.brief.title, body: answer.body })
  const [state, setState] = useState<SaveState>('saved')
  const [message, setMessage] = useState('')
  const version = useRef(answer.brief.version)
  const newest = useRef(draft)
  const kept = useRef(draft)
  const isSaving = useRef(false)
  // What another window saved is taken over as long as nothing here is unsaved.
  useEffect(() => {
    const { title, version: theirs } = answer.brief
    if (theirs <= version.current || isSaving.current || newest.current !== kept.current) return
    version.current = theirs
    newest.current = kept.current = { title, body: answer.body }
    setDraft(newest.current)
  }, [answer])
  const save = async () => {
    if (isSaving.current) return
    isSaving.current = true
    setState('saving')
    try {
      for (let sent: Draft | undefined; sent !== newest.current; ) {
        sent = newest.current
        const title = sent.title.trim() || 'Untitled'
        const saved = await sendJson<BriefAnswer>('PUT', `briefs/${id}`, { ...sent, title, basis: version.current })
        version.current = saved.brief.version
        kept.current = sent
        queries.setQueryData(briefQuestion(id).queryKey, saved)
      }
      setState('saved')
      void queries.invalidateQueries({ queryKey: briefsQuestion.queryKey })
    } catch (error) {
      setState((error as { code?: string }).code === 'BRIEF_CHANGED' ? 'changed' : 'failed')
      setMessage(error instanceof Error ? error.message : String(error))
    } finally {
      isSaving.current = false
    }
  }
  const saveLater = useDebouncedCallback(() => void save(), { delay: PAUSE_MS, flushOnUnmount: true })
  const write = (next: Draft) => {
    newest.current = next
    setDraft(next)
    if (state === 'changed') return
    setState('unsaved')
    saveLater()
  }
  return { draft, write, state, message, saveNow: () => void save() }
}
