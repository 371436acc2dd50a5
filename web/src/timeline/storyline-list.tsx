import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Storyline } from '../../../src/schema/answers.ts'
import { CalendarDay, dayWords } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import classes from './storyline-list.module.css'
import type { ReportingClock } from './timeline-window.ts'

interface StorylineListProps {
  readonly items: readonly Storyline[]
  readonly clock: ReportingClock
}

/** The timeline in words: what, when it is said to have happened, who was first, how far it went. */
export const StorylineList = memo(function StorylineList({ items, clock }: StorylineListProps) {
  return (
    <section aria-labelledby="in-words">
      <h2 id="in-words">In words</h2>
      <ol className={classes.list}>
        {items.map((item) => (
          <li key={item.claim.id}>
            <Link to="/claims/$id" params={{ id: item.claim.id }} className={classes.sentence!}>
              <Name text={item.claim.sentence} />
            </Link>{' '}
            <StateLabel state={item.claim.state} />
            <p>
              <First item={item} clock={clock} />
              {item.happened.length > 0 && <> Said to have happened {item.happened.map(periodWords).join(', or ')}.</>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
})

function First({ item: { marks, claim }, clock }: { readonly item: Storyline; readonly clock: ReportingClock }) {
  const [first] = marks
  if (!first) return <>No claim within these dates.</>
  const day = first.published?.slice(0, 10)
  const same = day === undefined ? 0 : marks.filter((mark) => mark.published?.slice(0, 10) === day).length - 1
  return (
    <>
      First <CalendarDay value={first.published?.slice(0, 10)} />, by <Name text={first.claimant} />
      {first.outlet !== undefined && first.outlet !== first.claimant && (
        <>
          {' '}
          in <Name text={first.outlet} />
        </>
      )}
      {same > 0 && `, with ${plural(same, 'other')} on that day`}
      {clock !== 'published' && first[clock] !== undefined && (
        <>
          , {clock} <CalendarDay value={first[clock]?.slice(0, 10)} />
        </>
      )}
      ; {plural(claim.claims, 'claim')} in {plural(claim.reports, 'report')}
      {claim.lastPublished !== claim.firstPublished && (
        <>
          , the last <CalendarDay value={claim.lastPublished?.slice(0, 10)} />
        </>
      )}
      .{' '}
      <Link to="/reports/$id" params={{ id: first.report }} search={{ claim: first.claim }}>
        The first words
      </Link>
      .
    </>
  )
}

/** `on 1 Sept 2017`, `between 1 Jan 2031 and 31 Mar 2031`, `since 2029`. */
function periodWords({ first, last }: Storyline['happened'][number]): string {
  if (first === undefined) return `until ${dayWords(last!)}`
  if (last === undefined) return `since ${dayWords(first)}`
  return first === last ? `on ${dayWords(first)}` : `between ${dayWords(first)} and ${dayWords(last)}`
}
