import { Button, Chip, Kbd, Progress, VisuallyHidden } from '@mantine/core'
import { plural } from '../wording/plural.ts'
import classes from './review-bar.module.css'
import { type ReviewItem, reviewedCount } from './review-item.ts'
import type { ReviewActions, Told } from './use-review.ts'

interface ReviewBarProps {
  readonly items: readonly ReviewItem[]
  readonly active: ReviewItem | undefined
  readonly actions: ReviewActions
  readonly told: Told | undefined
  readonly isFiltered: boolean
  readonly filter: (isFiltered: boolean) => void
}

/** How far the report is reviewed, and what can be done with the marked claim, by mouse or by the key beside each. */
export function ReviewBar({ items, active, actions, told, isFiltered, filter }: ReviewBarProps) {
  const done = reviewedCount(items)
  const act = (name: keyof ReviewActions, label: string, key: string, isPossible: boolean) => (
    <Button variant="default" size="compact-sm" disabled={!isPossible} onClick={actions[name]} aria-keyshortcuts={key}>
      {label}
      <Kbd aria-hidden className={classes.key!}>
        {key}
      </Kbd>
    </Button>
  )
  const canUndo = items.some(({ judgement }) => judgement !== undefined)
  return (
    <section className={classes.bar} aria-label="Review">
      <div className={classes.state}>
        <p aria-live="polite">
          <strong>{done}</strong> of {plural(items.length, 'claim')} reviewed
        </p>
        <Chip size="xs" radius="sm" variant="outline" checked={isFiltered} onChange={filter}>
          Only unreviewed
        </Chip>
      </div>
      <Progress
        value={items.length === 0 ? 0 : (100 * done) / items.length}
        size="xs"
        aria-label="Claims reviewed"
        color="var(--claim-line)"
      />
      <div className={classes.actions}>
        {act('accept', 'Accept', 'a', active !== undefined && active.state !== 'accepted')}
        {act('edit', 'Edit', 'e', active?.claim !== undefined)}
        {act('reject', 'Reject', 'r', active !== undefined && active.state !== 'rejected')}
        {act('merge', 'Merge', 'm', active?.claim !== undefined)}
        {act('add', 'Add', 'n', true)}
        {act('undo', 'Undo', 'u', canUndo)}
      </div>
      <p
        className={told?.kind === 'error' ? classes.error : classes.told}
        role={told?.kind === 'error' ? 'alert' : 'status'}
      >
        {told?.words ?? <VisuallyHidden>Nothing was done yet.</VisuallyHidden>}
      </p>
    </section>
  )
}
