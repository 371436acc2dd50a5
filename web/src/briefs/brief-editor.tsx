import { Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import type { BriefAnswer } from '../../../src/schema/brief.ts'
import { usePageTitle } from '../elements/use-page-title.ts'
import classes from './brief-editor.module.css'
import { BriefMenu } from './brief-menu.tsx'
import { BriefPreview } from './brief-preview.tsx'
import { BriefProblems } from './brief-problems.tsx'
import { citation, inserted } from './citation.ts'
import { ClaimPicker } from './claim-picker.tsx'
import { useSavedBrief } from './use-saved-brief.ts'

/** Where a brief is written. It is saved at each pause, and checked as it is saved. */
export function BriefEditor({ answer }: { readonly answer: BriefAnswer }) {
  const { draft, write, state, message, saveNow } = useSavedBrief(answer)
  const field = useRef<HTMLTextAreaElement>(null)
  usePageTitle(draft.title)
  const select = (start: number, end: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(start, end)
  }
  const cite = (claim: string) => {
    const at = field.current?.selectionEnd ?? draft.body.length
    const { body, end } = inserted(draft.body, at, citation(claim))
    write({ ...draft, body })
    requestAnimationFrame(() => select(end, end))
  }
  return (
    <div className={classes.page}>
      <section className={classes.writing} aria-label="Writing">
        <TextInput
          aria-label="Title"
          classNames={{ input: classes.title! }}
          variant="unstyled"
          maxLength={300}
          value={draft.title}
          onChange={(event) => write({ ...draft, title: event.currentTarget.value })}
        />
        <BriefMenu brief={answer.brief} state={state} message={message} saveNow={saveNow} />
        <ClaimPicker pick={cite} />
        <Textarea
          ref={field}
          label="Text"
          description="Markdown. Cite a claim behind what it supports; the field above finds it."
          classNames={{ input: classes.text! }}
          value={draft.body}
          onChange={(event) => write({ ...draft, body: event.currentTarget.value })}
        />
        <BriefProblems problems={answer.checked.problems} select={select} isEmpty={answer.body.trim() === ''} />
      </section>
      <BriefPreview checked={answer.checked} />
    </div>
  )
}
