import { memo } from 'react'
import type { ClaimRow as Row } from '../../../src/schema/claim-answers.ts'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { OriginsFigure } from '../elements/origins-figure.tsx'
import { PlainLink } from '../elements/plain-link.tsx'
import { StanceBar } from '../elements/stance-bar.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { factualityWords } from '../wording/factuality-words.ts'
import { plainName } from '../wording/plain-name.ts'
import classes from './claim-list.module.css'

/** One claim of the list: its sentence and how it stands. On narrow screens a card; the roles keep it a row for screen readers. */
export const ClaimRow = memo(function ClaimRow({ claim }: { readonly claim: Row }) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: cells of rows that are drawn only where they are seen
    <>
      <div role="cell" className={classes.claim}>
        <PlainLink href={`/claims/${claim.id}`} className={classes.sentence}>
          <Name text={claim.sentence} />
        </PlainLink>
        <span className={classes.meta}>
          <StateLabel state={claim.state} /> <span>{plainName(claim.relation)}</span>{' '}
          <span title="the firmest of those who say so">put {factualityWords[claim.factuality]}</span>
        </span>
      </div>
      <div role="cell">
        <StanceBar support={claim.support} deny={claim.deny} />
      </div>
      <div role="cell" className={classes.figure} data-label={claim.origins.upper === 1 ? 'origin' : 'origins'}>
        <OriginsFigure {...claim.origins} />
      </div>
      <div role="cell" className={classes.figure} data-label={claim.reports === 1 ? 'report' : 'reports'}>
        {claim.reports}
      </div>
      <div role="cell" className={classes.days}>
        <DayRange first={claim.firstPublished} last={claim.lastPublished} />
      </div>
    </>
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
})
