import { useElementSize } from '@mantine/hooks'
import { scaleUtc } from 'd3-scale'
import { useId, useMemo, useRef } from 'react'
import type { Storyline, StorylineMark } from '../../../src/schema/answers.ts'
import chart from '../charts/chart.module.css'
import { TimeAxis } from '../charts/time-axis.tsx'
import { useMarkKeys } from '../charts/use-mark-keys.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import classes from './storyline-chart.module.css'
import { StorylineLane } from './storyline-lane.tsx'
import { markMoment, type ReportingClock } from './timeline-window.ts'
import { useTimeGestures } from './use-time-gestures.ts'
import type { TimeControl } from './use-time-window.ts'

/** Pixels. */
const TOP = 26
const LANE = 48

interface StorylineChartProps {
  readonly items: readonly Storyline[]
  readonly clock: ReportingClock
  /** The dates shown, and what changes them. */
  readonly control: TimeControl
}

/** One lane a claim: a band for when it is said to have happened, marks for who reported it when. */
export function StorylineChart({ items, clock, control }: StorylineChartProps) {
  const [from, to] = control.shown
  const { ref, width } = useElementSize()
  const drawing = useRef<SVGSVGElement>(null)
  useTimeGestures(drawing, control)
  const clip = useId()
  // The same until the dates or the width change: pointing at a mark draws its lane anew, and no other.
  const extent = useMemo(() => [from, to] as const, [from, to])
  const scale = useMemo(() => scaleUtc(extent, [8, Math.max(width - 8, 40)]), [extent, width])
  const height = TOP + items.length * LANE + 6
  const shown = useMemo(
    () =>
      items.map(({ marks }) =>
        marks.filter((mark) => {
          const at = markMoment(mark, clock)
          return at !== undefined && at >= extent[0] && at <= extent[1]
        }),
      ),
    [items, clock, extent],
  )
  const { chosen, stop, chartProps } = useMarkKeys(shown.find((marks) => marks.length > 0)?.[0]?.claim)
  const laneOf = (claim: string | undefined) =>
    claim === undefined ? -1 : items.findIndex((item) => item.marks.some((mark) => mark.claim === claim))
  const [lane, stopLane] = [laneOf(chosen), laneOf(stop)]
  const mark = items[lane]?.marks.find((one) => one.claim === chosen)
  return (
    <div className={chart.frame}>
      <ul className={chart.legend} aria-label="Signs of the timeline">
        <li>
          <svg width="44" height="14" aria-hidden="true">
            <rect className={classes.event} x="1" y="3" width="32" height="8" rx="2" />
            <path className={classes.exact} d="M40 2v10" />
          </svg>
          said to have happened, as exactly as it is told
        </li>
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle className={classes.first} cx="7" cy="7" r="6" />
          </svg>
          first to report
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={classes.support} cx="6" cy="6" r="4" />
          </svg>
          for it
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={classes.deny} cx="6" cy="6" r="4" />
          </svg>
          against it
        </li>
      </ul>
      <p className={classes.keys}>
        Point at a mark, or move to it with the arrow keys; Enter opens its exact words. Plus and minus, or Ctrl and the
        wheel, zoom.
      </p>
      <div ref={ref}>
        <svg
          ref={drawing}
          className={`${chart.chart} ${classes.lanes}`}
          width={width}
          height={height}
          {...chartProps}
          onKeyDown={(event) => {
            chartProps.onKeyDown(event)
            control.onKey(event, false)
          }}
        >
          <title>Claims over time; the list below says the same in words</title>
          <defs>
            <clipPath id={clip}>
              <rect x={0} y={0} width={Math.max(width, 1)} height={height} />
            </clipPath>
          </defs>
          <TimeAxis scale={scale} height={height} top={TOP} />
          <g clipPath={`url(#${clip})`}>
            {/* Without a width yet, all of it would be drawn twice. */}
            {(width === 0 ? [] : items).map((item, i) => (
              <StorylineLane
                key={item.claim.id}
                item={item}
                marks={shown[i]!}
                top={TOP + i * LANE}
                height={LANE}
                width={width}
                xOf={scale}
                extent={extent}
                clock={clock}
                index={i}
                chosen={i === lane ? chosen : undefined}
                stop={i === stopLane ? stop : undefined}
              />
            ))}
          </g>
        </svg>
      </div>
      {mark && (
        <div className={`${chart.readout} ${classes.readout}`}>
          <Readout sentence={items[lane]!.claim.sentence} mark={mark} />
        </div>
      )}
    </div>
  )
}

function Readout({ sentence, mark }: { readonly sentence: string; readonly mark: StorylineMark }) {
  const { outlet, claimant, said, published, stance } = mark
  return (
    <>
      <p className={chart.words}>
        <Name text={sentence} />
      </p>
      <p>
        <strong>
          <Name text={claimant} />
        </strong>
        {outlet !== undefined && outlet !== claimant && (
          <>
            {' '}
            in <Name text={outlet} />
          </>
        )}
        , {stance},{' '}
        {said !== undefined && (
          <>
            said <CalendarDay value={said} />,{' '}
          </>
        )}
        published <CalendarDay value={published} />
      </p>
    </>
  )
}
