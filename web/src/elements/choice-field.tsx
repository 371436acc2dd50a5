import { NativeSelect } from '@mantine/core'

interface ChoiceFieldProps {
  readonly label: string
  /** Value and words of each choice. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** What stands before them, for no choice; “any” when absent. */
  readonly none?: string
  readonly value: string | undefined
  readonly commit: (value: string | undefined) => void
}

/** A filter with few choices. */
export function ChoiceField({ label, choices, none = 'any', value, commit }: ChoiceFieldProps) {
  const known = value === undefined || choices.some((choice) => choice.value === value)
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: none }, ...choices, ...(known ? [] : [{ value, label: value }])]}
      value={value ?? ''}
      onChange={(event) => commit(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}
