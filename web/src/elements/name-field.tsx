import { Autocomplete, CloseButton } from '@mantine/core'
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { namesQuestion } from '../api/questions.ts'

interface NameFieldProps {
  readonly label: string
  readonly placeholder?: string
  /** Where suggestions come from: what is spoken of, who speaks, or who publishes. */
  readonly from: 'entities' | 'sources' | 'outlets'
  readonly value: string | undefined
  readonly commit: (value: string | undefined) => void
}

/** A filter by name that suggests the names of the record; any other name may be written too. */
export function NameField({ label, placeholder, from, value = '', commit }: NameFieldProps) {
  const [draft, setDraft] = useState(value)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => setDraft(value), [value])
  const [asked] = useDebouncedValue(draft, 200)
  const names = useQuery({ ...namesQuestion(from, asked), enabled: isOpen })
  const commitLater = useDebouncedCallback(commit, 350)
  const change = (next: string) => {
    setDraft(next)
    commitLater(next.trim() === '' ? undefined : next.trim())
  }
  return (
    <Autocomplete
      label={label}
      {...(placeholder !== undefined && { placeholder })}
      value={draft}
      onChange={change}
      onBlur={commitLater.flush}
      onKeyDown={(event) => event.key === 'Enter' && commitLater.flush()}
      data={names.data ?? []}
      filter={({ options }) => options}
      onDropdownOpen={() => setIsOpen(true)}
      comboboxProps={{ withinPortal: false }}
      rightSection={draft !== '' && <CloseButton size="sm" aria-label={`Clear ${label}`} onClick={() => change('')} />}
    />
  )
}
