import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { SourceLine } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'

interface SourceLinesProps {
  readonly heading: string
  readonly lines: readonly SourceLine[]
  /** Name of the source itself. */
  readonly own: string
}

/** Claims of a source with the way to their exact words. */
export function SourceLines({ heading, lines, own }: SourceLinesProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <PlainTable
        headings={['Claim', 'Stance', 'Whose words', 'Published', 'Words']}
        rows={lines.map((line) => ({
          id: line.claim,
          cells: [
            <Link key="claim" to="/claims/$id" params={{ id: line.cluster }}>
              <Name text={line.sentence} />
            </Link>,
            line.stance,
            line.from === undefined ? 'its own' : <Name key="from" text={line.from} />,
            <CalendarDay key="day" value={line.published?.slice(0, 10)} />,
            <Link key="words" to="/reports/$id" params={{ id: line.report }} search={{ claim: line.claim }}>
              exact words
              {line.outlet !== undefined && line.outlet !== own && (
                <>
                  {' in '}
                  <Name text={line.outlet} />
                </>
              )}
            </Link>,
          ],
        }))}
      />
    </section>
  )
}
