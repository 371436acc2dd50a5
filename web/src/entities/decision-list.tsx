import { Button } from '@mantine/core'
import type { ResolutionRow } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import classes from './decision-list.module.css'

interface DecisionListProps {
  readonly decisions: readonly ResolutionRow[]
  readonly undo: (decision: ResolutionRow) => void
}

/** Decisions on who is who, newest first: by whom, why, with which score, and whether they were taken back. */
export function DecisionList({ decisions, undo }: DecisionListProps) {
  if (decisions.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>Decisions</h3>
      <ul className={classes.decisions}>
        {decisions.map((decision) => {
          const { id, leftName, rightName, verdict, by, score, reasons, decidedAt, undoneAt } = decision
          return (
            <li key={id} className={undoneAt === undefined ? undefined : classes.undone}>
              <div>
                <p className={classes.what}>
                  <Name text={leftName} /> and <Name text={rightName} /> are {verdict === 'same' ? 'one' : 'two'}
                </p>
                <p className={classes.why}>
                  {by === 'matcher' ? 'by their names' : <Name text={by} />}
                  {score !== undefined && `, ${Math.round(score * 100)} in 100`},{' '}
                  <CalendarDay value={decidedAt.slice(0, 10)} />
                  {undoneAt !== undefined && (
                    <>
                      , taken back <CalendarDay value={undoneAt.slice(0, 10)} />
                    </>
                  )}
                </p>
                {reasons.map((reason) => (
                  <p key={reason} className={classes.why}>
                    <Name text={reason} />
                  </p>
                ))}
              </div>
              {undoneAt === undefined && (
                <Button variant="subtle" size="compact-sm" onClick={() => undo(decision)}>
                  Take back
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
