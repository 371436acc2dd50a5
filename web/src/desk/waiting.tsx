import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Reason } from '../adding/job-line.tsx'
import { waitingQuestion } from '../api/questions.ts'
import { Name } from '../elements/name.tsx'
import { totalWords } from '../wording/plural.ts'
import classes from './waiting.module.css'

/** What was received but could not be analysed, and why. Nothing where there is none. */
export function Waiting() {
  const { data } = useQuery(waitingQuestion)
  if (!data || data.total === 0) return null
  return (
    <section className={classes.waiting} aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Not analysed</h2>
      <p className={classes.words}>
        {totalWords(data, 'input')} received and kept, but not read for claims. Those that hold text can be searched.
      </p>
      <ul className={classes.items}>
        {data.items.map(({ report, location, issues }) => (
          <li key={report?.id ?? location}>
            <p className={classes.name}>
              {report ? (
                <Link to="/reports/$id" params={{ id: report.id }}>
                  <Name text={report.title ?? report.file} />
                </Link>
              ) : (
                <Name text={location} />
              )}
            </p>
            {issues.map((found) => (
              <Reason key={`${found.code} ${found.message}`} {...found} />
            ))}
          </li>
        ))}
      </ul>
      {data.total > data.items.length && (
        <p className={classes.words}>
          <Link to="/reports" search={{ status: 'not-analysed' }}>
            All reports that were not analysed
          </Link>
        </p>
      )}
    </section>
  )
}
