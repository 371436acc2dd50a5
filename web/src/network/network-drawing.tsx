import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import drawn from '../elements/drawn-page.module.css'
import { framing } from './camera.ts'
import classes from './network-drawing.module.css'
import { paintScene } from './paint-scene.ts'
import { pickAt } from './pick-at.ts'
import { readInks } from './read-inks.ts'
import { place, sceneOf } from './scene.ts'
import { useCamera } from './use-camera.ts'
import type { Layout } from './use-layout.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface NetworkDrawingProps {
  readonly layout: Layout
  /** Id of the node or edge that is picked. */
  readonly picked: string | undefined
  readonly pick: (id: string | undefined) => void
  /** What is drawn, for those who do not see it. */
  readonly label: string
}

/** Pixels that a unit of the layout takes at most. */
const CLOSEST = 60

/** The network on a canvas: drag to move, wheel, two fingers or buttons to zoom, click to pick. Everything in it is in the list below it too. */
export function NetworkDrawing({ layout, picked, pick, label }: NetworkDrawingProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const drawing = useRef<HTMLCanvasElement>(null)
  const scheme = useComputedColorScheme()
  const { graph, positions } = layout
  const size = { width, height }
  const framed = framing(positions, size)
  const control = useCamera({ size, subject: graph, framed, closest: CLOSEST, drawing })
  const { camera } = control

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme decides the colours that are read; the camera is a new object each time
  useEffect(() => {
    const context = drawing.current?.getContext('2d')
    if (!context || width === 0) return
    const frame = requestAnimationFrame(() => {
      const density = window.devicePixelRatio || 1
      context.canvas.width = Math.round(width * density)
      context.canvas.height = Math.round(height * density)
      const view = { graph, positions, camera, size: { width, height }, picked }
      paintScene(context, sceneOf(view), readInks(context.canvas), view.size, density)
    })
    return () => cancelAnimationFrame(frame)
  }, [graph, positions, camera.x, camera.y, camera.scale, width, height, picked, scheme])

  return (
    <div className={drawn.frame}>
      {/* biome-ignore-start lint/a11y: arrow keys move the drawing, and a set of fields it is not */}
      <div
        ref={ref}
        className={drawn.view}
        role="group"
        aria-label="Drawing of the network"
        tabIndex={0}
        onKeyDown={(event) => (event.key === 'Escape' ? pick(undefined) : control.onKeyDown(event))}
      >
        <canvas
          ref={drawing}
          className={classes.canvas}
          role="img"
          aria-label={label}
          data-settled={layout.isSettled}
          data-scale={camera.scale.toFixed(3)}
          onPointerDown={control.onPointerDown}
          onPointerMove={control.onPointerMove}
          onClick={({ nativeEvent: { offsetX, offsetY } }) => {
            if (control.wasMoved()) return
            pick(pickAt(graph, place({ graph, positions, camera, size, picked }), offsetX, offsetY))
          }}
        />
      </div>
      {/* biome-ignore-end lint/a11y: as above */}
      <ZoomButtons
        isClosest={camera.scale >= CLOSEST}
        zoomIn={control.zoomIn}
        zoomOut={control.zoomOut}
        showAll={control.showAll}
      />
    </div>
  )
}
