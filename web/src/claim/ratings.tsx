import { useQuery } from '@tanstack/react-query'
import type { RatingLine } from '../../../src/schema/rating.ts'
import { ratingsQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { ratingWords } from '../wording/rating-words.ts'
import { RatingHistory } from './rating-history.tsx'
import classes from './ratings.module.css'
import { SignRating } from './sign-rating.tsx'

/** What persons hold of the claim and of those behind it, beside what the figures suggest; the machine signs nothing. */
export function Ratings({ claim }: { readonly claim: string }) {
  const answer = useQuery(ratingsQuestion(claim))
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={4} />
  const { lines, parties } = answer.data
  return (
    <section aria-labelledby="ratings">
      <h2 id="ratings">Ratings</h2>
      <p className={classes.note}>
        Suggestions are arithmetic on the record. A rating holds when a person signs it, and every one is kept.
      </p>
      {lines.map((line) => (
        <Line key={line.kind} line={line} claim={claim} heading={HEADINGS[line.kind]} />
      ))}
      {parties.length > 0 && (
        <details className={classes.parties}>
          <summary>Reliability of those behind it</summary>
          {parties.map((line) => (
            <Line key={line.subject} line={line} claim={claim} heading={line.name ?? line.subject} />
          ))}
        </details>
      )}
    </section>
  )
}

const HEADINGS: Readonly<Record<RatingLine['kind'], string>> = {
  reliability: 'Reliability',
  credibility: 'Credibility',
  likelihood: 'Likelihood',
  confidence: 'Confidence',
}

interface LineProps {
  readonly line: RatingLine
  readonly claim: string
  readonly heading: string
}

function Line({ line, claim, heading }: LineProps) {
  const { kind, current, doubt, suggestion, history } = line
  return (
    <div className={classes.line}>
      <div>
        <h3 className={classes.heading}>
          <Name text={heading} />
        </h3>
        <p className={classes.value}>{current ? ratingWords(kind, current.value) : 'not rated'}</p>
        {current && (
          <p className={classes.note}>
            signed by <Name text={current.by} />, {current.ratedAt.slice(0, 10)}
          </p>
        )}
        {doubt !== undefined && <p className={classes.doubt}>{doubt}</p>}
      </div>
      <div>
        <p className={classes.value}>
          {suggestion.value === undefined ? 'nothing suggested' : `suggested: ${ratingWords(kind, suggestion.value)}`}
        </p>
        <ul className={classes.reasons}>
          {suggestion.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div>
        <SignRating line={line} claim={claim} heading={heading} />
        {history.length > 0 && <RatingHistory history={history} claim={claim} />}
      </div>
    </div>
  )
}
