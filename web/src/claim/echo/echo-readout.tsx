import chart from '../../charts/chart.module.css'
import { CalendarDay } from '../../elements/calendar-day.tsx'
import { Chain } from '../../elements/chain.tsx'
import { InertText } from '../../elements/inert-text.tsx'
import { Name } from '../../elements/name.tsx'
import { factualityWords } from '../../wording/factuality-words.ts'
import { outletName } from '../../wording/outlet-name.ts'
import type { EchoLayout, EchoMark } from './echo-layout.ts'
import classes from './echo-map.module.css'
import { hopWords } from './hop.ts'

interface EchoReadoutProps {
  readonly layout: EchoLayout
  readonly mark: EchoMark | undefined
}

/** What the chosen mark stands for, in words, below the map. */
export function EchoReadout({ layout, mark }: EchoReadoutProps) {
  if (!mark) return <div className={chart.readout}>Point at a mark, or move to it with the arrow keys.</div>
  const { member, lane, isCited } = mark
  const { claim, report, chain } = member
  const changes = layout.arrows.filter((arrow) => arrow.to === mark.id).flatMap(hopWords)
  return (
    <div className={chart.readout}>
      <p>
        {isCited && (
          <>
            <strong>
              <Name text={layout.lanes[lane]!.name} />
            </strong>
            , as cited in:{' '}
          </>
        )}
        <Chain outlet={outletName(report)} links={chain} />, <CalendarDay value={report.publishedAt} />, put{' '}
        {factualityWords[claim.factuality]}
      </p>
      <p className={chart.words} dir="auto">
        <InertText text={claim.evidence.text} />
      </p>
      {changes.length > 0 && <p className={classes.changes}>On the way: {changes.join('; ')}.</p>}
    </div>
  )
}
