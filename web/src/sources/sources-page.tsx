import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sourcesQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { plainName } from '../wording/plain-name.ts'
import { Citations } from './citations.tsx'
import { SourceTable } from './source-table.tsx'
import classes from './sources-page.module.css'

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

/** Outlets, and all who are made to say something: as a list, or who cites whom. */
export function SourcesPage() {
  const { view, around, since, until, top, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery({ ...sourcesQuestion(filter), enabled: view !== 'citations' })
  const set = (name: 'text' | 'kind' | 'around' | 'since' | 'until' | 'top') => (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }) })
  const setCount = Object.values(filter).filter(Boolean).length
  return (
    <>
      <PageHead title="Sources">Outlets that publish, and the people and bodies they cite.</PageHead>
      <SegmentedControl
        className={classes.view!}
        aria-label="View"
        value={view === 'citations' ? 'citations' : 'list'}
        onChange={(next) => void navigate({ search: { view: next === 'list' ? undefined : next } })}
        data={[
          { value: 'list', label: 'All sources' },
          { value: 'citations', label: 'Who cites whom' },
        ]}
      />
      {view === 'citations' ? (
        <Citations
          filter={{ around, since, until, top }}
          set={set}
          clear={() => void navigate({ search: { view: 'citations' } })}
        />
      ) : (
        <ListWithFilters
          filters={
            <Filters set={setCount} clear={() => void navigate({ search: {} })}>
              <WordsField label="Name" value={filter.text} commit={set('text')} />
              <ChoiceField label="Kind" choices={kinds} value={filter.kind} commit={set('kind')} />
            </Filters>
          }
          answer={answer}
          one="source"
          empty={
            <NothingFound
              heading={setCount > 0 ? 'No source matches' : 'No source is known yet'}
              isFiltered={setCount > 0}
            >
              Clear one of the filters, or look for another spelling.
            </NothingFound>
          }
          rows={(rows) => <SourceTable sources={rows} />}
        />
      )}
    </>
  )
}
