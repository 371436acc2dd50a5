import { Link } from '@tanstack/react-router'
import type { MarkProps } from '../../charts/use-mark-keys.ts'
import { dayWords } from '../../elements/calendar-day.tsx'
import { figureWords } from '../figure-words.ts'
import type { NumberLine } from './drift-series.ts'
import classes from './number-drift.module.css'

interface DriftMarkProps {
  readonly line: NumberLine
  readonly x: number
  readonly y: (value: number) => number
  /** Index of its class word: rockets and missiles look different. */
  readonly look: number
  readonly isChosen: boolean
  readonly isLabelled: boolean
  readonly toLeft: boolean
  /** The figures that it cannot be right beside, in words. */
  readonly rivals: string | undefined
  readonly markProps: MarkProps
}

/** How far the arrow of an open bound reaches, in pixels. */
const OPEN = 16

/** One figure: a dot where it is stated, a bar to where its bounds reach. It leads to its exact words. */
export function DriftMark({ line, x, y, look, isChosen, isLabelled, toLeft, rivals, markProps }: DriftMarkProps) {
  const { value, min, max, bound } = line
  const stated = value ?? min ?? max!
  const at = y(stated)
  const isBetween = min !== undefined && max !== undefined
  const up = !isBetween && (bound === 'over' || bound === 'at-least')
  const down = !isBetween && (bound === 'under' || bound === 'at-most')
  const names = [classes.mark, classes[`look${look % 3}`], isChosen && classes.chosen]
  const date = line.publishedAt === undefined ? 'undated' : dayWords(line.publishedAt)
  return (
    <Link
      to="/reports/$id"
      params={{ id: line.report }}
      search={{ claim: line.claim }}
      preload={false}
      className={names.filter(Boolean).join(' ')}
      aria-label={[figureWords(line), line.claimant, date, rivals].filter(Boolean).join(', ')}
      {...markProps}
    >
      <circle cx={x} cy={at} r={13} className={classes.target} />
      {isBetween && (
        <path d={`M${x - 5} ${y(min)}h10M${x - 5} ${y(max)}h10M${x} ${y(min)}V${y(max)}`} className={classes.bar} />
      )}
      {up && <path d={`M${x} ${at}v${-OPEN}m-4 5 4-5 4 5M${x - 5} ${at}h10`} className={classes.bar} />}
      {down && <path d={`M${x} ${at}v${OPEN}m-4-5 4 5 4-5M${x - 5} ${at}h10`} className={classes.bar} />}
      {!isBetween && <circle cx={x} cy={at} r={4.5} className={bound === 'about' ? classes.about : classes.dot} />}
      {rivals !== undefined && (
        <text className={classes.conflict} x={toLeft ? x + 8 : x - 8} y={at + 5} textAnchor={toLeft ? 'start' : 'end'}>
          ≠
        </text>
      )}
      {isLabelled && (
        <text className={classes.label} x={toLeft ? x - 10 : x + 10} y={at + 4} textAnchor={toLeft ? 'end' : 'start'}>
          {figureWords(line)}
        </text>
      )}
    </Link>
  )
}
