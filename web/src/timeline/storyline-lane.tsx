import { memo } from 'react'
import type { Storyline, StorylineMark } from '../../../src/schema/answers.ts'
import { markPropsOf } from '../charts/use-mark-keys.ts'
import { dayWords } from '../elements/calendar-day.tsx'
import { PlainLink } from '../elements/plain-link.tsx'
import classes from './storyline-chart.module.css'
import { markMoment, periodMoments, type ReportingClock } from './timeline-window.ts'

interface StorylineLaneProps {
  readonly item: Storyline
  /** Those within the dates shown. */
  readonly marks: readonly StorylineMark[]
  readonly top: number
  readonly height: number
  readonly width: number
  readonly xOf: (moment: number) => number
  readonly extent: readonly [number, number]
  readonly clock: ReportingClock
  /** Which lane it is, from the top. */
  readonly index: number
  /** The mark that is pointed at, and the one that the Tab key leads to, where they are in this lane. */
  readonly chosen: string | undefined
  readonly stop: string | undefined
}

/** A band is no shorter, in pixels: what happened in less is one upright line. */
const BAND = 6

/** A claim: its sentence, a band for each period it is said to have happened in, a mark for each report. */
export const StorylineLane = memo(function StorylineLane(props: StorylineLaneProps) {
  const { item, marks, top, height, width, xOf, extent, clock, index, chosen, stop } = props
  const y = top + height * 0.64
  const [first] = marks
  const from = first && markMoment(first, clock)
  const last = marks.reduce((latest, mark) => Math.max(latest, markMoment(mark, clock) ?? 0), 0)
  const bands = item.happened
    .map((period) => periodMoments(period, extent))
    .filter(([start, end]) => end >= extent[0] && start <= extent[1])
  const depths = depthsOf(marks.map((mark) => xOf(markMoment(mark, clock)!)))
  const most = Math.max(20, Math.floor(width / 8))
  const sentence = item.claim.sentence
  return (
    <g>
      <line className={classes.base} x1={0} x2={width} y1={top + height} y2={top + height} />
      {bands.map(([start, end]) => {
        const x = Math.max(-4, xOf(start))
        const long = Math.min(width + 4, xOf(end)) - x
        if (long < BAND) {
          const middle = x + long / 2
          return <path key={`${start} ${end}`} className={classes.exact} d={`M${middle} ${y - 11}v22`} />
        }
        return (
          <rect key={`${start} ${end}`} className={classes.event} x={x} y={y - 7} width={long} height={14} rx={2} />
        )
      })}
      {from !== undefined && <line className={classes.spread} x1={xOf(from)} x2={xOf(last)} y1={y} y2={y} />}
      <text className={classes.sentence} x={2} y={top + 15}>
        {sentence.length > most ? `${sentence.slice(0, most - 1)}…` : sentence}
      </text>
      {marks.map((mark, i) => {
        const at = markMoment(mark, clock)!
        const isFirst =
          mark.published !== undefined && mark.published.slice(0, 10) === item.marks[0]?.published?.slice(0, 10)
        const x = xOf(at)
        const names = [classes.mark, mark.claim === chosen && classes.chosen]
        return (
          <PlainLink
            key={mark.claim}
            href={`/reports/${mark.report}?claim=${mark.claim}`}
            className={names.filter(Boolean).join(' ')}
            aria-label={`${sentence}: ${mark.claimant}${mark.outlet ? ` in ${mark.outlet}` : ''}, ${mark.stance}, ${dayWords(mark[clock]!)}${isFirst ? ', first to report' : ''}`}
            {...markPropsOf(mark.claim, index, x + i / 1e6, mark.claim === stop)}
          >
            <circle className={classes.target} cx={x} cy={y + depths[i]! * 7} r={11} />
            {isFirst && <circle className={classes.first} cx={x} cy={y + depths[i]! * 7} r={8} />}
            <circle className={classes[mark.stance]} cx={x} cy={y + depths[i]! * 7} r={4.5} />
          </PlainLink>
        )
      })}
    </g>
  )
})

/** How deep each mark stands below the line, so that marks of one day are seen apart; three deep at most. */
function depthsOf(places: readonly number[]): number[] {
  const depths: number[] = []
  places.forEach((x, i) => {
    const before = i > 0 && Math.abs(x - places[i - 1]!) < 8 ? depths[i - 1]! : -1
    depths.push((before + 1) % 3)
  })
  return depths
}
