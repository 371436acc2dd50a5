import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Camera, panned, type Size, zoomed } from './camera.ts'
import { usePinch } from './use-pinch.ts'

/** A pointer that moved less than this, in pixels, was a click. */
const CLICK = 4
const STEP = 70
const ZOOM = 1.4

interface CameraOptions {
  readonly size: Size
  /** What is looked at: when it changes, the camera frames it anew. */
  readonly subject: unknown
  /** Where the camera is until it is moved. */
  readonly framed: Camera
  /** The greatest scale. */
  readonly closest: number
  /** The drawing itself, for the wheel. */
  readonly drawing: RefObject<Element | null>
}

/** A camera moved by pointer, two fingers, wheel and keys: arrows move, + and - zoom, 0 shows all. */
export function useCamera({ size, subject, framed, closest, drawing }: CameraOptions) {
  const [moved, setMoved] = useState<{ readonly subject: unknown; readonly camera: Camera }>()
  const camera = moved && moved.subject === subject ? moved.camera : framed
  const look = (next: Camera) => setMoved({ subject, camera: { ...next, scale: Math.min(next.scale, closest) } })
  const middle = [size.width / 2, size.height / 2] as const
  const zoomIn = () => look(zoomed(camera, ZOOM, middle, size))
  const zoomOut = () => look(zoomed(camera, 1 / ZOOM, middle, size))
  const showAll = () => setMoved(undefined)

  // The wheel is listened to by hand: React's own listener may not keep the page from scrolling. Without Ctrl it zooms only while the
  // drawing has the focus, so that the page can be scrolled across it.
  const wheel = useRef<(event: WheelEvent) => void>(undefined)
  wheel.current = (event) => {
    const element = drawing.current
    if (!element || (!event.ctrlKey && document.activeElement !== element.parentElement)) return
    event.preventDefault()
    const box = element.getBoundingClientRect()
    const at = [event.clientX - box.left, event.clientY - box.top] as const
    look(zoomed(camera, Math.exp(-event.deltaY / 400), at, size))
  }
  useEffect(() => {
    const element = drawing.current
    const listen = (event: Event) => wheel.current?.(event as WheelEvent)
    element?.addEventListener('wheel', listen, { passive: false })
    return () => element?.removeEventListener('wheel', listen)
  }, [drawing])

  const drag = useRef<{ readonly x: number; readonly y: number; readonly camera: Camera; isMove: boolean }>(undefined)
  usePinch({ drawing, camera, size, look, begin: () => (drag.current = undefined) })
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => look(panned(camera, STEP, 0)),
    ArrowRight: () => look(panned(camera, -STEP, 0)),
    ArrowUp: () => look(panned(camera, 0, STEP)),
    ArrowDown: () => look(panned(camera, 0, -STEP)),
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': showAll,
  }
  return {
    camera,
    look,
    zoomIn,
    zoomOut,
    showAll,
    /** Whether the pointer, since it was pressed, has moved the camera: then what follows is no click. */
    wasMoved: () => drag.current?.isMove === true,
    onKeyDown: (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      act()
    },
    onPointerDown: (event: PointerEvent) => {
      drag.current = { x: event.clientX, y: event.clientY, camera, isMove: false }
    },
    onPointerMove: (event: PointerEvent) => {
      const from = drag.current
      if (!from || !event.isPrimary || event.buttons === 0) return
      const [right, down] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.isMove && Math.hypot(right, down) < CLICK) return
      from.isMove = true
      look(panned(from.camera, right, down))
    },
  }
}
