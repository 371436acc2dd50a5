import { Link } from '@tanstack/react-router'
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
  /** Reports that make or deny it. */
  readonly reports: number
  /** Independent origins of those who deny it. */
  readonly against: ClaimAnswer['against']
}

/** How a claim stands, in one paragraph; below it, its parts. */
export function ClaimStanding({ claim, reports, against }: ClaimStandingProps) {
  return (
    <>
      <p className={classes.standing}>
        <StateLabel state={claim.state} />: {stateWords[claim.state]}. {plural(claim.support, 'claim')} for it
        {claim.support > 0 && <>, from {originsWords(claim.origins)}</>}; {claim.deny} against
        {against !== undefined && <>, from {originsWords(against)}</>}; in {plural(reports, 'report')}.{' '}
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
