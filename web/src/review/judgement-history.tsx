import { Button } from '@mantine/core'
import type { JudgementRow } from '../../../src/schema/judgement.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import classes from './judgement-history.module.css'

interface JudgementHistoryProps {
  /** Id of the report. */
  readonly report: string
  readonly judgements: readonly JudgementRow[]
  readonly undo: (id: number) => void
}

const VERDICTS = { accept: 'Accepted', reject: 'Rejected', edit: 'Corrected', add: 'Added' } as const
const OUTCOMES = {
  applied: '',
  standalone: 'The report is no longer read so; it stands as judged.',
  unattached: 'Its words do not stand in the text, so it does nothing.',
  overruled: 'A later judgement on the claim holds.',
} as const

/** Every judgement on the report, newest first, with what it does now; those taken back too. Nothing is ever lost from it. */
export function JudgementHistory({ report, judgements, undo }: JudgementHistoryProps) {
  if (judgements.length === 0) return null
  const adrift = judgements.filter(({ outcome }) => outcome === 'unattached').length
  const stands = judgements.some(({ outcome }) => outcome && outcome !== 'overruled')
  return (
    <details className={classes.history}>
      <summary>
        {plural(judgements.length, 'judgement')}
        {adrift > 0 && `, ${adrift} of which no longer find their words`}
      </summary>
      {stands && (
        <p>
          <a href={`/api/judgements/gold?report=${encodeURIComponent(report)}`} download>
            Save as training gold
          </a>
          , with the text of the report.
        </p>
      )}
      <ol reversed>
        {judgements.map(({ id, verdict, claim, corrected, by, why, decidedAt, undoneAt, outcome }) => (
          <li key={id}>
            <p>
              <strong>{VERDICTS[verdict]}</strong> by <Name text={by === '' ? 'you' : by} />,{' '}
              <CalendarDay value={decidedAt} />
              {why !== undefined && (
                <>
                  : <Name text={why} />
                </>
              )}
            </p>
            <blockquote dir="auto">
              <Name text={(corrected ?? claim)?.evidence.exact ?? ''} />
            </blockquote>
            {undoneAt !== undefined ? (
              <p>
                Taken back <CalendarDay value={undoneAt} />.
              </p>
            ) : (
              <p>
                {outcome && OUTCOMES[outcome]}{' '}
                <Button variant="default" size="compact-xs" onClick={() => undo(id)}>
                  Take back
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
