import { Link } from '@tanstack/react-router'
import type { IngestJob, IngestOutcome } from '../../../src/schema/ingest-answers.ts'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import classes from './job-line.module.css'

/** One input: how far it is, and what became of each report in it, refusals with their codes. */
export function JobLine({ job }: { readonly job: IngestJob }) {
  const { outcomes } = job
  const only = outcomes.length === 1 && job.done === 1 ? outcomes[0] : undefined
  const told = only ? [only] : outcomes.filter(({ issues }) => issues.length > 0)
  return (
    <li className={classes.job} data-state={job.state}>
      <p className={classes.name}>
        {only?.report ? (
          <Link to="/reports/$id" params={{ id: only.report }}>
            <Name text={only.title ?? job.name} />
          </Link>
        ) : (
          <Name text={job.name} />
        )}
      </p>
      <p className={classes.words}>{jobWords(job)}</p>
      {job.error && <Reason {...job.error} />}
      {told.map((outcome) =>
        outcome.issues.map((found) => <Reason key={`${outcome.file} ${found.code} ${found.message}`} {...found} />),
      )}
    </li>
  )
}

/** Why something was refused or what is to be known of it: code and message of the error table. */
export function Reason({ code, message }: { readonly code: string; readonly message: string }) {
  return (
    <p className={classes.reason}>
      <Name text={message} /> <code>{code}</code>
    </p>
  )
}

const outcomeWords: Readonly<Record<IngestOutcome['outcome'], string>> = {
  added: 'added',
  'new-version': 'added as a new version',
  'same-bytes': 'already in the record',
  unread: 'not read',
}

function jobWords({ state, done, outcomes }: IngestJob): string {
  if (state === 'waiting') return 'waiting'
  if (state === 'running') return done === 0 ? 'reading …' : `reading … ${plural(done, 'report')} so far`
  if (state === 'failed') return done === 0 ? 'failed' : `failed after ${plural(done, 'report')}, which are kept`
  if (outcomes.length === 1 && done === 1) {
    const [{ outcome, claims }] = outcomes as [IngestOutcome]
    return outcome === 'added' || outcome === 'new-version'
      ? `${outcomeWords[outcome]}, ${plural(claims, 'claim')}`
      : outcomeWords[outcome]
  }
  if (done === 0) return 'nothing to read in it'
  const counts = Object.entries(outcomeWords).flatMap(([outcome, words]) => {
    const count = outcomes.filter((one) => one.outcome === outcome).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return `${plural(done, 'report')}: ${counts.join(', ')}${outcomes.length < done ? ` of the last ${outcomes.length}` : ''}`
}
