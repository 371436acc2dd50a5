import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { SourceAnswer } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { plainName } from '../wording/plain-name.ts'
import { plural } from '../wording/plural.ts'
import classes from './reliance.module.css'

interface RelianceProps {
  readonly heading: string
  readonly parties: SourceAnswer['reliesOn']
  /** Shown when there are none. */
  readonly none: string
}

/** Parties one step away, with the number of claims as a bar. */
export function Reliance({ heading, parties, none }: RelianceProps) {
  const id = useId()
  const most = Math.max(1, ...parties.map((party) => party.claims))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {parties.length === 0 && <p>{none}</p>}
      <ul className={classes.parties}>
        {parties.map((party) => (
          <li key={party.id}>
            <Link to="/sources/$id" params={{ id: party.id }}>
              <Name text={party.name} />
            </Link>
            <span className={classes.kind}>{plainName(party.kind)}</span>
            <span className={classes.claims}>{plural(party.claims, 'claim')}</span>
            <span aria-hidden className={classes.bar} style={{ width: `${(100 * party.claims) / most}%` }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
