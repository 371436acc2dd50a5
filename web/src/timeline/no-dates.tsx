import { Link } from '@tanstack/react-router'
import type { Storyline } from '../../../src/schema/answers.ts'
import { Notice } from '../elements/notice.tsx'
import { plural } from '../wording/plural.ts'
import { clockWords } from './clock-words.ts'
import { momentsOf, type ReportingClock } from './timeline-window.ts'

interface NoDatesProps {
  /** Claims that match, none of which has a date of this clock. */
  readonly items: readonly Storyline[]
  readonly clock: ReportingClock | 'happened'
}

/** That no claim has a date of the clock that was asked for, and on which clocks some have one. */
export function NoDates({ items, clock }: NoDatesProps) {
  const dated = (['published', 'said', 'learnt', 'happened'] as const)
    .filter((other) => other !== clock)
    .map((other) => ({
      other,
      count: items.filter(
        (item) => momentsOf([item], other === 'happened' ? 'published' : other, other === 'happened').length,
      ).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <Notice heading={`Nothing tells ${clockWords[clock]}`}>
      {dated.length === 0 ? (
        <p>The {plural(items.length, 'claim')} that match have no date on any clock.</p>
      ) : (
        <>
          <p>Other dates are known:</p>
          <ul>
            {dated.map(({ other, count }) => (
              <li key={other}>
                <Link
                  to="/timeline"
                  search={(before) => ({ ...before, clock: other === 'published' ? undefined : other })}
                >
                  {clockWords[other]}
                </Link>
                , of {plural(count, 'claim')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
