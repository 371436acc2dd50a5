import type { ClaimAnswer, ClaimMember } from '../../../src/schema/answers.ts'
import { plural } from '../wording/plural.ts'
import { MemberEntry } from './member-entry.tsx'
import { Origins } from './origins.tsx'
import classes from './stance-ledger.module.css'

/** Who says so on the left, who denies it on the right, each side with its independent origins; everything else below. */
export function StanceLedger({ answer }: { readonly answer: ClaimAnswer }) {
  const { members, origins, against, echo, cut } = answer
  const of = (...stances: readonly ClaimMember['stance'][]) =>
    members.filter((member) => stances.includes(member.stance))
  const support = of('support')
  const deny = of('deny')
  const other = of('query', 'comment', 'decline')
  return (
    <div className={classes.ledger}>
      <section className={classes.support} aria-labelledby="ledger-for">
        <h2 id="ledger-for">{support.length === 0 ? 'No one says so' : `${plural(support.length, 'claim')} for it`}</h2>
        <Origins origins={origins} members={support} echo={echo} />
        <Entries members={support} />
      </section>
      <section className={classes.deny} aria-labelledby="ledger-against">
        <h2 id="ledger-against">
          {deny.length === 0 ? 'No one denies it' : `${plural(deny.length, 'claim')} against it`}
        </h2>
        {against && <Origins origins={against} members={deny} echo={echo} isAgainst />}
        <Entries members={deny} />
      </section>
      {other.length > 0 && (
        <section className={classes.other} aria-labelledby="ledger-other">
          <h2 id="ledger-other">Asked, commented or declined</h2>
          <Entries members={other} />
        </section>
      )}
      {cut && (
        <p className={classes.other}>
          There are more: the {plural(members.length, 'claim')} published first are shown.
        </p>
      )}
    </div>
  )
}

function Entries({ members }: { readonly members: readonly ClaimMember[] }) {
  return (
    <ol className={classes.entries}>
      {members.map((member) => (
        <MemberEntry key={member.claim.id} member={member} />
      ))}
    </ol>
  )
}
