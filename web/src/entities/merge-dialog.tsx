import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntityRow, Page } from '../../../src/schema/answers.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import { typeWords } from '../wording/type-words.ts'
import { DecisionDialog } from './decision-dialog.tsx'

interface MergeDialogProps {
  readonly entity: EntityRow
  /** Ids that are taken for the entity already. */
  readonly members: readonly string[]
  readonly isBusy: boolean
  readonly close: () => void
  readonly confirm: (other: string, why: string | undefined) => void
}

/** Looks for the other entity that this one is the same as. */
export function MergeDialog({ entity, members, isBusy, close, confirm }: MergeDialogProps) {
  const [text, setText] = useState('')
  const [other, setOther] = useState<{ readonly value: string; readonly label: string } | undefined>(undefined)
  const [asked] = useDebouncedValue(text, 200)
  const found = useQuery({
    queryKey: ['entities to merge', asked],
    queryFn: ({ signal }) => fetchJson<Page<EntityRow>>('entities', { text: asked, limit: 12 }, signal),
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.items ?? [])
    .filter(({ id }) => !members.includes(id))
    .map(({ id, name, type, claims }) => ({
      value: id,
      label: `${name} (${typeWords(type)}, ${plural(claims, 'claim')})`,
    }))
  const data = other && !options.some(({ value }) => value === other.value) ? [other, ...options] : options
  return (
    <DecisionDialog
      title="Same as another"
      act="Take them for one"
      asksWhy
      isReady={other !== undefined}
      isBusy={isBusy}
      close={close}
      confirm={(why) => other && confirm(other.value, why)}
    >
      <p>
        <strong>
          <Name text={entity.name} />
        </strong>{' '}
        and the other will be shown as one, with every spelling. Mentions stay as they are, and it can be undone.
      </p>
      <Select
        label="The other"
        placeholder="Type a name"
        searchable
        data-autofocus
        data={data}
        filter={({ options: all }) => all}
        value={other?.value ?? null}
        onChange={(value) => setOther(data.find((option) => option.value === value))}
        searchValue={text}
        onSearchChange={setText}
        nothingFoundMessage="No entity has this name"
        comboboxProps={{ withinPortal: false }}
      />
    </DecisionDialog>
  )
}
