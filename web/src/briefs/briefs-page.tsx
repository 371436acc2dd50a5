import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { BriefAnswer } from '../../../src/schema/brief.ts'
import { briefQuestion, briefsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import classes from './briefs-page.module.css'

/** Briefs of the record, and a way to begin one. */
export function BriefsPage() {
  const answer = useQuery(briefsQuestion)
  return (
    <>
      <PageHead title="Briefs">Text of your own in which every sentence rests on claims of the record.</PageHead>
      <NewBrief />
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {answer.data?.length === 0 && (
        <Notice heading="No brief yet">
          <p>Begin one above, or press “Add to a brief” on the page of a claim.</p>
        </Notice>
      )}
      {answer.data && answer.data.length > 0 && (
        <PlainTable
          headings={['Title', 'Last saved', 'By', 'Claims', 'Versions']}
          rows={answer.data.map(({ id, title, savedAt, savedBy, citations, version }) => ({
            id,
            cells: [
              <Link key="title" to="/briefs/$id" params={{ id }}>
                <Name text={title} />
              </Link>,
              <CalendarDay key="saved" value={savedAt} />,
              savedBy,
              citations,
              version,
            ],
          }))}
        />
      )}
    </>
  )
}

function NewBrief() {
  const [title, setTitle] = useState('')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: () => sendJson<BriefAnswer>('POST', 'briefs', { title: title.trim(), body: '' }),
    onSuccess: async (made) => {
      queries.setQueryData(briefQuestion(made.brief.id).queryKey, made)
      await queries.invalidateQueries({ queryKey: briefsQuestion.queryKey })
      await navigate({ to: '/briefs/$id', params: { id: made.brief.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') begin.mutate()
  }
  return (
    <form className={classes.begin} onSubmit={submit}>
      <TextInput
        label="New brief"
        placeholder="Its title"
        maxLength={300}
        value={title}
        error={begin.error?.message}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" loading={begin.isPending} disabled={title.trim() === ''}>
        Begin
      </Button>
    </form>
  )
}
