import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Storyline } from '../../../src/schema/answers.ts'
import { storylinesQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { useAfterDrawing } from '../elements/use-after-drawing.ts'
import { NoDates } from './no-dates.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import classes from './timeline-page.module.css'
import { type ReportingClock, windowOf } from './timeline-window.ts'
import { Timelines } from './timelines.tsx'
import type { Dates } from './use-time-window.ts'

const route = getRouteApi('/timeline')
const nothing: readonly Storyline[] = []

/** When it happened, and when it was reported: both on one axis, for the most reported claims that match. */
export function TimelinePage() {
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const { since, until, top, ...filter } = state
  const limit = Math.min(200, Number(top) || 40)
  const answer = useQuery(storylinesQuestion({ ...filter, since, until, limit }))
  // For the strip of all dates; the lanes are not kept waiting for it.
  const isPart = answer.data?.cut === true || since !== undefined || until !== undefined
  const isDrawn = useAfterDrawing(answer.data !== undefined)
  const whole = useQuery({ ...storylinesQuestion({ ...filter, limit: 200 }), enabled: isDrawn && isPart })
  const clock: ReportingClock = filter.clock === 'said' || filter.clock === 'learnt' ? filter.clock : 'published'
  const isOfEvents = filter.clock === 'happened'
  const setDates = (dates: Dates) =>
    void navigate({
      search: (before) => ({ ...before, since: undefined, until: undefined, ...dates }),
      resetScroll: false,
    })
  const items = answer.data?.items ?? nothing
  const isFiltered = [since, until, filter.actor, filter.relation, filter.text].some(Boolean)
  const asked = windowOf(items, clock, isOfEvents, since, until)
  return (
    <>
      <PageHead title="Timeline">
        When it is said to have happened, and when each claim surfaced and spread, the most reported first.
      </PageHead>
      <div className={classes.columns}>
        <TimelineFilters
          state={state}
          set={(name, value) => void navigate({ search: (before) => ({ ...before, [name]: value }) })}
          clear={() => void navigate({ search: {} })}
        />
        <section aria-label="Timeline" aria-busy={answer.isFetching}>
          {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
          {!answer.isError && !answer.data && <Loading lines={10} />}
          {answer.data && (
            <div className={answer.isPlaceholderData ? classes.stale : undefined}>
              {items.length === 0 ? (
                <NothingFound
                  heading={isFiltered ? 'Nothing on the timeline matches' : 'Nothing on the timeline yet'}
                  isFiltered={isFiltered}
                >
                  Clear one of the filters, or widen the dates.
                </NothingFound>
              ) : asked === undefined ? (
                <NoDates items={items} clock={isOfEvents ? 'happened' : clock} />
              ) : (
                <Timelines
                  items={items}
                  whole={(isPart && whole.data?.items) || items}
                  isCut={answer.data.cut === true}
                  clock={clock}
                  isOfEvents={isOfEvents}
                  isNarrowed={since !== undefined || until !== undefined}
                  asked={asked}
                  set={setDates}
                />
              )}
            </div>
          )}
        </section>
      </div>
    </>
  )
}
