import { type RefObject, useEffect, useRef } from 'react'
import { type Camera, type Point, pinched, type Size } from './camera.ts'

interface PinchOptions {
  readonly drawing: RefObject<Element | null>
  readonly camera: Camera
  readonly size: Size
  readonly look: (camera: Camera) => void
  /** Called when a second finger comes down: what the first had begun is over. */
  readonly begin: () => void
}

/** Two fingers on a drawing: apart or together they zoom, side by side they move. One finger is left to the page and to dragging. */
export function usePinch(options: PinchOptions): void {
  const newest = useRef(options)
  newest.current = options
  const { drawing } = options
  useEffect(() => {
    const element = drawing.current
    if (!element) return
    let start: { readonly camera: Camera; readonly fingers: readonly [Point, Point] } | undefined
    const onTouch = (event: Event) => {
      const { touches } = event as TouchEvent
      if (touches.length !== 2) {
        start = undefined
        return
      }
      // Else the browser would scroll or zoom the page with them.
      event.preventDefault()
      const { camera, size, look, begin } = newest.current
      const fingers = [pointOf(element, touches[0]!), pointOf(element, touches[1]!)] as const
      if (start) return look(pinched(start.camera, start.fingers, fingers, size))
      begin()
      start = { camera, fingers }
    }
    const stop = new AbortController()
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
      element.addEventListener(type, onTouch, { passive: false, signal: stop.signal })
    }
    return () => stop.abort()
  }, [drawing])
}

function pointOf(element: Element, { clientX, clientY }: Touch): Point {
  const box = element.getBoundingClientRect()
  return [clientX - box.left, clientY - box.top]
}
