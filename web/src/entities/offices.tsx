import { Link } from '@tanstack/react-router'
import type { OfficeLine } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { DayRange } from '../elements/day-range.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import classes from './offices.module.css'

/** Offices by when they were first reported; those that words call over are marked so. */
export function Offices({ offices }: { readonly offices: readonly OfficeLine[] }) {
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">Offices over time</h2>
      <ol className={classes.offices}>
        {offices.map(({ claim, words }) => {
          const former = words.find((one) => one.former)
          return (
            <li key={claim.id} className={former && classes.former}>
              <p className={classes.days}>
                <DayRange first={claim.firstPublished?.slice(0, 10)} last={claim.lastPublished?.slice(0, 10)} />
              </p>
              <div>
                <Link to="/claims/$id" params={{ id: claim.id }} className={classes.sentence!}>
                  <Name text={claim.sentence} />
                </Link>
                {former && (
                  <span className={classes.over}>
                    {' '}
                    called former <CalendarDay value={former.published?.slice(0, 10)} />
                  </span>
                )}
                <ul className={classes.words}>
                  {words.map((one) => (
                    <li key={one.claim}>
                      <Link to="/reports/$id" params={{ id: one.report }} search={{ claim: one.claim }}>
                        <InertText text={shortened(one.text)} />
                      </Link>
                      , <Name text={one.outlet ?? 'Unknown outlet'} />,{' '}
                      <CalendarDay value={one.published?.slice(0, 10)} />
                      {one.former && ', as former'}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function shortened(words: string): string {
  return words.length > 160 ? `${words.slice(0, 159)}…` : words
}
