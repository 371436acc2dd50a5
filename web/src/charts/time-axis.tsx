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
  const { ticks, names } = ticksWithRoom(scale, right - left, to.getTime() - from.getTime())
  return (
    <g>
      {ticks.map((tick, i) => {
        if (names[i] === '') return null
        const x = Math.round(scale(tick)) + 0.5
        const hasRoom = x + widthOf(names[i]!) <= right + 12
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

/** Pixels that a name takes with some room beside it. */
const widthOf = (name: string) => 10 + name.length * 6.1

/** The most ticks whose names all have room. */
function ticksWithRoom(scale: ScaleTime<number, number>, width: number, length: number) {
  for (let most = Math.floor(width / 46); ; most--) {
    const ticks = scale.ticks(Math.max(1, most))
    const names = tickNames(ticks, length)
    const isRoomy = ticks.every((tick, i) => i === 0 || scale(tick) - scale(ticks[i - 1]!) >= widthOf(names[i - 1]!))
    if (most <= 1 || (ticks.length > 0 && isRoomy)) return { ticks, names }
  }
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
