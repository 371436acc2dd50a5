import { Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../../src/schema/answers.ts'
import { DayRange } from '../elements/day-range.tsx'
import { Name } from '../elements/name.tsx'
import { OriginsFigure } from '../elements/origins-figure.tsx'
import { StanceBar } from '../elements/stance-bar.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { factualityWords } from '../wording/factuality-words.ts'
import { plainName } from '../wording/plain-name.ts'
import classes from './claim-table.module.css'

/** Claims with how they stand. On narrow screens each row becomes a block; the roles keep it a table for screen readers. */
export function ClaimTable({ claims }: { readonly claims: readonly ClaimRow[] }) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table shown as blocks loses its roles without them
    <table className={classes.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            What is claimed
          </th>
          <th scope="col" role="columnheader">
            For and against
          </th>
          <th
            scope="col"
            role="columnheader"
            className={classes.figure}
            title="independent origins, as far as is known"
          >
            Origins
          </th>
          <th scope="col" role="columnheader" className={classes.figure}>
            Reports
          </th>
          <th scope="col" role="columnheader">
            First and last
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {claims.map((claim) => (
          <tr key={claim.id} role="row">
            <td role="cell" className={classes.claim}>
              <Link to="/claims/$id" params={{ id: claim.id }} className={classes.sentence!}>
                <Name text={claim.sentence} />
              </Link>
              <span className={classes.meta}>
                <StateLabel state={claim.state} /> <span>{plainName(claim.relation)}</span>{' '}
                <span title="the firmest of those who say so">put {factualityWords[claim.factuality]}</span>
              </span>
            </td>
            <td role="cell">
              <StanceBar support={claim.support} deny={claim.deny} />
            </td>
            <td role="cell" className={classes.figure} data-label={claim.origins.upper === 1 ? 'origin' : 'origins'}>
              <OriginsFigure {...claim.origins} />
            </td>
            <td role="cell" className={classes.figure} data-label={claim.reports === 1 ? 'report' : 'reports'}>
              {claim.reports}
            </td>
            <td role="cell" className={classes.days}>
              <DayRange first={claim.firstPublished} last={claim.lastPublished} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}
