import type { ReactNode } from 'react'
import { useId } from 'react'
import { Name } from '../elements/name.tsx'
import classes from './facet.module.css'

interface FacetProps {
  readonly label: string
  /** Values with how many claims have them. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
  readonly words?: (value: string) => string
  readonly isChosen: (value: string) => boolean
  /** Chooses a value, or takes the choice back. */
  readonly choose: (value: string | undefined) => void
  /** A field below the values, where there are more values than are shown. */
  readonly children?: ReactNode
  readonly isOpen?: boolean
}

const numbers = new Intl.NumberFormat()

/** Values to narrow a list by, each with a count and a bar. Folded until asked for, unless it is open from the start. */
export function Facet({ label, values, words = (value) => value, isChosen, choose, children, isOpen }: FacetProps) {
  const id = useId()
  const most = Math.max(1, ...values.map(({ count }) => count))
  const chosen = values.filter(({ value }) => isChosen(value))
  return (
    <details className={classes.facet} open={isOpen || chosen.length > 0 || undefined}>
      <summary id={id}>{label}</summary>
      <ul className={classes.values} aria-labelledby={id}>
        {values.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className={classes.value}
              aria-pressed={isChosen(value)}
              onClick={() => choose(isChosen(value) ? undefined : value)}
            >
              <span className={classes.bar} aria-hidden style={{ width: `${(100 * count) / most}%` }} />
              <span className={classes.words}>
                <Name text={words(value)} />
              </span>
              <span className={classes.count}>{numbers.format(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {children}
    </details>
  )
}
