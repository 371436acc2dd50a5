import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { sourceQuestion } from '../api/questions.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { DayRange } from '../elements/day-range.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { usePageTitle } from '../elements/use-page-title.ts'
import { plainName } from '../wording/plain-name.ts'
import { plural } from '../wording/plural.ts'
import { habitsWords } from './habits-bar.tsx'
import { MonthsChart } from './months-chart.tsx'
import { Reliance } from './reliance.tsx'
import { SourceLines } from './source-lines.tsx'
import classes from './source-page.module.css'

const route = getRouteApi('/sources/$id')

/** One outlet or claimant: how it comes by what it says, whom it relies on, what it said and denied over time. */
export function SourcePage() {
  const { id } = route.useParams()
  const answer = useQuery(sourceQuestion(id))
  usePageTitle(answer.data?.source.name)
  if (answer.isError) {
    return (
      <>
        <PageHead title="Source" />
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      </>
    )
  }
  if (!answer.data) return <Loading lines={12} />
  const { source, habits, speaksFor, entity, reliesOn, reliedOnBy, months, latest, denied, corrected } = answer.data
  const ownDenials = denied.filter((line) => line.from === undefined)
  const passedOn = denied.filter((line) => line.from !== undefined)
  return (
    <article className={classes.source}>
      <header className={classes.head}>
        <h1>
          <Name text={source.name} />
        </h1>
        <p className={classes.standing}>
          {plainName(source.kind)}
          {speaksFor && (
            <>
              , speaks for{' '}
              <Link to="/entities/$id" params={{ id: speaksFor.id }}>
                <Name text={speaksFor.name} />
              </Link>
            </>
          )}
          . {plural(source.claims, 'claim')}, {plural(source.denials, 'denial')}, in {plural(source.reports, 'report')},
          published <DayRange first={source.first?.slice(0, 10)} last={source.last?.slice(0, 10)} />.{' '}
          {habitsWords(habits)}
        </p>
        <p className={classes.ways}>
          <Link to="/claims" search={{ claimant: source.name }}>
            All its claims
          </Link>
          <Link to="/claims" search={{ origin: source.name }}>
            Claims that go back to it
          </Link>
          <Link to="/sources" search={{ view: 'citations', around: source.name }}>
            Who cites it
          </Link>
          {entity !== undefined && (
            <Link to="/entities/$id" params={{ id: entity }}>
              What is said about it
            </Link>
          )}
        </p>
      </header>
      {months.length > 1 && <MonthsChart months={months} />}
      <div className={classes.columns}>
        <Reliance heading="Relies on" parties={reliesOn} none="It speaks for itself in every claim looked at." />
        <Reliance
          heading="Relied on by"
          parties={reliedOnBy}
          none="No one passes its words on in the claims looked at."
        />
      </div>
      {ownDenials.length > 0 && <SourceLines heading="What it denies" lines={ownDenials} />}
      {passedOn.length > 0 && <SourceLines heading="Denials of others that it passes on" lines={passedOn} />}
      <SourceLines heading="What it says, newest first" lines={latest} />
      {corrected.length > 0 && (
        <section aria-labelledby="corrected">
          <h2 id="corrected">Later versions</h2>
          <ul>
            {corrected.map((report) => (
              <li key={report.id}>
                <Link to="/reports/$id" params={{ id: report.id }}>
                  <Name text={report.title ?? report.file} />
                </Link>
                , version {report.version}, <CalendarDay value={report.publishedAt?.slice(0, 10)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
