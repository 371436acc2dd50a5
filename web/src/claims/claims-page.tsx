import { usePrefetchInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { claimsQuestion } from '../api/questions.ts'
import { PageHead } from '../elements/page-head.tsx'
import { ClaimFacets } from './claim-facets.tsx'
import type { FilterChange } from './claim-filter-state.ts'
import { ClaimResults } from './claim-results.tsx'
import classes from './claims-page.module.css'
import { SavedViews } from './saved-views.tsx'

const route = getRouteApi('/claims')

/** What is claimed: one row for all reports that say the same. */
export function ClaimsPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  // Asked for before the facets, which take the server longer.
  usePrefetchInfiniteQuery(claimsQuestion({ ...filter }))
  const set = useCallback(
    (change: FilterChange) => void navigate({ search: (before) => ({ ...before, ...change }) }),
    [navigate],
  )
  return (
    <>
      <PageHead title="Claims">
        {filter.asOf
          ? 'As reported up to the chosen day: later reports count for nothing here.'
          : 'One row for all that say the same, with who stands behind it. Nothing here is called true.'}
      </PageHead>
      <SavedViews state={filter} />
      <div className={classes.columns}>
        <ClaimFacets filter={filter} set={set} clear={() => void navigate({ search: {} })} />
        <ClaimResults filter={filter} set={set} />
      </div>
    </>
  )
}
