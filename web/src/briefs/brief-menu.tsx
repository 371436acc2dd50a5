import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BriefRow } from '../../../src/schema/brief.ts'
import { briefsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { Notice } from '../elements/notice.tsx'
import classes from './brief-menu.module.css'
import type { SaveState } from './use-saved-brief.ts'

const STATES: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving …',
  changed: 'Not saved',
  failed: 'Not saved',
}
const FORMATS = [
  ['html', 'HTML'],
  ['md', 'Markdown'],
  ['docx', 'Word'],
  ['pdf', 'PDF'],
] as const

interface BriefMenuProps {
  readonly brief: BriefRow
  readonly state: SaveState
  readonly message: string
  readonly saveNow: () => void
}

/** Whether the brief is saved, the ways to take it along, and the way to put it away. */
export function BriefMenu({ brief, state, message, saveNow }: BriefMenuProps) {
  return (
    <>
      <div className={classes.menu}>
        <span role="status" className={classes.state}>
          {STATES[state]}, version {brief.version}
        </span>
        <span className={classes.formats}>
          Export as
          {FORMATS.map(([format, name]) => (
            <a key={format} href={`/api/briefs/${brief.id}/${format}`} download>
              {name}
            </a>
          ))}
        </span>
        <Remove brief={brief} />
      </div>
      {state === 'changed' && (
        <Notice kind="error" heading="Another window saved this brief">
          <p>
            {message}. Your words are still in the field: copy them, then load the page again to see the other version.
          </p>
        </Notice>
      )}
      {state === 'failed' && (
        <Notice kind="error" heading="This could not be saved">
          <p>{message}</p>
          <p>
            <Button variant="default" size="xs" onClick={saveNow}>
              Save again
            </Button>
          </p>
        </Notice>
      )}
    </>
  )
}

function Remove({ brief }: { readonly brief: BriefRow }) {
  const [isAsking, setIsAsking] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => sendJson('DELETE', `briefs/${brief.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: briefsQuestion.queryKey })
      await navigate({ to: '/briefs' })
    },
  })
  if (!isAsking) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
        Put away
      </Button>
    )
  }
  return (
    <span className={classes.asking}>
      Put this brief away?
      <Button size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()}>
        Yes
      </Button>
      <Button variant="default" size="compact-sm" autoFocus onClick={() => setIsAsking(false)}>
        No
      </Button>
    </span>
  )
}
