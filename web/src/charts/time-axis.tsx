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

/** Thin upright rules with their dates above them, as many as have room; the year is told where it begins. */
export function TimeAxis({ scale, height, top }: TimeAxisProps) {
  const [from, to] = scale.domain() as [Date, Date]
  const [left, right] = scale.range() as [number, number]
  const ticks = ticksWithRoom(scale, right - left)
  const names = tickNames(ticks, to.getTime() - from.getTime())
  let taken = Number.NEGATIVE_INFINITY
  return (
    <g>
      {ticks.map((tick, i) => {
        if (names[i] === '') return null
        const x = Math.round(scale(tick)) + 0.5
        const end = x + 10 + names[i]!.length * LETTER
        const hasRoom = x >= taken && end <= right + 12
        if (hasRoom) taken = end
        return (
          <g key={tick.getTime()}>
            <line className={classes.rule} x1={x} x2={x} y1={top} y2={height} />
            {hasRoom && (
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

/** Pixels: a letter of a date, and the least between two rules. */
const LETTER = 6.1
const LEAST = 42

/** As many ticks as stand that far apart; a name that would run into the one before it is left out. */
function ticksWithRoom(scale: ScaleTime<number, number>, width: number): readonly Date[] {
  for (let most = Math.floor(width / LEAST); most > 1; most--) {
    const ticks = scale.ticks(most)
    const isRoomy = ticks.every((tick, i) => i === 0 || scale(tick) - scale(ticks[i - 1]!) >= LEAST)
    if (ticks.length > 0 && isRoomy) return ticks
  }
  return scale.ticks(1)
}

/** Years, months or days, by how long the whole is; months and days name their year only when it is another than the one before. */
export function tickNames(ticks: readonly Date[], length: number): readonly string[] {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', ...parts })
  const year = { year: 'numeric' } as const
  const own: Intl.DateTimeFormatOptions =
    length > 4 * 365 * DAY ? year : length > 90 * DAY ? { month: 'short' } : { day: 'numeric', month: 'short' }
  const [short, long] = [format(own), format({ ...own, ...year })]
  const names = ticks.map((tick, i) => {
    const isSameYear = ticks[i - 1]?.getUTCFullYear() === tick.getUTCFullYear()
    return (isSameYear ? short : long).format(tick)
  })
  // Where days are wide, several ticks fall on one: only the first is named.
  return names.map((name, i) => (i > 0 && short.format(ticks[i]) === short.format(ticks[i - 1]) ? '' : name))
}
