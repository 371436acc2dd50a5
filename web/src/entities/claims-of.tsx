import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { EntityAnswer } from '../../../src/schema/answers.ts'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { OriginsFigure } from '../elements/origins-figure.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { totalWords } from '../wording/plural.ts'
import classes from './claims-of.module.css'

interface ClaimsOfProps {
  readonly heading: string
  readonly claims: EntityAnswer['about']
  readonly none: string
  /** The way to all of them. */
  readonly all: ReactNode
}

/** The most reported claims about or by an entity. */
export function ClaimsOf({ heading, claims, none, all }: ClaimsOfProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {claims.items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <PlainTable
            headings={['Claim', 'Standing', 'Origins', 'Reports', 'Published']}
            rows={claims.items.map((claim) => ({
              id: claim.id,
              cells: [
                <Link key="claim" to="/claims/$id" params={{ id: claim.id }}>
                  <Name text={claim.sentence} />
                </Link>,
                <StateLabel key="state" state={claim.state} />,
                <OriginsFigure key="origins" {...claim.origins} />,
                claim.reports,
                <span key="days" className={classes.days}>
                  <DayRange first={claim.firstPublished?.slice(0, 10)} last={claim.lastPublished?.slice(0, 10)} />
                </span>,
              ],
            }))}
          />
          <p className={classes.all}>
            {totalWords(claims, 'claim')}
            {claims.items.length < claims.total && `, the ${claims.items.length} most reported shown`}; see {all}.
          </p>
        </>
      )}
    </section>
  )
}
