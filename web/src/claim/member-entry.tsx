import { Link } from '@tanstack/react-router'
import type { ClaimMember } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Chain } from '../elements/chain.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { factualityWords } from '../wording/factuality-words.ts'
import { plainName } from '../wording/plain-name.ts'
import classes from './member-entry.module.css'

/** One report's claim: who through whom, how firmly, in which exact words. */
export function MemberEntry({ member }: { readonly member: ClaimMember }) {
  const { claim, report, chain, stance, target, happened } = member
  return (
    <li className={classes.entry}>
      <p className={classes.who}>
        <Chain outlet={report.outlet ?? 'Unknown outlet'} links={chain} />
      </p>
      <blockquote className={classes.words} dir="auto">
        <Link to="/reports/$id" params={{ id: report.id }} search={{ claim: claim.id }}>
          <InertText text={claim.evidence.text} />
        </Link>
      </blockquote>
      <p className={classes.facts}>
        <CalendarDay value={report.publishedAt} />, put {factualityWords[claim.factuality]}
        {stance !== 'support' && stance !== 'deny' && `, ${plainName(stance)}`}
        {target !== 'content' && `, about the ${plainName(target)} only`}
        {claim.modes.length > 0 && `, ${claim.modes.join(', ')}`}
        {happened !== undefined && (
          <>
            , happened <CalendarDay value={happened} />
          </>
        )}
      </p>
    </li>
  )
}
