import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SourceAnswer } from '../../../src/schema/answers.ts'
import { sourceQuestion } from '../api/questions.ts'
import { Answered } from '../elements/answered.tsx'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { Profile } from '../elements/profile.tsx'
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
  return (
    <Answered question={useQuery(sourceQuestion(id))} title="Source">
      {(answer) => <SourceProfile answer={answer} />}
    </Answered>
  )
}

function SourceProfile({ answer }: { readonly answer: SourceAnswer }) {
  const { source, habits, speaksFor, entity, reliesOn, reliedOnBy, months, latest, denied, corrected } = answer
  const ownDenials = denied.filter((line) => line.from === undefined)
  const passedOn = denied.filter((line) => line.from !== undefined)
  return (
    <Profile
      name={source.name}
      standing={
        <>
          {plainName(source.kind)}
          {speaksFor && (
            <>
              , speaks for{' '}
              <Link to="/entities/$id" params={{ id: speaksFor.id }}>
                <Name text={speaksFor.name} />
              </Link>
            </>
          )}
          . {plural(source.claims, 'claim')}, {plural(source.denials, 'denial')}, in {plural(source.reports, 'report')},{' '}
          {source.first === undefined ? (
            'none with a date of publication'
          ) : (
            <>
              published <DayRange first={source.first.slice(0, 10)} last={source.last?.slice(0, 10)} />
            </>
          )}
          . {habitsWords(habits)}
        </>
      }
      ways={
        <>
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
        </>
      }
    >
      {months.length > 1 && <MonthsChart months={months} />}
      <div className={classes.columns}>
        <Reliance heading="Relies on" parties={reliesOn} none="It speaks for itself in every claim looked at." />
        <Reliance
          heading="Relied on by"
          parties={reliedOnBy}
          none="No one passes its words on in the claims looked at."
        />
      </div>
      {ownDenials.length > 0 && <SourceLines heading="What it denies" lines={ownDenials} own={source.name} />}
      {passedOn.length > 0 && (
        <SourceLines heading="Denials of others that it passes on" lines={passedOn} own={source.name} />
      )}
      <SourceLines heading="What it says, newest first" lines={latest} own={source.name} />
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
    </Profile>
  )
}
