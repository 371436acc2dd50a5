import { Link } from '@tanstack/react-router'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { figureWords } from './figure-words.ts'

/** Every figure given for the claim, side by side: none is overwritten by another. */
export function NumberLedger({ numbers }: { readonly numbers: ClaimAnswer['numbers'] }) {
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Figures given</h2>
      <PlainTable
        headings={['As written', 'Read as', 'Who says so', 'Published']}
        rows={numbers.map((line, index) => ({
          id: `${index} ${line.report}`,
          cells: [
            <Link key="words" to="/reports/$id" params={{ id: line.report }}>
              <Name text={line.words} />
            </Link>,
            figureWords(line),
            <Name key="claimant" text={line.claimant} />,
            <CalendarDay key="day" value={line.publishedAt} />,
          ],
        }))}
      />
    </section>
  )
}
