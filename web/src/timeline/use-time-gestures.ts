import { type RefObject, useEffect, useRef } from 'react'
import { pinchedWindow, type Window } from './timeline-window.ts'
import type { TimeControl } from './use-time-window.ts'

/**
 * Wheel and two fingers over a drawing whose width stands for the time shown. The wheel zooms with Ctrl (as two fingers on a touchpad
 * do) or while the drawing has the focus, so that the page can be scrolled across it; sideways, or with Shift, it moves. The returned
 * function says whether two fingers are down.
 */
export function useTimeGestures(drawing: RefObject<SVGElement | null>, control: TimeControl): () => boolean {
  const newest = useRef(control)
  newest.current = control
  const fingers = useRef(new Map<number, number>())
  useEffect(() => {
    const element = drawing.current
    if (!element) return
    const shareOf = (clientX: number) => {
      const box = element.getBoundingClientRect()
      return (clientX - box.left) / Math.max(box.width, 1)
    }
    const onWheel = (event: WheelEvent) => {
      const { shown, zoom, move } = newest.current
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const isZoom = event.ctrlKey || (!isSideways && element.contains(document.activeElement))
      if (!isZoom && !isSideways) return
      event.preventDefault()
      if (isZoom) zoom(Math.exp(event.deltaY / 400), shown[0] + shareOf(event.clientX) * (shown[1] - shown[0]))
      else move((event.deltaX || event.deltaY) / Math.max(element.getBoundingClientRect().width, 1))
    }
    let start: { readonly window: Window; readonly shares: readonly [number, number] } | undefined
    const pair = () => [...fingers.current.values()].slice(0, 2) as unknown as readonly [number, number]
    const onDown = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return
      fingers.current.set(event.pointerId, shareOf(event.clientX))
      if (fingers.current.size === 2) start = { window: newest.current.shown, shares: pair() }
    }
    const onMove = (event: PointerEvent) => {
      if (!fingers.current.has(event.pointerId)) return
      fingers.current.set(event.pointerId, shareOf(event.clientX))
      if (start) newest.current.show(pinchedWindow(start.window, start.shares, pair()))
    }
    const onUp = (event: PointerEvent) => {
      fingers.current.delete(event.pointerId)
      start = undefined
    }
    const stop = new AbortController()
    element.addEventListener('wheel', onWheel, { passive: false, signal: stop.signal })
    element.addEventListener('pointerdown', onDown, { signal: stop.signal })
    element.addEventListener('pointermove', onMove, { signal: stop.signal })
    for (const end of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(end, onUp, { signal: stop.signal })
    return () => stop.abort()
  }, [drawing])
  return () => fingers.current.size > 1
}
