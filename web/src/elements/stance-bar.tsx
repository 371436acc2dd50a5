import classes from './stance-bar.module.css'

interface StanceBarProps {
  readonly support: number
  readonly deny: number
}

/** How many claims support and how many deny, as two figures and one bar. */
export function StanceBar({ support, deny }: StanceBarProps) {
  const whole = Math.max(1, support + deny)
  return (
    <span className={classes.figures}>
      <span className={classes.words}>
        <span className={classes.support}>{support} for</span>
        <span className={deny > 0 ? classes.deny : classes.none}>{deny} against</span>
      </span>
      <span aria-hidden className={classes.bar}>
        <span className={classes.supportBar} style={{ width: `${(100 * support) / whole}%` }} />
        <span className={classes.denyBar} style={{ width: `${(100 * deny) / whole}%` }} />
      </span>
    </span>
  )
}
