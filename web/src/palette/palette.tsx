import { useHotkeys } from '@mantine/hooks'
import { useSpotlight } from '@mantine/spotlight'
import { lazy, Suspense, useEffect, useState } from 'react'
import { openPalette, paletteStore } from './palette-store.ts'

const Dialog = lazy(() => import('./palette-dialog.tsx'))

/** The command palette, on Ctrl-K or ⌘K anywhere and on `/` outside of fields. Its parts are loaded when it is first opened. */
export function Palette() {
  const { opened } = useSpotlight(paletteStore)
  const [wasOpened, setWasOpened] = useState(false)
  useEffect(() => {
    if (opened) setWasOpened(true)
  }, [opened])
  useHotkeys([['mod+K', openPalette]], [])
  // Keyboards differ in whether `/` needs Shift.
  useHotkeys([
    ['/', openPalette],
    ['shift+/', openPalette],
  ])
  return opened || wasOpened ? (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  ) : null
}
