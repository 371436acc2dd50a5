import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { summaryQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { plainName } from '../wording/plain-name.ts'

/** The filters of `claims` as they stand in the address. */
export interface ClaimFilterState {
  readonly text?: string | undefined
  readonly relation?: string | undefined
  readonly actor?: string | undefined
  readonly recipient?: string | undefined
  readonly place?: string | undefined
  readonly claimant?: string | undefined
  readonly origin?: string | undefined
  readonly stance?: string | undefined
  readonly disputed?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
}

interface ClaimFiltersProps {
  readonly filter: ClaimFilterState
  readonly set: (name: keyof ClaimFilterState, value: string | undefined) => void
  readonly clear: () => void
}

const stances = ['support', 'deny', 'query', 'comment', 'decline'].map((value) => ({ value, label: value }))

/** Every filter that `hearsay claims` has. */
export function ClaimFilters({ filter, set, clear }: ClaimFiltersProps) {
  const summary = useQuery(summaryQuestion)
  const relations = (summary.data?.relations ?? []).map(({ relation, clusters }) => ({
    value: relation,
    label: `${plainName(relation)} (${clusters})`,
  }))
  const field = (name: keyof ClaimFilterState) => ({
    value: filter[name],
    commit: (value: string | undefined) => set(name, value),
  })
  return (
    <Filters set={Object.values(filter).filter(Boolean).length} clear={clear}>
      <WordsField label="Words of the claim" {...field('text')} />
      <ChoiceField label="Relation" choices={relations} {...field('relation')} />
      <NameField label="Who acts" from="entities" {...field('actor')} />
      <NameField label="To or against whom" from="entities" {...field('recipient')} />
      <NameField label="Where" from="entities" {...field('place')} />
      <NameField label="Who says so" from="sources" {...field('claimant')} />
      <NameField label="Goes back to" from="sources" {...field('origin')} />
      <ChoiceField label="Stance" choices={stances} {...field('stance')} />
      <Checkbox
        label="Only disputed"
        checked={filter.disputed === 'true'}
        onChange={(event) => set('disputed', event.currentTarget.checked ? 'true' : undefined)}
      />
      <DateField label="Published since" {...field('since')} />
      <DateField label="Published until" {...field('until')} />
      <DateField label="As reported by" {...field('asOf')} />
    </Filters>
  )
}
