import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'
import { PageHead } from './page-head.tsx'

interface AnsweredProps<Answer> {
  /** The page's one question. */
  readonly question: {
    readonly data: Answer | undefined
    readonly isError: boolean
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  /** Heading of the page when there is no answer. */
  readonly title: string
  readonly lines?: number
  readonly children: (answer: Answer) => ReactNode
}

/** A page that rests on one answer: that it is on its way, or why there is none, until it is there. */
export function Answered<Answer>({ question, title, lines = 12, children }: AnsweredProps<Answer>) {
  if (question.isError && question.error) {
    return (
      <>
        <PageHead title={title} />
        <Failure error={question.error} retry={() => void question.refetch()} />
      </>
    )
  }
  return question.data === undefined ? <Loading lines={lines} /> : children(question.data)
}
