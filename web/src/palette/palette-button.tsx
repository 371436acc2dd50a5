import { Kbd } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import classes from './palette-button.module.css'
import { openPalette } from './palette-store.ts'

/** Opens the command palette; looks like the search field that it stands for. */
export function PaletteButton() {
  const os = useOs()
  return (
    <button type="button" className={classes.open} aria-label="Search and commands" onClick={openPalette}>
      <svg
        aria-hidden="true"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <circle cx="6.5" cy="6.5" r="5" />
        <path d="m10.5 10.5 4.5 4.5" />
      </svg>
      <span className={classes.words}>Search or jump to</span>
      <Kbd className={classes.key!} aria-hidden>
        {os === 'macos' || os === 'ios' ? '⌘ K' : 'Ctrl K'}
      </Kbd>
    </button>
  )
}
