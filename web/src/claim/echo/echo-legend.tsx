import chart from '../../charts/chart.module.css'
import type { EchoLayout } from './echo-layout.ts'
import classes from './echo-map.module.css'
import { weightOf } from './hop.ts'

interface EchoLegendProps {
  readonly layout: EchoLayout
  readonly isDated: boolean
  /** All who put the claim forward go back to one party. */
  readonly hasOneOrigin: boolean
}

/** What the signs mean: only those that are on the map. */
export function EchoLegend({ layout, isDated, hasOneOrigin }: EchoLegendProps) {
  const { marks, arrows } = layout
  const kinds = new Set(arrows.map((arrow) => weightOf(arrow.changes)))
  const sample = (name: string | undefined) => (
    <svg className={classes.sample} width="26" height="12" aria-hidden="true">
      <path d="M1 6h24" className={`${classes.arrow} ${name ?? ''}`} />
    </svg>
  )
  const sign = (inner: React.ReactNode) => (
    <svg className={`${classes.sample} ${classes.support}`} width="18" height="18" aria-hidden="true">
      {inner}
    </svg>
  )
  return (
    <>
      <p id="echo-keys">
        An arrow runs from whoever said it to whoever repeated it
        {isDated ? '' : '; no date is known, so whoever drew on others stands to the right of them'}. Arrow keys go from
        mark to mark; Enter opens the exact words.
      </p>
      <ul className={chart.legend} aria-label="Signs of the map">
        <li>
          {sign(<circle cx="9" cy="9" r="5" className={classes.sign} />)} a report, filled as firmly as it puts the
          claim
        </li>
        {marks.some((mark) => mark.isCited) && (
          <li>{sign(<path d="M9 3l6 6-6 6-6-6Z" className={classes.sign} />)} cited, no report of its own here</li>
        )}
        {marks.some((mark) => mark.isOrigin) && (
          <li>{sign(<circle cx="9" cy="9" r="8" className={classes.ring} />)} origin of a claim</li>
        )}
        {hasOneOrigin && (
          <li>
            {sign(
              <>
                <circle cx="9" cy="9" r="5.5" className={classes.ring} />
                <circle cx="9" cy="9" r="8.5" className={classes.ring} />
              </>,
            )}{' '}
            the one origin of all
          </li>
        )}
        {arrows.some((arrow) => arrow.isCopy) && <li>{sample(classes.copy)} took over the text</li>}
        {arrows.some((arrow) => arrow.isCircular) && <li>{sample(classes.circular)} in a circle</li>}
        {kinds.has('hardened') && <li>{sample(classes.hardened)} hardened</li>}
        {kinds.has('softened') && <li>{sample(classes.softened)} softened</li>}
        {kinds.has('dropped') && <li>{sample(classes.dropped)} something dropped</li>}
      </ul>
    </>
  )
}
