import type { ScaleTime } from 'd3-scale'
import classes from './chart.module.css'
import { DAY } from './days.ts'

interface TimeAxisProps {
  readonly scale: ScaleTime<number, number>
  /** Where the rules end, in pixels from the top. */
  readonly height: number
  /** Room for the words, above the marks. */
  readonly top: number
}

/** Thin upright rules with their dates above them. */
export function TimeAxis({ scale, height, top }: TimeAxisProps) {
  const [from, to] = scale.domain() as [Date, Date]
  const [left, right] = scale.range() as [number, number]
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / 110)))
  const format = tickFormat(to.getTime() - from.getTime())
  // Where days are wide, several ticks fall on one: only the first is named.
  const names = ticks.map((tick) => format.format(tick))
  return (
    <g>
      {ticks.map((tick, i) => {
        const x = Math.round(scale(tick)) + 0.5
        const isNamed = names[i] !== names[i - 1] && x < right - 62
        return (
          <g key={tick.getTime()}>
            <line className={classes.rule} x1={x} x2={x} y1={top} y2={height} />
            {isNamed && (
              <text className={classes.tick} x={x + 4} y={top - 5}>
                {names[i]}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** Years, months or days, by how long the whole is. */
function tickFormat(length: number): Intl.DateTimeFormat {
  if (length > 4 * 365 * DAY) return new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric' })
  if (length > 90 * DAY) {
    return new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric', month: 'short' })
  }
  return new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', day: 'numeric', month: 'short', year: '2-digit' })
}
