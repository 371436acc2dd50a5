import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { reportQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { Reader } from './reader.tsx'

const route = getRouteApi('/reports/$id')

/** One report, read. The address names the marked claim, or a stretch of the text (`at=120-140`). */
export function ReaderPage() {
  const { id } = route.useParams()
  const answer = useQuery(reportQuestion(id))
  if (answer.isError) {
    return (
      <>
        <PageHead title="Report" />
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      </>
    )
  }
  if (!answer.data) return <Loading lines={14} />
  return <Reader key={id} answer={answer.data} />
}
