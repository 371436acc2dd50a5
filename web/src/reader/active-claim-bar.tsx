import { ActionIcon, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { Chain } from '../elements/chain.tsx'
import { Name } from '../elements/name.tsx'
import type { ReviewItem } from '../review/review-item.ts'
import type { ReviewActions } from '../review/use-review.ts'
import classes from './active-claim-bar.module.css'

interface ActiveClaimBarProps {
  readonly answer: ReportAnswer
  readonly items: readonly ReviewItem[]
  readonly active: ReviewItem
  readonly actions: ReviewActions
  readonly choose: (claim: string | undefined) => void
}

/** The marked claim at the foot of narrow screens, where the panel has no room beside the text. */
export function ActiveClaimBar({ answer, items, active, actions, choose }: ActiveClaimBarProps) {
  const { extraction, report, clusters } = answer
  const { claim, sentence, state } = active
  const index = items.indexOf(active)
  const chain = claim?.chain.flatMap((id) => extraction.attributions.find((one) => one.id === id) ?? []) ?? []
  const cluster = clusters[active.id]
  const step = (label: string, sign: string, to: number) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      disabled={items[to] === undefined}
      onClick={() => choose(items[to]?.id)}
    >
      {sign}
    </ActionIcon>
  )
  return (
    <section className={classes.bar} aria-label="Marked claim">
      <div>
        <p className={classes.sentence}>
          <Name text={sentence} />
        </p>
        {claim && (
          <p className={classes.chain}>
            <Chain outlet={report.outlet ?? 'Unknown outlet'} links={chain} />
          </p>
        )}
        <p className={classes.actions}>
          <Button variant="default" size="compact-sm" disabled={state === 'accepted'} onClick={actions.accept}>
            Accept
          </Button>
          <Button variant="default" size="compact-sm" disabled={!claim} onClick={actions.edit}>
            Edit
          </Button>
          <Button variant="default" size="compact-sm" disabled={state === 'rejected'} onClick={actions.reject}>
            Reject
          </Button>
        </p>
        {cluster && state !== 'rejected' && (
          <Link to="/claims/$id" params={{ id: cluster }} className={classes.all!}>
            Who else says or denies this
          </Link>
        )}
      </div>
      <div className={classes.steps}>
        {step('Claim before', '↑', index - 1)}
        {step('Next claim', '↓', index + 1)}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Unmark the claim"
          onClick={() => choose(undefined)}
        >
          ×
        </ActionIcon>
      </div>
    </section>
  )
}
