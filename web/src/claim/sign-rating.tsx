import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RatingLine } from '../../../src/schema/rating.ts'
import { RATING_VALUES } from '../../../src/schema/rating-scales.ts'
import { ratingsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { ratingWords } from '../wording/rating-words.ts'
import classes from './ratings.module.css'

interface SignRatingProps {
  readonly line: RatingLine
  readonly claim: string
  /** What is rated, for those who hear the fields instead of seeing them. */
  readonly heading: string
}

/** The fields with which a rating is signed. */
export function SignRating({ line: { kind, subject, current }, claim, heading }: SignRatingProps) {
  const [value, setValue] = useState(current?.value ?? '')
  const [why, setWhy] = useState('')
  const queries = useQueryClient()
  const sign = useMutation({
    mutationFn: () => sendJson('POST', 'ratings', { subject, kind, value, ...(why.trim() !== '' && { why }) }),
    onSuccess: async () => {
      setWhy('')
      await queries.invalidateQueries({ queryKey: ratingsQuestion(claim).queryKey })
    },
  })
  const values = Object.keys(RATING_VALUES[kind])
  return (
    <form
      className={classes.sign}
      onSubmit={(event) => {
        event.preventDefault()
        sign.mutate()
      }}
    >
      <NativeSelect
        aria-label={`Rating: ${heading}`}
        data={[{ value: '', label: 'choose' }, ...values.map((one) => ({ value: one, label: ratingWords(kind, one) }))]}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        aria-label={`Reason: ${heading}`}
        placeholder="Why"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={value === ''} loading={sign.isPending}>
        Sign
      </Button>
      {sign.isError && (
        <p role="alert" className={classes.doubt}>
          {sign.error.message}
        </p>
      )}
    </form>
  )
}
