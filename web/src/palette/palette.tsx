import { useHotkeys } from '@mantine/hooks'
import { PaletteDialog } from './palette-dialog.tsx'
import { openPalette } from './palette-store.ts'

/** The command palette, on Ctrl-K or ⌘K anywhere and on `/` outside of fields. */
export function Palette() {
  useHotkeys([['mod+K', openPalette]], [])
  // Keyboards differ in whether `/` needs Shift.
  useHotkeys([
    ['/', openPalette],
    ['shift+/', openPalette],
  ])
  return <PaletteDialog />
}
