import { TextInput } from '@mantine/core'

interface DateFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly commit: (value: string | undefined) => void
}

/** A filter by day, chosen with the browser's own calendar. */
export function DateField({ label, value, commit }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ''}
      onChange={(event) => commit(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}
