import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FacetsAnswer } from '../../../src/schema/facets-answer.ts'
import { facetsQuestion } from '../api/questions.ts'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { plainName } from '../wording/plain-name.ts'
import classes from './claim-facets.module.css'
import { type ClaimFilterState, type FilterChange, filtersSet } from './claim-filter-state.ts'
import { ClockFacet } from './clock-facet.tsx'
import { Facet } from './facet.tsx'

interface ClaimFacetsProps {
  readonly filter: ClaimFilterState
  readonly set: (change: FilterChange) => void
  readonly clear: () => void
}

const none: FacetsAnswer['facets'] = {
  ...{ relation: [], actor: [], recipient: [], place: [], claimant: [], stance: [], disputed: [], origins: [] },
  ...{ happened: [], said: [], published: [], learnt: [] },
}
const parties = [
  ['actor', 'Who acts', 'entities'],
  ['recipient', 'To or against whom', 'entities'],
  ['place', 'Where', 'entities'],
  ['claimant', 'Who says so', 'sources'],
] as const
const originWords: Readonly<Record<string, string>> = {
  1: 'one at most',
  2: 'at least two',
  3: 'at least three',
}

/** Every filter that `hearsay claims` has, with how many claims each value would leave. */
export function ClaimFacets({ filter, set, clear }: ClaimFacetsProps) {
  const { sort: _sort, ...asked } = filter
  const answer = useQuery(facetsQuestion(asked))
  const facets = answer.data?.facets ?? none
  const disputes = facets.disputed[0]?.count
  const isOffices = filter.offices === 'true' || filter.relation !== undefined || filter.text !== undefined
  const clocks = ['happened', 'said', 'published', 'learnt'] as const
  const isOrigins = (value: string) =>
    value === '1' ? filter.maxOrigins === '1' : filter.minOrigins === value && filter.maxOrigins === undefined
  return (
    <Filters set={filtersSet(filter)} clear={clear}>
      <WordsField label="Words of the claim" value={filter.text} commit={(text) => set({ text })} />
      <Checkbox
        label={disputes === undefined ? 'Only disputed' : `Only disputed (${disputes})`}
        checked={filter.disputed === 'true'}
        onChange={(event) => set({ disputed: event.currentTarget.checked ? 'true' : undefined })}
      />
      <Checkbox
        label="Also who holds which office"
        checked={isOffices}
        disabled={filter.relation !== undefined || filter.text !== undefined}
        onChange={(event) => set({ offices: event.currentTarget.checked ? 'true' : undefined })}
      />
      <Facet
        label="Relation"
        values={facets.relation}
        words={plainName}
        isChosen={(value) => filter.relation === value}
        choose={(relation) => set({ relation })}
        isOpen
      />
      {parties.map(([name, label, from]) => (
        <Facet
          key={name}
          label={label}
          values={facets[name].slice(0, 6)}
          isChosen={(value) => filter[name] === value}
          choose={(value) => set({ [name]: value })}
          isOpen={name === 'actor' || name === 'claimant' || filter[name] !== undefined}
        >
          <div className={classes.field}>
            <NameField
              label={label}
              placeholder="another name"
              from={from}
              value={filter[name]}
              commit={(value) => set({ [name]: value })}
            />
          </div>
        </Facet>
      ))}
      <Facet
        label="Independent origins"
        values={facets.origins}
        words={(value) => originWords[value] ?? value}
        isChosen={isOrigins}
        choose={(value) =>
          set({
            minOrigins: value === '1' ? undefined : value,
            maxOrigins: value === '1' ? value : undefined,
          })
        }
        isOpen={filter.minOrigins !== undefined || filter.maxOrigins !== undefined}
      />
      <Facet
        label="Stance"
        values={facets.stance}
        isChosen={(value) => filter.stance === value}
        choose={(stance) => set({ stance })}
      />
      <Facet label="Goes back to" values={[]} isChosen={() => false} choose={() => {}} isOpen={Boolean(filter.origin)}>
        <div className={classes.field}>
          <NameField
            label="Goes back to"
            placeholder="a name"
            from="sources"
            value={filter.origin}
            commit={(origin) => set({ origin })}
          />
        </div>
      </Facet>
      {clocks.map((clock) => (
        <ClockFacet key={clock} clock={clock} years={facets[clock]} filter={filter} set={set} />
      ))}
      <Facet label="As reported by" values={[]} isChosen={() => false} choose={() => {}} isOpen={Boolean(filter.asOf)}>
        <div className={classes.field}>
          <DateField label="As reported by" value={filter.asOf} commit={(asOf) => set({ asOf })} />
        </div>
      </Facet>
      {answer.data?.atLeast && (
        <p className={classes.note}>Counts are of the {answer.data.counted} matching claims in most reports.</p>
      )}
    </Filters>
  )
}
