import { useQuery } from '@tanstack/react-query'
import { citationsQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { DateField } from '../elements/date-field.tsx'
import { Failure } from '../elements/failure.tsx'
import { Filters } from '../elements/filters.tsx'
import columns from '../elements/list-with-filters.module.css'
import { Loading } from '../elements/loading.tsx'
import { NameField } from '../elements/name-field.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { plural } from '../wording/plural.ts'
import { CitationMatrix } from './citation-matrix.tsx'

type FilterName = 'around' | 'since' | 'until' | 'top'

interface CitationsProps {
  readonly filter: Readonly<Record<FilterName, string | undefined>>
  readonly set: (name: FilterName) => (value: string | undefined) => void
  readonly clear: () => void
}

const tops = ['12', '50', '100'].map((value) => ({ value, label: `${value} parties` }))

/** Who cites whom, for the parties in most citations. */
export function Citations({ filter: { top, ...filter }, set, clear }: CitationsProps) {
  const limit = Math.min(100, Number(top) || 24)
  const answer = useQuery(citationsQuestion({ ...filter, limit }))
  const isSet = Object.values({ top, ...filter }).filter(Boolean).length
  return (
    <div className={columns.columns}>
      <Filters set={isSet} clear={clear}>
        <NameField label="By or of" from="sources" value={filter.around} commit={set('around')} />
        <DateField label="Published since" value={filter.since} commit={set('since')} />
        <DateField label="Published until" value={filter.until} commit={set('until')} />
        <ChoiceField label="Shown at most" none="24 parties" choices={tops} value={top} commit={set('top')} />
      </Filters>
      <section aria-label="Who cites whom" aria-busy={answer.isFetching}>
        {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
        {!answer.isError && !answer.data && <Loading lines={10} />}
        {answer.data && (
          <>
            <p className={columns.count} role="status">
              {plural(answer.data.parties.length, 'party', 'parties')} over {plural(answer.data.examined, 'claim')}
              {answer.data.cut && ', those in most citations of the newest claims'}
            </p>
            {answer.data.cells.length === 0 ? (
              <NothingFound heading="No one cites another here" isFiltered={isSet > 0}>
                Clear a filter, or widen the dates.
              </NothingFound>
            ) : (
              <CitationMatrix citations={answer.data} />
            )}
          </>
        )}
      </section>
    </div>
  )
}
