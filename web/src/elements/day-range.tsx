import { CalendarDay } from './calendar-day.tsx'
import classes from './day-range.module.css'

interface DayRangeProps {
  readonly first: string | undefined
  readonly last: string | undefined
}

/** The first day and, where it is another, the last. */
export function DayRange({ first, last }: DayRangeProps) {
  return (
    <>
      <span className={classes.day}>
        <CalendarDay value={first} />
      </span>
      {last !== first && ' '}
      {last !== first && (
        <span className={classes.day}>
          {'to '}
          <CalendarDay value={last} />
        </span>
      )}
    </>
  )
}
