import type { SourceHabits } from '../../../src/schema/answers.ts'
import { plural } from '../wording/plural.ts'
import classes from './habits-bar.module.css'

/** How often a source was first, later than others, or alone: three figures and one bar. */
export function HabitsBar({ habits }: { readonly habits: SourceHabits }) {
  const { first, later, alone } = habits
  const whole = Math.max(1, first + later + alone)
  const part = (name: 'first' | 'later' | 'alone', count: number) => (
    <span className={classes[name]} style={{ width: `${(100 * count) / whole}%` }} />
  )
  return (
    <span className={classes.habits} title={habitsWords(habits)}>
      <span className={classes.words}>
        {first} first, {later} later, {alone} alone
      </span>
      <span aria-hidden className={classes.bar}>
        {part('first', first)}
        {part('later', later)}
        {part('alone', alone)}
      </span>
    </span>
  )
}

/** What the three parts mean. */
export function HabitsLegend() {
  return (
    <p className={classes.legend}>
      Of its newest claims: <span className={classes.firstWord}>first</span> of several reports,{' '}
      <span className={classes.laterWord}>later</span> than another, or <span className={classes.aloneWord}>alone</span>{' '}
      with it.
    </p>
  )
}

/** The habits in one sentence. */
export function habitsWords({ examined, atLeast, first, later, alone, repeating, withdrawn }: SourceHabits): string {
  const of = atLeast ? `its newest ${plural(examined, 'claim')}` : plural(examined, 'claim')
  return `Of ${of}: first with ${first}, later than others with ${later}, alone with ${alone}; only passing on others’ words in ${repeating}${withdrawn > 0 ? `; ${withdrawn} in reports that a later version replaced` : ''}.`
}
