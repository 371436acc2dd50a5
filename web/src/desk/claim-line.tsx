import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimRow } from '../../../src/schema/claim-answers.ts'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { StanceBar } from '../elements/stance-bar.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import classes from './claim-line.module.css'

interface ClaimLineProps {
  readonly claim: ClaimRow
  /** What happened to it, below its sentence. */
  readonly children?: ReactNode
}

/** A claim on the desk: its sentence, how it stands, what is new about it. */
export function ClaimLine({ claim, children }: ClaimLineProps) {
  return (
    <li className={classes.line}>
      <div>
        <Link to="/claims/$id" params={{ id: claim.id }} className={classes.sentence!}>
          <Name text={claim.sentence} />
        </Link>
        <p className={classes.meta}>
          <StateLabel state={claim.state} />, {originsWords(claim.origins)}
        </p>
        {children}
      </div>
      <StanceBar support={claim.support} deny={claim.deny} />
    </li>
  )
}
