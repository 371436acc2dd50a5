import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Attribution } from '../../../src/schema/attribution.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Chain } from '../elements/chain.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import type { ReviewItem } from '../review/review-item.ts'
import { factualityWords } from '../wording/factuality-words.ts'
import classes from './claim-card.module.css'

interface ClaimCardProps {
  readonly number: number
  readonly item: ReviewItem
  readonly outlet: string
  readonly chain: readonly Attribution[]
  readonly cluster: string | undefined
  readonly isActive: boolean
  readonly choose: (claim: string) => void
}

/** One claim of a report: what, who says it on whose authority, how firmly, in which words, and what a person made of it. */
export function ClaimCard({ number, item, outlet, chain, cluster, isActive, choose }: ClaimCardProps) {
  const { id, state, claim, sentence, judgement } = item
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const words = claim?.evidence.text ?? judgement?.claim?.evidence.exact ?? ''
  return (
    <li
      ref={card}
      className={`${classes.card} ${isActive ? classes.active : ''} ${classes[state] ?? ''}`}
      aria-current={isActive ? 'true' : undefined}
      data-state={state}
    >
      <span className={classes.number}>{number}</span>
      <div>
        <button type="button" className={classes.sentence} onClick={() => choose(id)}>
          <Name text={sentence} />
        </button>
        {claim && (
          <p className={classes.chain}>
            <Chain outlet={outlet} links={chain} />
          </p>
        )}
        {claim && <Facts item={item} />}
        {state !== 'unreviewed' && (
          <p className={classes.judged}>
            <span className={classes.mark}>{stateWords[state]}</span>
            {judgement && judgement.by !== '' && (
              <>
                {' '}
                by <Name text={judgement.by} />, <CalendarDay value={judgement.decidedAt} />
                {judgement.why !== undefined && (
                  <>
                    : <Name text={judgement.why} />
                  </>
                )}
                {judgement.outcome === 'standalone' && ' (no longer read so; kept as judged)'}
              </>
            )}
          </p>
        )}
        <blockquote className={classes.words} dir="auto">
          <InertText text={words} />
        </blockquote>
        {cluster && state !== 'rejected' && (
          <Link className={classes.all!} to="/claims/$id" params={{ id: cluster }}>
            Who else says or denies this
          </Link>
        )}
      </div>
    </li>
  )
}

function Facts({ item: { claim, state } }: { readonly item: ReviewItem }) {
  if (!claim) return null
  const modes = [...claim.modes, ...(claim.former ? ['former'] : [])]
  return (
    <p className={classes.facts} title={`FactBank ${claim.factuality}`}>
      Put {factualityWords[claim.factuality]}
      {modes.length > 0 && `; ${modes.join(', ')}`}.
      {(state === 'unreviewed' || state === 'rejected') &&
        ` Read with ${Math.round(claim.confidence * 100)} % confidence.`}
    </p>
  )
}

const stateWords = {
  accepted: '✓ Accepted',
  edited: '✎ Corrected',
  added: '+ Added',
  rejected: '✗ Rejected',
} as const
