import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { plural } from '../wording/plural.ts'
import { figureWords } from './figure-words.ts'

const NumberDrift = lazy(() => import('./drift/number-drift.tsx'))

/** Every figure given for the claim, drawn by date with its bounds and listed side by side: none is overwritten by another. */
export function NumberLedger({ numbers }: { readonly numbers: ClaimAnswer['numbers'] }) {
  const isRepeated = numbers.some(({ repeated }) => repeated > 0)
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Figures given</h2>
      <Suspense fallback={null}>
        <NumberDrift numbers={numbers} />
      </Suspense>
      <PlainTable
        headings={['As written', 'Read as', 'Who says so', 'Published', ...(isRepeated ? ['Given again'] : [])]}
        rows={numbers.map((line) => ({
          id: line.claim,
          cells: [
            <Link key="words" to="/reports/$id" params={{ id: line.report }} search={{ claim: line.claim }}>
              <Name text={line.words} />
            </Link>,
            figureWords(line),
            <Name key="claimant" text={line.claimant} />,
            <CalendarDay key="day" value={line.publishedAt} />,
            ...(isRepeated ? [line.repeated === 0 ? '' : plural(line.repeated, 'time')] : []),
          ],
        }))}
      />
    </section>
  )
}
