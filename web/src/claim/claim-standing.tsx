import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimAnswer, ClaimRow } from '../../../src/schema/answers.ts'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plainName } from '../wording/plain-name.ts'
import { plural } from '../wording/plural.ts'
import { stateWords } from '../wording/state-words.ts'
import classes from './claim-standing.module.css'

interface ClaimStandingProps {
  readonly claim: ClaimRow
  /** Independent origins of those who deny it. */
  readonly against: ClaimAnswer['against']
}

/** How a claim stands, in one paragraph; below it, its parts. */
export function ClaimStanding({ claim, against }: ClaimStandingProps) {
  return (
    <>
      <p className={classes.standing}>
        <StateLabel state={claim.state} />: {stateWords[claim.state]}.{' '}
        <Side id={claim.id} hash="ledger-for">
          {plural(claim.support, 'claim')} for it
        </Side>
        {claim.support > 0 && <>, from {originsWords(claim.origins)}</>};{' '}
        <Side id={claim.id} hash="ledger-against">
          {claim.deny} against
        </Side>
        {against !== undefined && <>, from {originsWords(against)}</>}; in {plural(claim.reports, 'report')}.{' '}
        {claim.firstPublished === undefined ? (
          'No date of publication is known.'
        ) : (
          <>
            Published <DayRange first={claim.firstPublished} last={claim.lastPublished} />.
          </>
        )}
      </p>
      <dl className={classes.parts}>
        <div>
          <dt>relation</dt>
          <dd>
            <Link to="/claims" search={{ relation: claim.relation }}>
              {plainName(claim.relation)}
            </Link>
          </dd>
        </div>
        {claim.arguments.map((argument) => (
          <div key={`${argument.role} ${argument.name}`}>
            <dt>{argument.role}</dt>
            <dd>
              {argument.entity === undefined ? (
                <Name text={argument.name} />
              ) : (
                <Link to="/entities/$id" params={{ id: argument.entity }}>
                  <Name text={argument.name} />
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface SideProps {
  readonly id: string
  /** Id of the heading of that side. */
  readonly hash: string
  readonly children: ReactNode
}

/** Leads to one side of the ledger, which on a narrow screen is far below. */
function Side({ id, hash, children }: SideProps) {
  return (
    <Link to="/claims/$id" params={{ id }} hash={hash}>
      {children}
    </Link>
  )
}
