import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { claimQuestion } from '../api/questions.ts'
import { MemberEntry } from '../claim/member-entry.tsx'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { originsWords } from '../elements/origins-figure.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import classes from './picked-panel.module.css'

interface ClaimWordsProps {
  readonly id: string
  /** Its sentence stands above it already. */
  readonly isNamed?: boolean
}

/** A claim in a panel: its sentence, how it stands, and who says so in which exact words. */
export function ClaimWords({ id, isNamed = false }: ClaimWordsProps) {
  const answer = useQuery(claimQuestion(id))
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={6} />
  const { cluster, members, origins } = answer.data
  return (
    <>
      {!isNamed && (
        <h2>
          <Link to="/claims/$id" params={{ id: cluster.id }}>
            <Name text={cluster.sentence} />
          </Link>
        </h2>
      )}
      <p className={classes.standing}>
        <StateLabel state={cluster.state} />: {cluster.support} for, {cluster.deny} against, {originsWords(origins)}
        {isNamed && (
          <>
            .{' '}
            <Link to="/claims/$id" params={{ id: cluster.id }}>
              All about this claim
            </Link>
          </>
        )}
      </p>
      <ol className={classes.members} aria-label={plural(members.length, 'claim')}>
        {members.map((member) => (
          <MemberEntry key={member.claim.id} member={member} />
        ))}
      </ol>
    </>
  )
}
