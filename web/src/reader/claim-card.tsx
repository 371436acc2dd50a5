import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Attribution } from '../../../src/schema/attribution.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { Chain } from '../elements/chain.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import { factualityWords } from '../wording/factuality-words.ts'
import classes from './claim-card.module.css'

interface ClaimCardProps {
  readonly number: number
  readonly claim: Claim
  readonly sentence: string
  readonly outlet: string
  readonly chain: readonly Attribution[]
  readonly cluster: string | undefined
  readonly isActive: boolean
  readonly choose: (claim: string) => void
}

/** One claim of a report: what, who says it on whose authority, how firmly, in which words. */
export function ClaimCard(props: ClaimCardProps) {
  const { number, claim, sentence, outlet, chain, cluster, isActive, choose } = props
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const modes = [...claim.modes, ...(claim.former ? ['former'] : [])]
  return (
    <li
      ref={card}
      className={`${classes.card} ${isActive ? classes.active : ''}`}
      aria-current={isActive ? 'true' : undefined}
    >
      <span className={classes.number}>{number}</span>
      <div>
        <button type="button" className={classes.sentence} onClick={() => choose(claim.id)}>
          <Name text={sentence} />
        </button>
        <p className={classes.chain}>
          <Chain outlet={outlet} links={chain} />
        </p>
        <p className={classes.facts} title={`FactBank ${claim.factuality}`}>
          Put {factualityWords[claim.factuality]}
          {modes.length > 0 && `; ${modes.join(', ')}`}. Read with {Math.round(claim.confidence * 100)} % confidence.
        </p>
        <blockquote className={classes.words} dir="auto">
          <InertText text={claim.evidence.text} />
        </blockquote>
        {cluster && (
          <Link className={classes.all!} to="/claims/$id" params={{ id: cluster }}>
            Who else says or denies this
          </Link>
        )}
      </div>
    </li>
  )
}
