import type { ClaimMember, OriginsInterval } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { plural } from '../wording/plural.ts'
import classes from './origins.module.css'

interface OriginsProps {
  readonly origins: OriginsInterval
  readonly members: readonly ClaimMember[]
}

/** How many parties stand behind the claim independently, and why the figure is what it is. */
export function Origins({ origins, members }: OriginsProps) {
  const parties = new Map<string, { readonly name: string; readonly count: number }>()
  for (const { origin, claimant } of members.filter((member) => member.stance === 'support')) {
    parties.set(origin, { name: claimant, count: (parties.get(origin)?.count ?? 0) + 1 })
  }
  const words = originsWords(origins)
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">{words.charAt(0).toUpperCase() + words.slice(1)}</h2>
      <ul className={classes.parties}>
        {[...parties].map(([origin, { name, count }]) => (
          <li key={origin}>
            <strong>
              <Name text={name} />
            </strong>
            , behind {plural(count, 'claim')}
          </li>
        ))}
      </ul>
      {origins.reasons.length > 0 && (
        <>
          <h3 className={classes.why}>Why</h3>
          <ul className={classes.reasons}>
            {origins.reasons.map((reason) => (
              <li key={reason}>
                <Name text={reason} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
