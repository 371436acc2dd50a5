import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { AddReports } from '../adding/add-reports.tsx'
import { newsQuestion, summaryQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { plural } from '../wording/plural.ts'
import classes from './desk-page.module.css'
import { Disputed } from './disputed.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { News } from './news.tsx'
import { instantOf, sinceWords } from './since.ts'
import { SinceChoice } from './since-choice.tsx'
import { lastVisit, markSeen } from './visits.ts'
import { Waiting } from './waiting.tsx'

const route = getRouteApi('/')

/** The start page: what is new since the last visit, what is disputed, what waits, and where reports are added. */
export function DeskPage() {
  const { since: choice } = route.useSearch()
  const navigate = route.useNavigate()
  const [visit, setVisit] = useState(lastVisit)
  // Fixed while the page is shown, so that the question stays the same.
  const since = useMemo(() => instantOf(choice, visit, new Date()), [choice, visit])
  const news = useQuery(newsQuestion(since))
  const summary = useQuery(summaryQuestion)
  const isEmpty = news.data !== undefined && news.data.latest === undefined && summary.data?.reports === 0
  return (
    <>
      <PageHead title="Desk">
        {summary.data && !isEmpty && (
          <>
            {plural(summary.data.reports, 'report')} in the record, {plural(summary.data.claims, 'claim')} read in them.
          </>
        )}
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.main}>
          {news.isError && <Failure error={news.error} retry={() => void news.refetch()} />}
          {!news.isError && !news.data && <Loading lines={10} />}
          {isEmpty && <EmptyDesk />}
          {!news.isError && news.data && !isEmpty && (
            <>
              <Disputed />
              <div>
                <SinceChoice
                  words={sinceWords(choice, visit)}
                  reports={news.data.reports}
                  choice={choice}
                  choose={(value) => void navigate({ search: value === undefined ? {} : { since: value } })}
                  {...(choice === undefined && { markSeen: () => setVisit(markSeen()) })}
                />
                <News news={news.data} since={since} isStale={news.isPlaceholderData} />
              </div>
            </>
          )}
        </div>
        <div className={classes.side}>
          <AddReports />
          <Waiting />
        </div>
      </div>
    </>
  )
}
