import { Link } from '@tanstack/react-router'
import type { MarkProps } from '../../charts/use-mark-keys.ts'
import { dayWords } from '../../elements/calendar-day.tsx'
import { factualityWords } from '../../wording/factuality-words.ts'
import type { EchoMark } from './echo-layout.ts'
import classes from './echo-map.module.css'
import type { Place } from './place-marks.ts'

interface EchoMarkSignProps {
  readonly mark: EchoMark
  readonly laneName: string
  readonly place: Place
  readonly isChosen: boolean
  /** All who put the claim forward go back to it. */
  readonly isOnlyOrigin: boolean
  /** Its party draws on others that draw on it. */
  readonly isInCircle: boolean
  readonly markProps: MarkProps
}

/**
 * A circle for a report's claim, a diamond for words that are only cited; filled as firmly as they are put. A ring marks an origin, two
 * the only one. It leads to the exact words.
 */
export function EchoMarkSign(props: EchoMarkSignProps) {
  const { mark, laneName, isChosen, isOnlyOrigin, isInCircle, markProps } = props
  const { x, y } = props.place
  const { member, isCited, isOrigin } = mark
  const { claim, report, stance } = member
  const names = [classes.mark, classes[stance], isChosen && classes.chosenMark]
  const firm = claim.factuality.startsWith('CT') ? 1 : claim.factuality.startsWith('PR') ? 0.55 : 0.15
  return (
    <Link
      to="/reports/$id"
      params={{ id: report.id }}
      search={{ claim: claim.id }}
      preload={false}
      className={names.filter(Boolean).join(' ')}
      aria-label={`${laneName}, ${isCited ? 'cited' : 'reported'} ${dateWords(mark)}, ${stance}, put ${factualityWords[claim.factuality]}${isOnlyOrigin ? ', the one origin of all' : isOrigin ? ', origin' : ''}${isInCircle ? ', in a circle' : ''}`}
      {...markProps}
    >
      <circle cx={x} cy={y} r={12} className={classes.target} />
      {isOrigin && <circle cx={x} cy={y} r={8.5} className={classes.ring} />}
      {isOnlyOrigin && <circle cx={x} cy={y} r={11.5} className={classes.ring} />}
      {isCited ? (
        <path d={`M${x} ${y - 6}l6 6-6 6-6-6Z`} fillOpacity={firm} className={classes.sign} />
      ) : (
        <circle cx={x} cy={y} r={5} fillOpacity={firm} className={classes.sign} />
      )}
    </Link>
  )
}

function dateWords({ isCited, member }: EchoMark): string {
  const date = (isCited ? member.said : undefined) ?? member.report.publishedAt
  return date === undefined ? 'without a date' : dayWords(date)
}
