import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { claimsQuestion } from '../api/questions.ts'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Notice } from '../elements/notice.tsx'
import { totalWords } from '../wording/plural.ts'
import { type ClaimFilterState, type FilterChange, filtersSet } from './claim-filter-state.ts'
import { ClaimList } from './claim-list.tsx'
import { claimOrders } from './claim-orders.ts'
import classes from './claims-page.module.css'

interface ClaimResultsProps {
  readonly filter: ClaimFilterState
  readonly set: (change: FilterChange) => void
}

/** The claims that match, how many, and in which order; more are fetched as they are scrolled to. */
export function ClaimResults({ filter, set }: ClaimResultsProps) {
  const answer = useInfiniteQuery(claimsQuestion({ ...filter }))
  const { fetchNextPage } = answer
  const first = answer.data?.pages[0]
  const claims = useMemo(() => answer.data?.pages.flatMap((page) => page.items) ?? [], [answer.data])
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  return (
    <section aria-label="claims" aria-busy={answer.isFetching && !answer.isFetchingNextPage}>
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
          {filter.claimant !== undefined && (
            <p className={classes.note}>
              A denial of something more general, as that there are no factories at all, stands on the page of each
              claim that it denies; here it is listed once, as the claim that it denies itself.
            </p>
          )}
          {claims.length === 0 ? (
            <NoClaims isFiltered={filtersSet(filter) > 0} />
          ) : (
            <ClaimList
              claims={claims}
              hasMore={answer.hasNextPage}
              isLoadingMore={answer.isFetchingNextPage}
              loadMore={loadMore}
            />
          )}
          <p className={classes.end}>{answer.hasNextPage && `The first ${claims.length}; more come as you scroll.`}</p>
        </div>
      )}
    </section>
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
