import type { ClaimAnswer, ClaimMember, OriginsInterval } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { plural } from '../wording/plural.ts'
import { originParties } from './origin-parties.ts'
import classes from './origins.module.css'

interface OriginsProps {
  readonly origins: OriginsInterval
  /** The claims of one side. */
  readonly members: readonly ClaimMember[]
  readonly echo: ClaimAnswer['echo']
  /** They deny it. */
  readonly isAgainst?: boolean
}

/** Parties named before the rest are folded away: the words they said stand below. */
const MOST_SHOWN = 6

/** How many parties stand behind one side of a claim independently, who they are, and why the figure is what it is. */
export function Origins({ origins, members, echo, isAgainst = false }: OriginsProps) {
  const words = originsWords(origins)
  const parties = originParties(members, echo)
  const shown = parties.length > MOST_SHOWN + 1 ? MOST_SHOWN : parties.length
  return (
    <div className={classes.origins}>
      <h3 className={classes.figure}>
        {words.charAt(0).toUpperCase() + words.slice(1)}
        {isAgainst && ' against'}
      </h3>
      <ul className={classes.parties}>
        {parties.slice(0, shown).map((party) => (
          <Party key={party.origin} party={party} isAgainst={isAgainst} />
        ))}
      </ul>
      {parties.length > shown && (
        <details className={classes.why}>
          <summary>{parties.length - shown} more</summary>
          <ul className={classes.parties}>
            {parties.slice(shown).map((party) => (
              <Party key={party.origin} party={party} isAgainst={isAgainst} />
            ))}
          </ul>
        </details>
      )}
      {origins.reasons.length > 0 && (
        <details className={classes.why}>
          <summary>Why this figure</summary>
          <ul className={classes.reasons}>
            {origins.reasons.map((reason) => (
              <li key={reason}>
                <Name text={reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface PartyProps {
  readonly party: ReturnType<typeof originParties>[number]
  readonly isAgainst: boolean
}

function Party({ party: { name, claims, givesOthers }, isAgainst }: PartyProps) {
  return (
    <li>
      <strong>
        <Name text={name} />
      </strong>
      , behind {plural(claims, isAgainst ? 'denial' : 'claim')}
      {givesOthers && '; not counted, as it cites others for the same'}
    </li>
  )
}
