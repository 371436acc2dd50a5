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
  const counts = new Map<string, number>()
  for (const member of members) counts.set(member.origin, (counts.get(member.origin) ?? 0) + 1)
  const words = originsWords(origins)
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">{words.charAt(0).toUpperCase() + words.slice(1)}</h2>
      <ul className={classes.parties}>
        {[...counts].map(([origin, count]) => (
          <li key={origin}>
            <strong>
              <Name text={origin} />
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
