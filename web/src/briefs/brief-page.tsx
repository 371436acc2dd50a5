import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { briefQuestion } from '../api/questions.ts'
import { Answered } from '../elements/answered.tsx'
import { BriefEditor } from './brief-editor.tsx'

const route = getRouteApi('/briefs/$id')

/** One brief: written on one side, read with its notes and faults on the other. */
export function BriefPage() {
  const { id } = route.useParams()
  // What is being written is newer than what is asked for again.
  const answer = useQuery({ ...briefQuestion(id), staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' })
  // What was kept from an earlier visit waits for the answer to this one.
  const isOld = answer.isFetching && !answer.isFetchedAfterMount
  return (
    <Answered question={{ ...answer, data: isOld ? undefined : answer.data }} title="Brief">
      {(brief) => <BriefEditor key={id} answer={brief} />}
    </Answered>
  )
}
