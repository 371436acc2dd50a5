import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { Chain } from '../elements/chain.tsx'
import { Name } from '../elements/name.tsx'
import classes from './active-claim-bar.module.css'

interface ActiveClaimBarProps {
  readonly answer: ReportAnswer
  readonly index: number
  readonly choose: (claim: string | undefined) => void
}

/** The marked claim at the foot of narrow screens, where the panel has no room beside the text. */
export function ActiveClaimBar({ answer, index, choose }: ActiveClaimBarProps) {
  const { extraction, report, sentences, clusters } = answer
  const { claims } = extraction
  const claim = claims[index]!
  const chain = claim.chain.flatMap((id) => extraction.attributions.find((attribution) => attribution.id === id) ?? [])
  const cluster = clusters[claim.id]
  const step = (label: string, sign: string, to: number) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      disabled={claims[to] === undefined}
      onClick={() => choose(claims[to]?.id)}
    >
      {sign}
    </ActionIcon>
  )
  return (
    <section className={classes.bar} aria-label="Marked claim">
      <div>
        <p className={classes.sentence}>
          <Name text={sentences[claim.id] ?? claim.evidence.text} />
        </p>
        <p className={classes.chain}>
          <Chain outlet={report.outlet ?? 'Unknown outlet'} links={chain} />
        </p>
        {cluster && (
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
