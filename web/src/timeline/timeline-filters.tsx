import { ChoiceField } from '../elements/choice-field.tsx'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { RelationField } from '../elements/relation-field.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { clockWords } from './clock-words.ts'

/** The state of the timeline as it stands in the address. */
export interface TimelineState {
  readonly actor?: string | undefined
  readonly relation?: string | undefined
  readonly text?: string | undefined
  readonly clock?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly top?: string | undefined
}

interface TimelineFiltersProps {
  readonly state: TimelineState
  readonly set: (name: keyof TimelineState, value: string | undefined) => void
  readonly clear: () => void
}

const clocks = (['said', 'learnt', 'happened'] as const).map((value) => ({ value, label: clockWords[value] }))
const tops = ['20', '80', '200'].map((value) => ({ value, label: `${value} claims` }))

/** Who acts, which relation, which clock, which dates. */
export function TimelineFilters({ state, set, clear }: TimelineFiltersProps) {
  const field = (name: keyof TimelineState) => ({
    value: state[name],
    commit: (value: string | undefined) => set(name, value),
  })
  return (
    <Filters set={Object.values(state).filter(Boolean).length} clear={clear}>
      <NameField label="Who acts" from="entities" {...field('actor')} />
      <RelationField {...field('relation')} />
      <WordsField label="Words of the claim" {...field('text')} />
      <ChoiceField label="Clock" none={clockWords.published} choices={clocks} {...field('clock')} />
      <DateField label="Since" {...field('since')} />
      <DateField label="Until" {...field('until')} />
      <ChoiceField label="Shown at most" none="40 claims" choices={tops} {...field('top')} />
    </Filters>
  )
}
