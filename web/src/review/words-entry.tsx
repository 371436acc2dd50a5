import { Button, TextInput } from '@mantine/core'
import { type Entry, entryOf } from './claim-draft.ts'
import classes from './claim-form.module.css'
import type { Words } from './selected-words.ts'

interface WordsEntryProps {
  readonly label: string
  /** What the words are stands beside them already. */
  readonly isLabelled?: boolean
  readonly entry: Entry
  readonly fault: string | undefined
  /** The words selected in the report, if any. */
  readonly selected: Words | undefined
  readonly change: (entry: Entry) => void
}

/** Words of the report: written, or taken from what is selected in the text. */
export function WordsEntry({ label, isLabelled = false, entry, fault, selected, change }: WordsEntryProps) {
  return (
    <div className={classes.entry}>
      <TextInput
        {...(isLabelled ? { 'aria-label': label } : { label })}
        size="xs"
        dir="auto"
        value={entry.text}
        error={fault}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Button
        variant="default"
        size="xs"
        disabled={!selected}
        aria-label={`Use selection as ${label}`}
        onClick={() => selected && change(entryOf(selected))}
      >
        Use selection
      </Button>
    </div>
  )
}
