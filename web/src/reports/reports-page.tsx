import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { reportsQuestion, summaryQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { plural } from '../wording/plural.ts'
import { ReportList } from './report-list.tsx'

const route = getRouteApi('/reports')
const statuses = [
  { value: 'analysed', label: 'analysed' },
  { value: 'not-analysed', label: 'not analysed' },
]

/** All reports, newest first. */
export function ReportsPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery(reportsQuestion(filter))
  const summary = useQuery(summaryQuestion)
  const set = (name: keyof typeof filter) => (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }) })
  const clear = () => void navigate({ search: {} })
  const setCount = Object.values(filter).filter(Boolean).length
  return (
    <>
      <PageHead title="Reports">
        {summary.data && (
          <>
            {plural(summary.data.reports, 'report')} in the record, {plural(summary.data.claims, 'claim')} read in them.{' '}
            <Link to="/claims" search={{ disputed: 'true' }}>
              See what is disputed
            </Link>
            {summary.data.judged > 0 && (
              <>
                {' '}
                {plural(summary.data.judged, 'report')} judged:{' '}
                <a href="/api/judgements/gold" download>
                  save the judgements as training gold
                </a>
              </>
            )}
          </>
        )}
      </PageHead>
      <ListWithFilters
        filters={
          <Filters set={setCount} clear={clear}>
            <WordsField label="Title or file" value={filter.text} commit={set('text')} />
            <NameField label="Outlet" from="outlets" value={filter.outlet} commit={set('outlet')} />
            <ChoiceField label="Status" choices={statuses} value={filter.status} commit={set('status')} />
            <DateField label="Published since" value={filter.since} commit={set('since')} />
            <DateField label="Published until" value={filter.until} commit={set('until')} />
          </Filters>
        }
        answer={answer}
        one="report"
        empty={
          <NothingFound
            heading={setCount > 0 ? 'No report matches these filters' : 'The record is empty'}
            isFiltered={setCount > 0}
          >
            Clear one of them, or search the full text with the search field above.
          </NothingFound>
        }
        rows={(rows) => <ReportList reports={rows} />}
      />
    </>
  )
}
