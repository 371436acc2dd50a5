import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { summaryQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { plainName } from '../wording/plain-name.ts'

/** Which claims are on the map, as it stands in the address. */
export interface MapFilters {
  readonly relation?: string | undefined
  readonly actor?: string | undefined
  readonly disputed?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

interface MapFilterFieldsProps {
  readonly filters: MapFilters
  readonly set: (name: keyof MapFilters, value: string | undefined) => void
  readonly clear: () => void
}

/** The filters of the map. */
export function MapFilterFields({ filters, set, clear }: MapFilterFieldsProps) {
  const summary = useQuery(summaryQuestion)
  const relations =
    summary.data?.relations.map(({ relation }) => ({ value: relation, label: plainName(relation) })) ?? []
  return (
    <Filters set={Object.values(filters).filter(Boolean).length} clear={clear}>
      <ChoiceField
        label="Relation"
        choices={relations}
        value={filters.relation}
        commit={(value) => set('relation', value)}
      />
      <NameField label="Actor" from="entities" value={filters.actor} commit={(value) => set('actor', value)} />
      <DateField label="Published from" value={filters.since} commit={(value) => set('since', value)} />
      <DateField label="Published to" value={filters.until} commit={(value) => set('until', value)} />
      <Checkbox
        label="Only what is disputed"
        checked={filters.disputed === 'true'}
        onChange={(event) => set('disputed', event.currentTarget.checked ? 'true' : undefined)}
      />
    </Filters>
  )
}
