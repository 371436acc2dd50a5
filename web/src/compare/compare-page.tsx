import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { reportQuestion } from '../api/questions.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { usePageTitle } from '../elements/use-page-title.ts'
import { Changes } from './changes.tsx'
import classes from './compare-page.module.css'

const route = getRouteApi('/reports/$id/compare')

/** Two versions of a report: what was taken out, what was put in, and which claims came and went. */
export function ComparePage() {
  const { id } = route.useParams()
  const { with: other = '' } = route.useSearch()
  const one = useQuery(reportQuestion(id))
  const two = useQuery({ ...reportQuestion(other), enabled: other !== '' })
  const failed = [one, two].find((question) => question.isError)
  if (failed || other === '') {
    return (
      <>
        <PageHead title="Versions compared" />
        {failed ? (
          <Failure error={failed.error} retry={() => void failed.refetch()} />
        ) : (
          <Notice heading="Nothing to compare with">
            <p>The address names one report; open another version from the foot of its page.</p>
          </Notice>
        )}
      </>
    )
  }
  if (!one.data || !two.data) return <Loading lines={14} />
  const isLater = one.data.report.version >= two.data.report.version
  return isLater ? <Compared before={two.data} after={one.data} /> : <Compared before={one.data} after={two.data} />
}

function Compared({ before, after }: { readonly before: ReportAnswer; readonly after: ReportAnswer }) {
  const title = after.report.title ?? after.report.file
  usePageTitle(`Compared: ${title}`)
  const said = (answer: ReportAnswer) => new Map(Object.entries(answer.sentences).map(([id, text]) => [text, id]))
  const [old, now] = [said(before), said(after)]
  const only = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...one].filter(([sentence]) => !other.has(sentence))
  return (
    <div className={classes.page}>
      <PageHead title={title} />
      <p className={classes.versions}>
        From <Version answer={before} /> to <Version answer={after} />. <del>Taken out</del>, <ins>put in</ins>.
      </p>
      <div className={classes.columns}>
        <div className={classes.side}>
          <ClaimsAlone heading="Claims that are gone" report={before.report.id} claims={only(old, now)} />
          <ClaimsAlone heading="Claims that are new" report={after.report.id} claims={only(now, old)} />
        </div>
        <div className={classes.main}>
          <Changes before={before.extraction.document.text} after={after.extraction.document.text} />
        </div>
      </div>
    </div>
  )
}

function Version({ answer: { report } }: { readonly answer: ReportAnswer }) {
  return (
    <>
      <Link to="/reports/$id" params={{ id: report.id }}>
        version {report.version}
      </Link>{' '}
      (<CalendarDay value={report.publishedAt} />)
    </>
  )
}

interface ClaimsAloneProps {
  readonly heading: string
  readonly report: string
  /** Sentence and id of each. */
  readonly claims: readonly (readonly [string, string])[]
}

function ClaimsAlone({ heading, report, claims }: ClaimsAloneProps) {
  if (claims.length === 0) return null
  return (
    <section className={classes.claims}>
      <h2>{heading}</h2>
      <ul>
        {claims.map(([sentence, claim]) => (
          <li key={claim}>
            <Link to="/reports/$id" params={{ id: report }} search={{ claim }}>
              <Name text={sentence} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
