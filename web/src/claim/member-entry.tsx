import { Link } from '@tanstack/react-router'
import type { ClaimMember } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Chain } from '../elements/chain.tsx'
import { CopyButton } from '../elements/copy-button.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import { factualityWords } from '../wording/factuality-words.ts'
import { outletName } from '../wording/outlet-name.ts'
import { plainName } from '../wording/plain-name.ts'
import { citationOf } from './citation.ts'
import classes from './member-entry.module.css'
import { sideWords, stanceWords } from './stance-words.ts'

/** A time that stands for days; the rest only points at now, or is a length. */
const DATED = /^\d{4}/

/** One report's claim: who through whom, on whose side, what exactly is confirmed or denied, how firmly, in which exact words. */
export function MemberEntry({ member }: { readonly member: ClaimMember }) {
  const { claim, report, chain, denies, happened, said } = member
  const kind = chain.at(-1)?.claimant?.kind
  const who = [kind && plainName(kind), sideWords(member)].filter(Boolean).join(', ')
  const stance = denies === undefined ? stanceWords(member) : undefined
  // How firmly it is denied says already that it is.
  const modes = claim.modes.filter((mode) => mode !== 'negation' || claim.factuality.endsWith('+'))
  return (
    <li className={classes.entry}>
      <p className={classes.who}>
        <Chain outlet={outletName(report)} links={chain} />
        {who !== '' && <span className={classes.side}> {who}</span>}
      </p>
      <blockquote className={classes.words} dir="auto">
        <Link to="/reports/$id" params={{ id: report.id }} search={{ claim: claim.id }}>
          <InertText text={claim.evidence.text} />
        </Link>
      </blockquote>
      {denies !== undefined && (
        <p className={classes.general}>
          <strong>denies more generally:</strong>{' '}
          <Link to="/claims/$id" params={{ id: denies.id }}>
            <Name text={denies.sentence} />
          </Link>
          , and so this too
        </p>
      )}
      <p className={classes.facts}>
        {stance !== undefined && <strong className={classes.stance}>{stance}, </strong>}
        {said !== undefined && (
          <>
            said <CalendarDay value={said} />,{' '}
          </>
        )}
        {report.publishedAt === undefined ? (
          'no date of publication'
        ) : (
          <>
            published <CalendarDay value={report.publishedAt} />
          </>
        )}
        , put {factualityWords[claim.factuality]}
        {modes.length > 0 && `, ${modes.join(', ')}`}
        {happened !== undefined && DATED.test(happened) && (
          <>
            , happened <CalendarDay value={happened} />
          </>
        )}
        {!report.latest && ', in a version that was replaced'}. <CopyButton text={citationOf(member)} what="citation" />
      </p>
    </li>
  )
}
