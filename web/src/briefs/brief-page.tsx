import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { briefQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { BriefEditor } from './brief-editor.tsx'

const route = getRouteApi('/briefs/$id')

/** One brief: written on one side, read with its notes and faults on the other. */
export function BriefPage() {
  const { id } = route.useParams()
  // What is being written is newer than what is asked for again.
  const answer = useQuery({ ...briefQuestion(id), staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' })
  if (answer.isError) {
    return (
      <>
        <PageHead title="Brief" />
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      </>
    )
  }
  if (!answer.data || (answer.isFetching && !answer.isFetchedAfterMount)) return <Loading lines={12} />
  return <BriefEditor key={id} answer={answer.data} />
}
