import { Link } from '@tanstack/react-router'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { dayWords } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import classes from './near-claims.module.css'

/** How two claims stand to each other is told by newer servers. */
type NearClaim = ClaimAnswer['near'][number] & { readonly how?: keyof typeof howWords }

const howWords = {
  conflict: 'both cannot hold',
  superseded: 'one came in the place of the other',
  scope: 'about something else',
  unclear: 'what is stated does not tell',
}

/** Claims that are nearly this one, each with the argument that keeps it apart and what both say there. */
export function NearClaims({ near }: { readonly near: readonly NearClaim[] }) {
  return (
    <section aria-labelledby="near">
      <h2 id="near">Nearly the same, and what differs</h2>
      <PlainTable
        headings={['Claim', 'Differs in', 'Standing', 'Reports']}
        rows={near.map((claim) => ({
          id: claim.id,
          cells: [
            <Link key="sentence" to="/claims/$id" params={{ id: claim.id }}>
              <Name text={claim.sentence} />
            </Link>,
            <Difference key="differs" claim={claim} />,
            <StateLabel key="state" state={claim.state} />,
            claim.reports,
          ],
        }))}
      />
    </section>
  )
}

function Difference({ claim: { differs, here, there, how } }: { readonly claim: NearClaim }) {
  if (differs === 'unstated') return 'nothing that is stated: it may be this one or another'
  const meaning = how === undefined ? '' : `; ${howWords[how]}`
  if (differs === 'status') return `status: one is planned, one is said to exist${meaning}`
  return (
    <>
      <strong>{differs}</strong>
      {here !== undefined && there !== undefined && (
        <>
          : here <Value text={here} />, there <Value text={there} />
        </>
      )}
      {meaning}
    </>
  )
}

function Value({ text }: { readonly text: string }) {
  const [first, last] = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(text) ? text.split('/') : []
  if (first === undefined || last === undefined) {
    return (
      <span className={classes.value}>
        <Name text={text} />
      </span>
    )
  }
  return (
    <span className={classes.value}>
      {first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`}
    </span>
  )
}
