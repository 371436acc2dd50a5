import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { sourcesQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { DayRange } from '../elements/day-range.tsx'
import { Filters } from '../elements/filters.tsx'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { Name } from '../elements/name.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { plainName } from '../wording/plain-name.ts'

const route = getRouteApi('/sources')
const kinds = [
  'outlet',
  'named-person',
  'unnamed-person',
  'government',
  'intelligence',
  'organization',
  'media',
  'experts',
  'document',
].map((value) => ({ value, label: plainName(value) }))

/** Outlets, and all who are made to say something. */
export function SourcesPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery(sourcesQuestion(filter))
  const set = (name: keyof typeof filter) => (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }) })
  return (
    <>
      <PageHead title="Sources">Outlets that publish, and the people and bodies they cite.</PageHead>
      <ListWithFilters
        filters={
          <Filters set={Object.values(filter).filter(Boolean).length} clear={() => void navigate({ search: {} })}>
            <WordsField label="Name" value={filter.text} commit={set('text')} />
            <ChoiceField label="Kind" choices={kinds} value={filter.kind} commit={set('kind')} />
          </Filters>
        }
        answer={answer}
        one="source"
        empty={
          <Notice heading="No source matches">
            <p>Clear the filters, or add reports with `hearsay ingest`.</p>
          </Notice>
        }
        rows={(rows) => (
          <PlainTable
            headings={['Name', 'Kind', 'Claims', 'Denials', 'Reports', 'First and last']}
            rows={rows.map((source) => ({
              id: `${source.kind} ${source.name}`,
              cells: [
                <Link key="name" to="/claims" search={{ claimant: source.name }}>
                  <Name text={source.name} />
                </Link>,
                plainName(source.kind),
                source.claims,
                source.denials,
                source.reports,
                <DayRange key="days" first={source.first} last={source.last} />,
              ],
            }))}
          />
        )}
      />
    </>
  )
}
