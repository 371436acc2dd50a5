import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { searchQuestion } from '../api/questions.ts'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { SearchHits } from './search-hits.tsx'
import classes from './search-page.module.css'

const route = getRouteApi('/search')

/** Full-text search, narrowed by outlet and date; every result opens at the words that were found. */
export function SearchPage() {
  const { text = '', ...facets } = route.useSearch()
  const navigate = route.useNavigate()
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setDraft(text), [text])
  useEffect(() => {
    if (text === '') field.current?.focus()
  }, [text])
  const answer = useInfiniteQuery(searchQuestion({ text, ...facets }))
  const set = (name: keyof typeof facets) => (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }) })
  const setCount = Object.values(facets).filter(Boolean).length
  return (
    <>
      <PageHead title={text === '' ? 'Search' : `Search: ${text}`}>
        All words must stand in the report. Put a phrase in quotation marks; an asterisk ends the beginning of a word.
      </PageHead>
      <search>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({ search: (before) => ({ ...before, text: draft.trim() === '' ? undefined : draft.trim() }) })
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
      {text !== '' && (
        <ListWithFilters
          filters={
            <Filters set={setCount} clear={() => void navigate({ search: { text } })}>
              <NameField label="Outlet" from="outlets" value={facets.outlet} commit={set('outlet')} />
              <DateField label="Published since" value={facets.since} commit={set('since')} />
              <DateField label="Published until" value={facets.until} commit={set('until')} />
            </Filters>
          }
          answer={answer}
          one="report"
          empty={
            <Notice heading="No report holds these words">
              <p>
                {setCount > 0 && 'Clear the filters. '}
                Try fewer words, or another spelling: names differ from outlet to outlet.
              </p>
            </Notice>
          }
          rows={(hits) => <SearchHits hits={hits} />}
        />
      )}
    </>
  )
}
