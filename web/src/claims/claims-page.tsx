import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { claimsQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Notice } from '../elements/notice.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { totalWords } from '../wording/plural.ts'
import { ClaimFacets } from './claim-facets.tsx'
import { type FilterChange, filtersSet } from './claim-filter-state.ts'
import { ClaimList } from './claim-list.tsx'
import { claimOrders } from './claim-orders.ts'
import classes from './claims-page.module.css'
import { SavedViews } from './saved-views.tsx'

const route = getRouteApi('/claims')

/** What is claimed: one row for all reports that say the same. */
export function ClaimsPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery(claimsQuestion(filter))
  const { fetchNextPage } = answer
  const first = answer.data?.pages[0]
  const claims = useMemo(() => answer.data?.pages.flatMap((page) => page.items) ?? [], [answer.data])
  const set = (change: FilterChange) => void navigate({ search: (before) => ({ ...before, ...change }) })
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
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
        <section aria-label="claims" aria-busy={answer.isFetching}>
          {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
          {!answer.isError && !first && <Loading lines={8} />}
          {!answer.isError && first && (
            <div className={answer.isPlaceholderData ? classes.stale : undefined}>
              <div className={classes.bar}>
                <p role="status">{totalWords(first, 'claim')}</p>
                <NativeSelect
                  size="xs"
                  label="Order"
                  data={claimOrders}
                  value={filter.sort ?? ''}
                  onChange={({ currentTarget: { value } }) => set({ sort: value === '' ? undefined : value })}
                />
              </div>
              {claims.length === 0 ? (
                <NoClaims isFiltered={filtersSet(filter) > 0} />
              ) : (
                <ClaimList
                  claims={claims}
                  total={first.total}
                  hasMore={answer.hasNextPage}
                  isLoadingMore={answer.isFetchingNextPage}
                  loadMore={loadMore}
                />
              )}
            </div>
          )}
        </section>
      </div>
    </>
  )
}

function NoClaims({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <Notice heading={isFiltered ? 'No claim matches these filters' : 'No claim has been read yet'}>
      <p>
        {isFiltered
          ? 'Clear one of them. Names are matched as the reports spell them; the fields suggest the known ones.'
          : 'Claims appear here when reports have been added: drop them on any page.'}
      </p>
    </Notice>
  )
}
