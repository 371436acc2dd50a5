import { Checkbox } from '@mantine/core'

interface OnlyBoxProps {
  readonly label: string
  readonly value: string | undefined
  readonly commit: (value: 'true' | undefined) => void
}

/** A filter that is set or not. */
export function OnlyBox({ label, value, commit }: OnlyBoxProps) {
  return (
    <Checkbox
      label={label}
      checked={value === 'true'}
      onChange={(event) => commit(event.currentTarget.checked ? 'true' : undefined)}
    />
  )
}
