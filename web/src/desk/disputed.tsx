import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { disputedQuestion } from '../api/questions.ts'
import { totalWords } from '../wording/plural.ts'
import { ClaimLine } from './claim-line.tsx'
import classes from './disputed.module.css'

/** What is both claimed and denied, the strongest disputes first. */
export function Disputed() {
  const { data } = useQuery(disputedQuestion)
  if (!data || data.total === 0) return null
  return (
    <section className={classes.disputed} aria-labelledby="disputed-heading">
      <div className={classes.head}>
        <h2 id="disputed-heading">Disputed</h2>
        <Link to="/claims" search={{ disputed: 'true', sort: 'disputed' }}>
          See all that is disputed
        </Link>
        <span className={classes.count}>{totalWords(data, 'claim')}</span>
      </div>
      <ul className={classes.items}>
        {data.items.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}
