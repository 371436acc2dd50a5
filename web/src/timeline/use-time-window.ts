import { useDebouncedCallback } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { dayOf } from '../charts/days.ts'
import { movedWindow, type Window, zoomedWindow } from './timeline-window.ts'

/** Dates as they stand in the address. */
export interface Dates {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** What the dates shown are changed by: pointer, wheel, fingers and keys. */
export interface TimeControl {
  readonly shown: Window
  /** Shows a window at once; the address follows when the hand rests. */
  readonly show: (window: Window) => void
  readonly zoom: (by: number, about?: number) => void
  readonly move: (share: number) => void
  readonly showAll: () => void
  /** + and - zoom, 0 shows all; where `hasArrows`, the arrow keys move. */
  readonly onKey: (event: KeyboardEvent, hasArrows: boolean) => void
}

const REST_MS = 250
const ZOOM = 1.5
const STEP = 0.2

/** The dates shown: those of the address, or where the hand has moved them since. `set` writes them to the address. */
export function useTimeWindow(asked: Window, set: (dates: Dates) => void): TimeControl {
  const [moved, setMoved] = useState<{ readonly from: string; readonly window: Window }>()
  const key = asked.join(' ')
  const shown = moved?.from === key ? moved.window : asked
  // What the hand did is over once the address has changed, also when it comes back to what it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what is waited for
  useEffect(() => setMoved(undefined), [key])
  const commit = useDebouncedCallback(([from, to]: Window) => set({ since: dayOf(from), until: dayOf(to) }), REST_MS)
  const show = (window: Window) => {
    setMoved({ from: key, window })
    commit(window)
  }
  const zoom = (by: number, about?: number) => show(zoomedWindow(shown, by, about))
  const move = (share: number) => show(movedWindow(shown, share))
  const showAll = () => {
    commit.cancel()
    setMoved(undefined)
    set({})
  }
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1 / ZOOM),
    '=': () => zoom(1 / ZOOM),
    '-': () => zoom(ZOOM),
    '0': showAll,
  }
  const arrows: Readonly<Record<string, () => void>> = { ArrowLeft: () => move(-STEP), ArrowRight: () => move(STEP) }
  return {
    ...{ shown, show, zoom, move, showAll },
    onKey(event, hasArrows) {
      const act = keys[event.key] ?? (hasArrows ? arrows[event.key] : undefined)
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      act()
    },
  }
}
