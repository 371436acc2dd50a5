import { Link } from '@tanstack/react-router'
import type { ReportRow } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import classes from './report-list.module.css'

/** Reports as a newspaper lists them: outlet and day, headline, what was read in them. */
export function ReportList({ reports }: { readonly reports: readonly ReportRow[] }) {
  return (
    <ol className={classes.list}>
      {reports.map((report) => (
        <li key={report.id} className={classes.report}>
          <p className={classes.day}>
            <CalendarDay value={report.publishedAt} />
          </p>
          <div>
            <p className={classes.outlet}>
              <Name text={report.outlet ?? 'Unknown outlet'} />
            </p>
            <h2 className={classes.title}>
              <Link to="/reports/$id" params={{ id: report.id }}>
                <Name text={report.title ?? report.file} />
              </Link>
            </h2>
            <p className={classes.meta}>
              {report.status === 'analysed' ? plural(report.claims, 'claim') : 'not analysed'}
              {report.status === 'analysed' && `, ${plural(report.attributions, 'attribution')}`}
              {report.version > 1 && `, version ${report.version}`}
              {!report.latest && ', replaced by a later version'}
              {report.language !== 'en' && `, language: ${report.language}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
