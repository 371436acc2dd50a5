import { VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import type { Attribution } from '../../../src/schema/attribution.ts'
import { shownClaimant } from '../../../src/schema/shown-claimant.ts'
import classes from './chain.module.css'
import { Name } from './name.tsx'

interface ChainProps {
  /** The report's outlet. */
  readonly outlet: string
  /** Outermost first. */
  readonly links: readonly Attribution[]
}

/** Who says it, on whose authority: `outlet ← newspaper ← claimant`, the innermost last and strongest. */
export function Chain({ outlet, links }: ChainProps) {
  return (
    <span className={classes.chain}>
      <span className={links.length === 0 ? classes.claimant : undefined}>
        <Name text={outlet} />
      </span>
      {links.length === 0 && <span className={classes.kind}> in its own voice</span>}
      {links.map((link, index) => (
        <Fragment key={link.id}>
          <span aria-hidden className={classes.arrow}>
            {' '}
            ←{' '}
          </span>
          <VisuallyHidden> citing </VisuallyHidden>
          <span className={index === links.length - 1 ? classes.claimant : undefined}>
            <Name text={linkName(link)} />
          </span>
          <span className={classes.kind}>
            <Name text={besideName(link)} />
          </span>
        </Fragment>
      ))}
    </span>
  )
}

/** The claimant as resolved, else the words of the source, else that there is none. */
export function linkName(link: Attribution): string {
  const words = link.claimant?.name ?? link.source?.text
  return words === undefined ? `no one named (“${link.cue.text}”)` : shownClaimant(words)
}

/** What the name does not say: that there is none, whom it was told to and where, a cue that takes sides. */
function besideName({ claimant, audience, venue, loaded, cue }: Attribution): string {
  const parts = [
    claimant?.kind === 'unnamed-person' && 'unnamed',
    audience && `to ${audience.text}`,
    venue?.text,
    loaded && `“${cue.text}”`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
