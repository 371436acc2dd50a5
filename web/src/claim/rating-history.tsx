import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RatingRow } from '../../../src/schema/rating.ts'
import { ratingsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { Name } from '../elements/name.tsx'
import { ratingWords } from '../wording/rating-words.ts'
import classes from './ratings.module.css'

interface RatingHistoryProps {
  readonly history: readonly RatingRow[]
  readonly claim: string
}

/** Every rating that was signed, newest first; those that stand can be taken back. */
export function RatingHistory({ history, claim }: RatingHistoryProps) {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: number) => sendJson('DELETE', `ratings/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ratingsQuestion(claim).queryKey }),
  })
  return (
    <details>
      <summary>History ({history.length})</summary>
      <ol className={classes.history}>
        {history.map(({ id, kind, value, by, why, ratedAt, undoneAt }) => (
          <li key={id}>
            {ratingWords(kind, value)}, <Name text={by} />, {ratedAt.slice(0, 10)}
            {why !== undefined && (
              <>
                : <Name text={why} />
              </>
            )}
            {undoneAt === undefined ? (
              <Button variant="subtle" size="compact-xs" loading={undo.isPending} onClick={() => undo.mutate(id)}>
                Take back
              </Button>
            ) : (
              <span className={classes.note}> (taken back {undoneAt.slice(0, 10)})</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
