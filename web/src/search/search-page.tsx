import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { searchQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { More } from '../elements/more.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { totalWords } from '../wording/plural.ts'
import { SearchHits } from './search-hits.tsx'
import classes from './search-page.module.css'

const route = getRouteApi('/search')

/** Full-text search; every result opens at the words that were found. */
export function SearchPage() {
  const { text = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setDraft(text), [text])
  useEffect(() => {
    if (text === '') field.current?.focus()
  }, [text])
  const answer = useInfiniteQuery(searchQuestion(text))
  const first = answer.data?.pages[0]
  return (
    <>
      <PageHead title={text === '' ? 'Search' : `Search: ${text}`}>
        All words must stand in the report. Put a phrase in quotation marks.
      </PageHead>
      <search>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({ search: draft.trim() === '' ? {} : { text: draft.trim() } })
          }}
        >
          <TextInput
            ref={field}
            type="search"
            size="md"
            aria-label="Search the reports"
            placeholder='Words, or "an exact phrase"'
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
        </form>
      </search>
      {text !== '' && answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {text !== '' && !answer.isError && !first && <Loading />}
      {text !== '' && !answer.isError && first && (
        <section aria-label="Results">
          <p className={classes.count} role="status">
            {totalWords(first, 'report')}
          </p>
          {first.items.length === 0 ? (
            <Notice heading="No report holds these words">
              <p>Try fewer words, or another spelling: names differ from outlet to outlet.</p>
            </Notice>
          ) : (
            <SearchHits hits={answer.data!.pages.flatMap((page) => page.items)} />
          )}
          <More
            hasMore={answer.hasNextPage}
            isLoading={answer.isFetchingNextPage}
            load={() => void answer.fetchNextPage()}
          />
        </section>
      )}
    </>
  )
}
