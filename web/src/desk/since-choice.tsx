import { Button, NativeSelect, TextInput } from '@mantine/core'
import { plural } from '../wording/plural.ts'
import { sinceChoices } from './since.ts'
import classes from './since-choice.module.css'

interface SinceChoiceProps {
  readonly words: string
  /** Reports learnt since. */
  readonly reports: number
  readonly choice: string | undefined
  readonly choose: (choice: string | undefined) => void
  /** Present where "new" counts from the last visit. */
  readonly markSeen?: () => void
}

/** What "new" counts from: the last visit, a stretch of days, any day. */
export function SinceChoice({ words, reports, choice, choose, markSeen }: SinceChoiceProps) {
  const isDay = choice !== undefined && !sinceChoices.some(({ value }) => value === choice)
  return (
    <div className={classes.since}>
      <div>
        <h2>What is new</h2>
        <p role="status">
          {words}: {plural(reports, 'report')}.
        </p>
      </div>
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label="New since"
          value={isDay ? 'day' : (choice ?? '')}
          data={[
            { value: '', label: 'my last visit' },
            ...sinceChoices,
            ...(isDay ? [{ value: 'day', label: 'a day' }] : []),
          ]}
          onChange={({ currentTarget: { value } }) => value !== 'day' && choose(value === '' ? undefined : value)}
        />
        <TextInput
          size="xs"
          type="date"
          label="or the day"
          value={isDay ? choice : ''}
          onChange={({ currentTarget: { value } }) => choose(value === '' ? undefined : value)}
        />
        {markSeen && (
          <Button size="xs" variant="subtle" onClick={markSeen}>
            Mark all as seen
          </Button>
        )}
      </div>
    </div>
  )
}
