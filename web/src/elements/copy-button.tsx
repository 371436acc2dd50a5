import { useClipboard } from '@mantine/hooks'
import classes from './copy-button.module.css'

interface CopyButtonProps {
  readonly text: string
  /** What is copied: `citation`. */
  readonly what: string
}

/** Puts a text on the clipboard, and says whether it got there. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { copy, copied, error } = useClipboard({ timeout: 2_000 })
  return (
    <button type="button" className={classes.copy} onClick={() => copy(text)}>
      <span aria-live="polite">{error ? 'Could not copy' : copied ? 'Copied' : `Copy ${what}`}</span>
    </button>
  )
}
