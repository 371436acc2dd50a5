import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { reportQuestion } from '../api/questions.ts'
import { Answered } from '../elements/answered.tsx'
import { Reader } from './reader.tsx'

const route = getRouteApi('/reports/$id')

/** One report, read. The address names the marked claim, or a stretch of the text (`at=120-140`). */
export function ReaderPage() {
  const { id } = route.useParams()
  return (
    <Answered question={useQuery(reportQuestion(id))} title="Report" lines={14}>
      {(answer) => <Reader key={id} answer={answer} />}
    </Answered>
  )
}
