import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page } from '../../../src/schema/answers.ts'
import { totalWords } from '../wording/plural.ts'
import { Failure } from './failure.tsx'
import classes from './list-with-filters.module.css'
import { Loading } from './loading.tsx'
import { More } from './more.tsx'

interface ListWithFiltersProps<Row> {
  readonly filters: ReactNode
  readonly answer: UseInfiniteQueryResult<{ readonly pages: readonly Page<Row>[] }>
  /** What one row is called: `report`, `claim`. */
  readonly one: string
  readonly many?: string
  /** Shown when nothing matches. */
  readonly empty: ReactNode
  readonly rows: (rows: readonly Row[]) => ReactNode
}

/** A list beside its filters, in each of its states: loading, failed, empty, shown, more to come. */
export function ListWithFilters<Row>({ filters, answer, one, many, empty, rows }: ListWithFiltersProps<Row>) {
  const first = answer.data?.pages[0]
  return (
    <div className={classes.columns}>
      {filters}
      <section aria-label={many ?? `${one}s`} aria-busy={answer.isFetching}>
        {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
        {!answer.isError && !first && <Loading lines={8} />}
        {!answer.isError && first && (
          <div className={answer.isPlaceholderData ? classes.stale : undefined}>
            <p className={classes.count} role="status">
              {totalWords(first, one, many)}
            </p>
            {first.items.length === 0 ? empty : rows(answer.data!.pages.flatMap((page) => page.items))}
            <More
              hasMore={answer.hasNextPage}
              isLoading={answer.isFetchingNextPage}
              load={() => void answer.fetchNextPage()}
            />
          </div>
        )}
      </section>
    </div>
  )
}
