import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { scaleUtc } from 'd3-scale'
import { type PointerEvent, useState } from 'react'
import type { Storyline } from '../../../src/schema/answers.ts'
import chart from '../charts/chart.module.css'
import { dayOf, extentOf } from '../charts/days.ts'
import { TimeAxis } from '../charts/time-axis.tsx'
import { dayWords } from '../elements/calendar-day.tsx'
import classes from './overview.module.css'
import { momentsOf, movedWindow, type ReportingClock, windowOf } from './timeline-window.ts'

/** Pixels. */
const TOP = 22
const HEIGHT = 74

interface OverviewProps {
  /** Storylines of all dates. */
  readonly items: readonly Storyline[]
  readonly clock: ReportingClock
  readonly isOfEvents: boolean
  readonly since: string | undefined
  readonly until: string | undefined
  readonly set: (window: { readonly since?: string | undefined; readonly until?: string | undefined }) => void
}

/** How much stands when, over all dates; drawing over it narrows the dates, and buttons do the same without a pointer. */
export function Overview({ items, clock, isOfEvents, since, until, set }: OverviewProps) {
  const { ref, width } = useElementSize()
  const [drag, setDrag] = useState<readonly [number, number] | undefined>(undefined)
  const moments = momentsOf(items, clock, isOfEvents)
  const extent = extentOf(moments, 0.02)
  if (!extent) return null
  const scale = scaleUtc(extent, [0, Math.max(width, 40)])
  const current = windowOf(items, clock, isOfEvents, since, until) ?? extent
  const isNarrowed = since !== undefined || until !== undefined
  const [x1, x2] = drag ? [...drag].sort((a, b) => a - b) : [scale(current[0]), scale(current[1])]
  const setMoments = ([from, to]: readonly [number, number]) => set({ since: dayOf(from), until: dayOf(to) })
  const step = (label: string, by: number, share: number) => (
    <Button variant="default" size="compact-sm" onClick={() => setMoments(movedWindow(current, by, share))}>
      {label}
    </Button>
  )
  const at = (event: PointerEvent<SVGSVGElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const bins = binned(moments, scale)
  return (
    <div className={classes.overview}>
      <div ref={ref}>
        <svg
          className={`${chart.chart} ${classes.strip}`}
          width={width}
          height={HEIGHT}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            setDrag([at(event), at(event)])
          }}
          onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
          onPointerUp={() => {
            setDrag(undefined)
            if (drag && Math.abs(drag[1] - drag[0]) > 4) {
              setMoments([scale.invert(Math.min(...drag)).getTime(), scale.invert(Math.max(...drag)).getTime()])
            }
          }}
          onPointerCancel={() => setDrag(undefined)}
        >
          <title>{`${isOfEvents ? 'Events' : 'Claims'} over time; draw to choose dates`}</title>
          <TimeAxis scale={scale} height={HEIGHT} top={TOP} />
          {bins.map(({ x, share }) => (
            <rect
              key={x}
              className={classes.bin}
              x={x}
              y={HEIGHT - share * (HEIGHT - TOP - 4)}
              width={BIN - 1}
              height={share * (HEIGHT - TOP - 4)}
            />
          ))}
          {(isNarrowed || drag) && (
            <rect
              className={classes.window}
              x={x1}
              y={TOP - 4}
              width={Math.max(2, x2! - x1!)}
              height={HEIGHT - TOP + 4}
            />
          )}
        </svg>
      </div>
      <div className={classes.tools} role="toolbar" aria-label="Dates shown">
        <span className={classes.dates}>
          {dayWords(dayOf(current[0]))} to {dayWords(dayOf(current[1]))}
        </span>
        {step('Earlier', 1, -0.5)}
        {step('Later', 1, 0.5)}
        {step('Zoom in', 0.5, 0)}
        {step('Zoom out', 2, 0)}
        {isNarrowed && (
          <Button variant="subtle" size="compact-sm" onClick={() => set({})}>
            All dates
          </Button>
        )}
      </div>
    </div>
  )
}

/** Width of one bar, in pixels. */
const BIN = 6

function binned(moments: readonly number[], scale: (moment: number) => number) {
  const bins = new Map<number, number>()
  for (const moment of moments) {
    const x = Math.floor(scale(moment) / BIN) * BIN
    bins.set(x, (bins.get(x) ?? 0) + 1)
  }
  const most = Math.max(...bins.values())
  return [...bins].map(([x, count]) => ({ x, share: count / most }))
}
