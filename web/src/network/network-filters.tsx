import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { summaryQuestion } from '../api/questions.ts'
import { ChoiceField } from '../elements/choice-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { plainName } from '../wording/plain-name.ts'
import type { NetworkFilters } from './use-neighbourhoods.ts'

interface NetworkFilterFieldsProps {
  readonly filters: NetworkFilters
  readonly around: string | undefined
  readonly set: (name: keyof NetworkFilters | 'around', value: string | undefined) => void
  readonly clear: () => void
}

/** Whose network it is, and which of it is shown. */
export function NetworkFilterFields({ filters, around, set, clear }: NetworkFilterFieldsProps) {
  const summary = useQuery(summaryQuestion)
  const relations =
    summary.data?.relations.map(({ relation }) => ({ value: relation, label: plainName(relation) })) ?? []
  const count = [...Object.values(filters), around].filter(Boolean).length
  return (
    <Filters set={count} clear={clear}>
      <NameField label="Around" from="entities" value={around} commit={(value) => set('around', value)} />
      <NameField
        label="According to"
        from="sources"
        value={filters.accordingTo}
        commit={(value) => set('accordingTo', value)}
      />
      <NameField
        label="Without what goes back to"
        from="sources"
        value={filters.withoutOrigin}
        commit={(value) => set('withoutOrigin', value)}
      />
      <ChoiceField
        label="Relation"
        choices={relations}
        value={filters.relation}
        commit={(value) => set('relation', value)}
      />
      <Checkbox
        label="Only what someone denies"
        checked={filters.disputed === 'true'}
        onChange={(event) => set('disputed', event.currentTarget.checked ? 'true' : undefined)}
      />
    </Filters>
  )
}
