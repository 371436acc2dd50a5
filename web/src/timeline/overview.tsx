import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { scaleUtc } from 'd3-scale'
import { type PointerEvent, useRef, useState } from 'react'
import chart from '../charts/chart.module.css'
import { dayOf } from '../charts/days.ts'
import { TimeAxis } from '../charts/time-axis.tsx'
import { dayWords } from '../elements/calendar-day.tsx'
import { binned } from './binned.ts'
import classes from './overview.module.css'
import type { Window } from './timeline-window.ts'
import { useTimeGestures } from './use-time-gestures.ts'
import type { TimeControl } from './use-time-window.ts'

/** Pixels. */
const TOP = 22
const HEIGHT = 74

interface OverviewProps {
  /** Where something stands, over all dates. */
  readonly moments: readonly number[]
  /** From the first to the last of them, with some room. */
  readonly extent: Window
  readonly isOfEvents: boolean
  /** Whether dates are asked for. */
  readonly isNarrowed: boolean
  readonly control: TimeControl
}

/** How much stands when, over all dates; drawing over it narrows the dates, wheel, fingers, keys and buttons do the same. */
export function Overview({ moments, extent, isOfEvents, isNarrowed, control }: OverviewProps) {
  const { ref, width } = useElementSize()
  const drawing = useRef<SVGSVGElement>(null)
  const [drag, setDrag] = useState<readonly [number, number] | undefined>(undefined)
  const isPinched = useTimeGestures(drawing, control)
  const scale = scaleUtc(extent, [0, Math.max(width, 40)])
  const [from, to] = control.shown
  const [x1, x2] = drag ? [...drag].sort((a, b) => a - b) : [scale(from), scale(to)]
  const at = (event: PointerEvent<SVGSVGElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const button = (label: string, act: () => void) => (
    <Button variant="default" size="compact-sm" onClick={act}>
      {label}
    </Button>
  )
  return (
    <div className={classes.overview}>
      <div ref={ref}>
        {/* biome-ignore-start lint/a11y: it is moved by keys as a whole, and a set of fields it is not */}
        <svg
          ref={drawing}
          className={`${chart.chart} ${classes.strip}`}
          width={width}
          height={HEIGHT}
          role="group"
          tabIndex={0}
          aria-label="Dates shown: plus and minus zoom, the arrow keys move, 0 shows all dates"
          aria-describedby="dates-shown"
          onKeyDown={(event) => control.onKey(event, true)}
          onPointerDown={(event) => {
            // A finger is captured by itself.
            if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
            setDrag([at(event), at(event)])
          }}
          onPointerMove={(event) => drag && setDrag(isPinched() ? undefined : [drag[0], at(event)])}
          onPointerUp={() => {
            setDrag(undefined)
            if (!drag || Math.abs(drag[1] - drag[0]) <= 4) return
            control.show([scale.invert(Math.min(...drag)).getTime(), scale.invert(Math.max(...drag)).getTime()])
          }}
          onPointerCancel={() => setDrag(undefined)}
        >
          <title>{`${isOfEvents ? 'Events' : 'Claims'} over time; draw to choose dates`}</title>
          <TimeAxis scale={scale} height={HEIGHT} top={TOP} />
          {binned(moments, scale).map(({ x, width: wide, share }) => (
            <rect
              key={x}
              className={classes.bin}
              x={x}
              y={HEIGHT - share * (HEIGHT - TOP - 4)}
              width={wide - 1}
              height={share * (HEIGHT - TOP - 4)}
            />
          ))}
          {(isNarrowed || drag || from > extent[0] || to < extent[1]) && (
            <rect
              className={classes.window}
              x={x1}
              y={TOP - 4}
              width={Math.max(2, x2! - x1!)}
              height={HEIGHT - TOP + 4}
            />
          )}
        </svg>
        {/* biome-ignore-end lint/a11y: as above */}
      </div>
      <div className={classes.tools} role="toolbar" aria-label="Dates shown">
        <span id="dates-shown" className={classes.dates}>
          {dayWords(dayOf(from))} to {dayWords(dayOf(to))}
        </span>
        {button('Earlier', () => control.move(-0.5))}
        {button('Later', () => control.move(0.5))}
        {button('Zoom in', () => control.zoom(0.5))}
        {button('Zoom out', () => control.zoom(2))}
        {isNarrowed && (
          <Button variant="subtle" size="compact-sm" onClick={control.showAll}>
            All dates
          </Button>
        )}
      </div>
    </div>
  )
}
