import { Link } from '@tanstack/react-router'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import classes from './report-record.module.css'

/** How the report came here: file, address, versions, what befell it, and the custody log of its bytes. */
export function ReportRecord({ answer }: { readonly answer: ReportAnswer }) {
  const { report, versions, custody, issues } = answer
  const others = versions.filter((version) => version.id !== report.id)
  return (
    <footer className={classes.record}>
      {issues.length > 0 && (
        <>
          <h2>Notes on reading it</h2>
          <ul>
            {issues.map((found) => (
              <li key={`${found.code} ${found.message}`}>
                <Name text={found.message} />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>Other versions</h2>
          <ul>
            {others.map((version) => (
              <li key={version.id}>
                <Link to="/reports/$id" params={{ id: version.id }}>
                  Version {version.version}
                </Link>
                , <CalendarDay value={version.publishedAt} />
                {version.latest && ' (latest)'},{' '}
                <Link to="/reports/$id/compare" params={{ id: report.id }} search={{ with: version.id }}>
                  compared with this one
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>Where the bytes come from</summary>
        <dl>
          <dt>File</dt>
          <dd>
            <Name text={report.file} /> ({report.format})
          </dd>
          {report.url && (
            <>
              <dt>Address</dt>
              <dd>
                <Address url={report.url} />
              </dd>
            </>
          )}
          {custody.map((line) => (
            <div key={`${line.retrievedAt} ${line.location}`}>
              <dt>
                Received <CalendarDay value={line.retrievedAt} />
              </dt>
              <dd>
                <Name text={line.location} />, {line.bytes} bytes, by {line.tool}: {line.outcome}
                <br />
                <code>SHA-256 {line.sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </footer>
  )
}

/** A link only to the web: a report may name any address, and `javascript:` is one. */
function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <Name text={url} />
  return (
    <a href={url} rel="noreferrer noopener nofollow" target="_blank">
      <Name text={url} />
    </a>
  )
}
