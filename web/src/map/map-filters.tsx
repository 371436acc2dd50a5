import { DateField } from '../elements/date-field.tsx'
import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { OnlyBox } from '../elements/only-box.tsx'
import { RelationField } from '../elements/relation-field.tsx'

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
  return (
    <Filters set={Object.values(filters).filter(Boolean).length} clear={clear}>
      <RelationField value={filters.relation} commit={(value) => set('relation', value)} />
      <NameField label="Actor" from="entities" value={filters.actor} commit={(value) => set('actor', value)} />
      <DateField label="Published from" value={filters.since} commit={(value) => set('since', value)} />
      <DateField label="Published to" value={filters.until} commit={(value) => set('until', value)} />
      <OnlyBox label="Only what is disputed" value={filters.disputed} commit={(value) => set('disputed', value)} />
    </Filters>
  )
}
