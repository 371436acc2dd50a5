import { Filters } from '../elements/filters.tsx'
import { NameField } from '../elements/name-field.tsx'
import { OnlyBox } from '../elements/only-box.tsx'
import { RelationField } from '../elements/relation-field.tsx'
import type { NetworkFilters } from './use-neighbourhoods.ts'

interface NetworkFilterFieldsProps {
  readonly filters: NetworkFilters
  readonly around: string | undefined
  readonly set: (name: keyof NetworkFilters | 'around', value: string | undefined) => void
  readonly clear: () => void
}

/** Whose network it is, and which of it is shown. */
export function NetworkFilterFields({ filters, around, set, clear }: NetworkFilterFieldsProps) {
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
      <RelationField value={filters.relation} commit={(value) => set('relation', value)} />
      <OnlyBox label="Only what someone denies" value={filters.disputed} commit={(value) => set('disputed', value)} />
    </Filters>
  )
}
