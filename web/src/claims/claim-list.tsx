import { useHotkeys } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ClaimRow as Row } from '../../../src/schema/claim-answers.ts'
import { usePrinting } from '../elements/use-printing.ts'
import classes from './claim-list.module.css'
import { ClaimRow } from './claim-row.tsx'

interface ClaimListProps {
  readonly claims: readonly Row[]
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
}

/** Rows left below the screen when the next page is asked for: while the list is read, and while it is hurried through. */
const AHEAD = 40
const AHEAD_IN_MOTION = 250
/** Most rows on paper. */
const PRINTED = 500

/**
 * Claims with how they stand. Only the rows on screen are drawn, and pages are fetched ahead of them, so a list of any length scrolls alike.
 * `j` and `k` go from row to row.
 */
export function ClaimList({ claims, hasMore, isLoadingMore, loadMore }: ClaimListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  // What stands above the list changes its place: fields that open, a banner.
  useLayoutEffect(() => {
    const measure = () => list.current && setOffset(list.current.offsetTop)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  const isPrinting = usePrinting()
  // The same from one drawing to the next: with another, every row's place would be reckoned anew.
  const keyOf = useCallback((index: number) => claims[index]!.id, [claims])
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => 84,
    overscan: 8,
    scrollMargin: offset,
    // The masthead stays above.
    scrollPaddingStart: 80,
    scrollPaddingEnd: 40,
    getItemKey: keyOf,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const ahead = rows.isScrolling && rows.scrollDirection === 'forward' ? AHEAD_IN_MOTION : AHEAD
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= claims.length - ahead) loadMore()
  }, [hasMore, isLoadingMore, last, ahead, claims.length, loadMore])
  // The row that a key led to and the focus has not reached yet: keys pressed quickly count from there.
  const aimed = useRef<number>(undefined)
  const step = (by: number) => {
    const focused = document.activeElement?.closest('[data-index]')?.getAttribute('data-index')
    const current = aimed.current ?? Number(focused ?? Number.NaN)
    const next = Number.isNaN(current) ? 0 : Math.max(0, Math.min(claims.length - 1, current + by))
    rows.scrollToIndex(next)
    aimed.current = next
    // The row may have to be drawn first.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-index="${aimed.current ?? next}"] a`)?.focus()
      aimed.current = undefined
    })
  }
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ])
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows that are drawn only where they are seen cannot be those of a table element
    // biome-ignore-start lint/a11y/useFocusableInteractive: a table is read, not operated; its links take the focus
    <div role="table" aria-label="Claims" aria-rowcount={hasMore ? -1 : claims.length + 1}>
      <div role="rowgroup">
        <div role="row" className={`${classes.row} ${classes.head}`} aria-rowindex={1}>
          <span role="columnheader">Claim</span>
          <span role="columnheader">For and against</span>
          <span role="columnheader" className={classes.figure} title="independent origins, as far as is known">
            Origins
          </span>
          <span role="columnheader" className={classes.figure}>
            Reports
          </span>
          <span role="columnheader">First and last</span>
        </div>
      </div>
      <div
        ref={list}
        role="rowgroup"
        className={classes.rows}
        style={isPrinting ? undefined : { height: rows.getTotalSize() }}
      >
        {isPrinting &&
          claims.slice(0, PRINTED).map((claim) => (
            <div key={claim.id} role="row" className={`${classes.row} ${classes.claimRow} ${classes.printed}`}>
              <ClaimRow claim={claim} />
            </div>
          ))}
        {(isPrinting ? [] : shown).map(({ key, index, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            className={`${classes.row} ${classes.claimRow}`}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <ClaimRow claim={claims[index]!} />
          </div>
        ))}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
