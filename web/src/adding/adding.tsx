import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { ingestQuestion, isUnderWay } from '../api/questions.ts'
import { plural } from '../wording/plural.ts'
import classes from './adding.module.css'
import { DropTarget } from './drop-target.tsx'
import { addInputs, send, useUnsent } from './unsent.ts'

/** Inputs that the server may have at once: enough to keep it busy, few enough that the rest can still be taken back. */
const MOST_UNDER_WAY = 3

/** On every page: takes what is dropped anywhere, hands it in piece by piece, and lets every page see what came of it. */
export function Adding() {
  const jobs = useQuery(ingestQuestion)
  const unsent = useUnsent()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [isSending, setIsSending] = useState(false)
  const underWay = jobs.data?.filter(({ state }) => isUnderWay(state)).length ?? 0
  const next = unsent.find(({ refusal }) => !refusal)
  useEffect(() => {
    if (isSending || !next || underWay >= MOST_UNDER_WAY) return
    setIsSending(true)
    void send(next)
      .then(() => queries.refetchQueries({ queryKey: ingestQuestion.queryKey }))
      .finally(() => setIsSending(false))
  }, [isSending, next, underWay, queries])

  const acknowledged = (jobs.data ?? []).map(({ id, done, state }) => `${id} ${done} ${isUnderWay(state)}`).join()
  const seen = useRef<string>(undefined)
  useEffect(() => {
    if (!jobs.data) return
    if (seen.current !== undefined && seen.current !== acknowledged) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'ingest' })
    }
    seen.current = acknowledged
  }, [acknowledged, jobs.data, queries])

  const left = underWay + unsent.filter(({ refusal }) => !refusal).length
  return (
    <>
      {!jobs.isError && (
        <DropTarget
          onDrop={(inputs) => {
            addInputs(inputs)
            void navigate({ to: '/', hash: 'add' })
          }}
        />
      )}
      {left > 0 && pathname !== '/' && (
        <p className={classes.status} role="status">
          Reading {plural(left, 'input')}. <Link to="/">See the desk</Link>
        </p>
      )}
    </>
  )
}
