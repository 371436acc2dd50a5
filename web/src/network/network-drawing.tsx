import { ActionIcon, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { type Camera, framing, panned, zoomed } from './camera.ts'
import classes from './network-drawing.module.css'
import { paintScene } from './paint-scene.ts'
import { pickAt } from './pick-at.ts'
import { readInks } from './read-inks.ts'
import { place, sceneOf, type View } from './scene.ts'
import type { Layout } from './use-layout.ts'

interface NetworkDrawingProps {
  readonly layout: Layout
  /** Id of the node or edge that is picked. */
  readonly picked: string | undefined
  readonly pick: (id: string | undefined) => void
  /** What is drawn, for those who do not see it. */
  readonly label: string
}

/** A pointer that moved less than this, in pixels, was a click. */
const CLICK = 4
const STEP = 60
const ZOOM = 1.3

/** The network on a canvas: drag to move, wheel or buttons to zoom, click to pick. Everything in it is in the list beside it too. */
export function NetworkDrawing({ layout, picked, pick, label }: NetworkDrawingProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useComputedColorScheme()
  const [moved, setMoved] = useState<{ readonly graph: Layout['graph']; readonly camera: Camera }>()
  const { graph, positions } = layout
  const size = { width, height }
  const camera = moved?.graph === graph ? moved.camera : framing(positions, size)
  const view: View = { graph, positions, camera, size, picked }
  const look = (next: Camera) => setMoved({ graph, camera: next })
  const drag = useRef<{ readonly x: number; readonly y: number; readonly camera: Camera }>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme decides the colours that are read
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || width === 0) return
    const frame = requestAnimationFrame(() => {
      const density = window.devicePixelRatio || 1
      context.canvas.width = Math.round(width * density)
      context.canvas.height = Math.round(height * density)
      const shown = { graph, positions, camera, size: { width, height }, picked }
      paintScene(context, sceneOf(shown), readInks(context.canvas), shown.size, density)
    })
    return () => cancelAnimationFrame(frame)
  }, [graph, positions, camera.x, camera.y, camera.scale, width, height, picked, scheme])

  // The wheel is listened to by hand: React's own listener may not keep the page from scrolling.
  const wheel = useRef<(event: WheelEvent) => void>(undefined)
  wheel.current = (event) => {
    if (!event.ctrlKey && document.activeElement !== canvas.current?.parentElement) return
    event.preventDefault()
    look(zoomed(camera, Math.exp(-event.deltaY / 400), [event.offsetX, event.offsetY], size))
  }
  useEffect(() => {
    const element = canvas.current
    const listen = (event: WheelEvent) => wheel.current?.(event)
    element?.addEventListener('wheel', listen, { passive: false })
    return () => element?.removeEventListener('wheel', listen)
  }, [])

  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, camera }
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = drag.current
    if (!from) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    if (Math.hypot(right, down) >= CLICK) look(panned(from.camera, right, down))
  }
  const release = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = drag.current
    drag.current = undefined
    if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) >= CLICK) return
    pick(pickAt(graph, place(view), event.nativeEvent.offsetX, event.nativeEvent.offsetY))
  }
  const middle = [width / 2, height / 2] as const
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => look(panned(camera, STEP, 0)),
    ArrowRight: () => look(panned(camera, -STEP, 0)),
    ArrowUp: () => look(panned(camera, 0, STEP)),
    ArrowDown: () => look(panned(camera, 0, -STEP)),
    '+': () => look(zoomed(camera, ZOOM, middle, size)),
    '-': () => look(zoomed(camera, 1 / ZOOM, middle, size)),
    '0': () => setMoved(undefined),
    Escape: () => pick(undefined),
  }
  const key = (event: KeyboardEvent) => {
    const act = keys[event.key === '=' ? '+' : event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the drawing */}
      <div
        ref={ref}
        className={classes.view}
        role="group"
        aria-label="Drawing of the network"
        tabIndex={0}
        onKeyDown={key}
      >
        <canvas
          ref={canvas}
          className={classes.canvas}
          role="img"
          aria-label={label}
          data-settled={layout.isSettled}
          onPointerDown={press}
          onPointerMove={move}
          onPointerUp={release}
        />
      </div>
      <div className={classes.tools}>
        <ActionIcon variant="default" aria-label="Zoom in" onClick={keys['+']}>
          +
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Zoom out" onClick={keys['-']}>
          −
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Show all" onClick={keys['0']}>
          ⤢
        </ActionIcon>
      </div>
    </div>
  )
}
