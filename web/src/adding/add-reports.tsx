import { Button, FileButton, Progress, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { ingestQuestion, isUnderWay } from '../api/questions.ts'
import classes from './add-reports.module.css'
import { fileInput } from './dropped-inputs.ts'
import { HandedIn } from './handed-in.tsx'
import { inputOf } from './input-of.ts'
import { addInputs, useUnsent } from './unsent.ts'

/** The place to add reports: choose, paste, or drop anywhere; below it, what became of each. */
export function AddReports() {
  const jobs = useQuery(ingestQuestion)
  const unsent = useUnsent()
  const [pasted, setPasted] = useState('')
  const input = inputOf(pasted)
  const isReadOnly = jobs.error instanceof ApiError && jobs.error.code === 'RECORD_READ_ONLY'
  const over = jobs.data?.filter(({ state }) => !isUnderWay(state)).length ?? 0
  const left = (jobs.data?.length ?? 0) - over + unsent.filter(({ refusal }) => !refusal).length
  return (
    <section id="add" className={classes.add} aria-labelledby="add-heading">
      <h2 id="add-heading">Add reports</h2>
      {isReadOnly ? (
        <p className={classes.words}>Reports can be added on the machine that hearsay runs on, at its own address.</p>
      ) : (
        <>
          <p className={classes.words}>
            Drop files or folders anywhere on these pages, or{' '}
            <FileButton multiple onChange={(files) => addInputs(files.map((file) => fileInput(file)))}>
              {(button) => (
                <button type="button" className={classes.choose} {...button}>
                  choose files
                </button>
              )}
            </FileButton>
            : text, HTML, PDF, Word, mail, feeds, CSV, archives.
          </p>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (!input) return
              addInputs([input])
              setPasted('')
            }}
          >
            <Textarea
              label="Or paste an address or a text"
              rows={3}
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" size="xs" disabled={!input} className={classes.submit!}>
              {input?.kind === 'address' ? 'Fetch and add' : 'Add'}
            </Button>
          </form>
          {left > 0 && (
            <Progress
              className={classes.progress!}
              value={(100 * over) / (over + left)}
              size="sm"
              aria-label={`${over} of ${over + left} inputs read`}
            />
          )}
          <HandedIn jobs={jobs.data ?? []} unsent={unsent} />
        </>
      )}
    </section>
  )
}
