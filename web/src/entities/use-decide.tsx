import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ResolutionRow } from '../../../src/schema/answers.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { sendJson } from '../api/send-json.ts'
import { tell } from '../elements/tell.ts'
import classes from './use-decide.module.css'

/** A decision on who is who, as the server takes it. */
export type Decision =
  | { readonly kind: 'merge'; readonly a: string; readonly b: string; readonly why?: string }
  | { readonly kind: 'split'; readonly a: string; readonly why?: string }

/** Makes decisions and takes them back; each is told in a notification that offers the way back. */
export function useDecide() {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries()
  const fail = (error: Error) => tell({ color: 'red', title: 'Nothing was changed', message: error.message })

  const undo = useMutation({
    mutationFn: async (ids: readonly number[]) => {
      for (const id of ids) await sendJson('DELETE', `decisions/${id}`)
    },
    onSuccess: async () => {
      await refresh()
      tell({ title: 'Taken back', message: 'The record is as if it had not been decided.' })
    },
    onError: fail,
  })

  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      await sendJson('POST', 'decisions', decision)
      // Parting one from several makes several decisions, all of one moment.
      const made = await fetchJson<ResolutionRow[]>('decisions', { limit: 200 })
      return made
        .filter((one) => one.decidedAt === made[0]?.decidedAt && one.undoneAt === undefined)
        .map(({ id }) => id)
    },
    onSuccess: async (ids, decision) => {
      await refresh()
      const notice = tell({
        title: decision.kind === 'merge' ? 'Taken for one' : 'Parted',
        autoClose: 15_000,
        message: (
          <span className={classes.notice}>
            Claims and origins were counted anew.
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                notifications.hide(notice)
                undo.mutate(ids)
              }}
            >
              Undo
            </Button>
          </span>
        ),
      })
    },
    onError: fail,
  })
  return { decide, undo }
}
