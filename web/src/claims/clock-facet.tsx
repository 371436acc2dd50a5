import type { FacetsAnswer } from '../../../src/schema/facets-answer.ts'
import { DateField } from '../elements/date-field.tsx'
import type { FilterChange } from './claim-filter-state.ts'
import classes from './clock-facet.module.css'
import { Facet } from './facet.tsx'

type Clock = 'happened' | 'said' | 'published' | 'learnt'

interface ClockFacetProps {
  readonly clock: Clock
  readonly years: FacetsAnswer['facets'][Clock]
  readonly filter: FilterChange
  readonly set: (change: FilterChange) => void
}

const bounds = {
  happened: ['happenedSince', 'happenedUntil', 'Happened'],
  said: ['saidSince', 'saidUntil', 'Said'],
  published: ['since', 'until', 'Published'],
  learnt: ['learntSince', 'learntUntil', 'Learnt'],
} as const

/** One of the four clocks: years with counts, or any two days. */
export function ClockFacet({ clock, years, filter, set }: ClockFacetProps) {
  const [since, until, label] = bounds[clock]
  const isSet = filter[since] !== undefined || filter[until] !== undefined
  return (
    <Facet
      label={label}
      values={years}
      isChosen={(year) => filter[since] === year && filter[until] === year}
      choose={(year) => set({ [since]: year, [until]: year })}
      isOpen={isSet}
    >
      <div className={classes.days}>
        <DateField
          label={`${label} since`}
          value={firstDay(filter[since])}
          commit={(value) => set({ [since]: value })}
        />
        <DateField
          label={`${label} until`}
          value={lastDay(filter[until])}
          commit={(value) => set({ [until]: value })}
        />
      </div>
    </Facet>
  )
}

/** A year as its first or last day: the field of the browser takes days alone. */
function firstDay(date: string | undefined): string | undefined {
  return date?.length === 4 ? `${date}-01-01` : date
}

function lastDay(date: string | undefined): string | undefined {
  return date?.length === 4 ? `${date}-12-31` : date
}
