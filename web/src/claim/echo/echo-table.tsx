import { Link } from '@tanstack/react-router'
import chart from '../../charts/chart.module.css'
import { CalendarDay } from '../../elements/calendar-day.tsx'
import { InertText } from '../../elements/inert-text.tsx'
import { Name } from '../../elements/name.tsx'
import { PlainTable } from '../../elements/plain-table.tsx'
import type { EchoLayout } from './echo-layout.ts'
import { hopWords } from './hop.ts'

/** The same as the map, as a table: who repeated whom, when, and what changed. */
export function EchoTable({ layout }: { readonly layout: EchoLayout }) {
  const { arrows, lanes } = layout
  const marks = new Map(layout.marks.map((mark) => [mark.id, mark]))
  const hasChanges = arrows.some(({ changes, translatedFrom }) => (changes ?? translatedFrom) !== undefined)
  const rows = arrows.flatMap((arrow) => {
    const { from, to, isCopy, isCircular, changes } = arrow
    const [source, repeater] = [marks.get(from), marks.get(to)]
    if (!source || !repeater) return []
    const { claim, report } = repeater.member
    const change = hopWords(arrow).join('; ') || (changes === undefined ? '' : 'nothing')
    return [
      {
        id: `${from} ${to}`,
        cells: [
          <Name key="who" text={lanes[repeater.lane]!.name} />,
          <span key="whom">
            {isCopy ? 'took over the text of ' : 'drew on '}
            <strong>
              <Name text={lanes[source.lane]!.name} />
            </strong>
            {source.isOrigin && ', the origin'}
            {isCircular && ', in a circle'}
          </span>,
          <CalendarDay key="day" value={report.publishedAt} />,
          ...(hasChanges ? [change] : []),
          <Link key="words" to="/reports/$id" params={{ id: report.id }} search={{ claim: claim.id }}>
            <InertText text={shortened(claim.evidence.text)} />
          </Link>,
        ],
      },
    ]
  })
  if (rows.length === 0) return null
  return (
    <details className={chart.asTable}>
      <summary>The same as a table</summary>
      <PlainTable
        headings={['Who', 'Repeated whom', 'Published', ...(hasChanges ? ['Changed on the way'] : []), 'Words']}
        rows={rows}
      />
    </details>
  )
}

function shortened(words: string): string {
  return words.length > 140 ? `${words.slice(0, 139)}…` : words
}
