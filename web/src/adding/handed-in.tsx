import { Button } from '@mantine/core'
import type { IngestJob } from '../../../src/schema/ingest-answers.ts'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import classes from './handed-in.module.css'
import { JobLine, Reason } from './job-line.tsx'
import { dropRefused, sendAgain, type Unsent } from './unsent.ts'

/** Jobs shown until all are asked for. */
const SHOWN = 6

interface HandedInProps {
  /** Newest first. */
  readonly jobs: readonly IngestJob[]
  readonly unsent: readonly Unsent[]
}

/** Everything handed in since the server started, newest first; above it what waits in this page and what was refused. */
export function HandedIn({ jobs, unsent }: HandedInProps) {
  const refused = unsent.filter(({ refusal }) => refusal)
  const waiting = unsent.length - refused.length
  const line = (job: IngestJob) => <JobLine key={job.id} job={job} />
  return (
    <div className={classes.handedIn} aria-live="polite">
      {waiting > 0 && <p className={classes.waiting}>{plural(waiting, 'input')} to hand in</p>}
      {refused.length > 0 && (
        <>
          <ul className={classes.jobs}>
            {refused.map(({ id, input, refusal }) => (
              <li key={id} className={classes.refused}>
                <strong>
                  <Name text={input.name} />
                </strong>{' '}
                was not taken
                <Reason {...refusal!} />
              </li>
            ))}
          </ul>
          <Button variant="default" size="compact-sm" onClick={sendAgain}>
            Try again
          </Button>{' '}
          <Button variant="subtle" size="compact-sm" onClick={dropRefused}>
            Leave them out
          </Button>
        </>
      )}
      {jobs.length > 0 && <ul className={classes.jobs}>{jobs.slice(0, SHOWN).map(line)}</ul>}
      {jobs.length > SHOWN && (
        <details className={classes.rest}>
          <summary>{plural(jobs.length - SHOWN, 'earlier one')}</summary>
          <ul className={classes.jobs}>{jobs.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </div>
  )
}
