import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

interface WordsFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: string | undefined
  readonly commit: (value: string | undefined) => void
}

/** A filter of free words: takes effect shortly after the last key, and follows the address when that changes. */
export function WordsField({ label, placeholder, value = '', commit }: WordsFieldProps) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commitLater = useDebouncedCallback(commit, 350)
  const change = (next: string) => {
    setDraft(next)
    commitLater(next.trim() === '' ? undefined : next.trim())
  }
  return (
    <TextInput
      label={label}
      {...(placeholder !== undefined && { placeholder })}
      value={draft}
      onChange={(event) => change(event.currentTarget.value)}
      rightSection={draft !== '' && <CloseButton size="sm" aria-label={`Clear ${label}`} onClick={() => change('')} />}
    />
  )
}
