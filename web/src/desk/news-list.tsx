import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './news-list.module.css'

interface NewsListProps<Item> {
  readonly heading: string
  readonly changes: { readonly items: readonly Item[]; readonly total: number; readonly atLeast?: true | undefined }
  /** The filter of the claims page that shows all of them. */
  readonly all?: Readonly<Record<string, string | undefined>>
  readonly line: (item: Item) => ReactNode
}

/** One kind of news: how many, and the weightiest. Nothing where there is none. */
export function NewsList<Item>({ heading, changes, all, line }: NewsListProps<Item>) {
  const { items, total, atLeast } = changes
  if (total === 0) return null
  const rest = total - items.length
  return (
    <section className={classes.kind} aria-label={heading}>
      <h3>
        {heading} <span className={classes.count}>{atLeast ? `${total} or more` : total}</span>
      </h3>
      <ul className={classes.items}>{items.map(line)}</ul>
      {rest > 0 && (
        <p className={classes.rest}>
          {all ? (
            <Link to="/claims" search={all}>
              See {rest} more
            </Link>
          ) : (
            `and ${rest} more`
          )}
        </p>
      )}
    </section>
  )
}
