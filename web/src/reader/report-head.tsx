import { Link } from '@tanstack/react-router'
import type { ReportRow } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import classes from './report-head.module.css'

interface ReportHeadProps {
  readonly report: ReportRow
  /** The newest version of the report, which may be itself. */
  readonly latest: ReportRow | undefined
  /** The text has a headline of its own, which then is the heading of the page. */
  readonly hasTitle: boolean
}

/** Who published the report, and when. */
export function ReportHead({ report, latest, hasTitle }: ReportHeadProps) {
  return (
    <header className={classes.head}>
      <p className={classes.outlet}>
        <strong>
          <Name text={report.outlet ?? 'Unknown outlet'} />
        </strong>
        <span>
          <CalendarDay value={report.publishedAt} />
        </span>
        {report.byline && (
          <span>
            <Name text={report.byline} />
          </span>
        )}
        {report.version > 1 && <span>version {report.version}</span>}
        {latest && latest.id !== report.id && (
          <span>
            replaced by{' '}
            <Link to="/reports/$id" params={{ id: latest.id }}>
              a later version
            </Link>{' '}
            (
            <Link to="/reports/$id/compare" params={{ id: latest.id }} search={{ with: report.id }}>
              what changed
            </Link>
            )
          </span>
        )}
      </p>
      {!hasTitle && (
        <h1>
          <Name text={report.title ?? report.file} />
        </h1>
      )}
    </header>
  )
}
