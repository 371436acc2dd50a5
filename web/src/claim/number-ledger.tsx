import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { plural } from '../wording/plural.ts'
import { figureRivals } from './figure-rivals.ts'
import { figureWords } from './figure-words.ts'
import classes from './number-ledger.module.css'

const NumberDrift = lazy(() => import('./drift/number-drift.tsx'))

/** Every figure given for the claim, drawn by date with its bounds and listed side by side: none is overwritten by another. */
export function NumberLedger({ numbers }: { readonly numbers: ClaimAnswer['numbers'] }) {
  const isRepeated = numbers.some(({ repeated }) => repeated > 0)
  const hasRivals = numbers.some(({ conflicts }) => conflicts !== undefined)
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Figures given</h2>
      {hasRivals && (
        <p className={classes.note}>
          <span className={classes.sign}>≠</span> marks figures that cannot both be right: they count the same, come
          from different origins and were published within a month.
        </p>
      )}
      <Suspense fallback={null}>
        <NumberDrift numbers={numbers} />
      </Suspense>
      <PlainTable
        headings={[
          ...['As written', 'Read as', 'Who says so', 'Published'],
          ...(hasRivals ? ['Cannot be right beside'] : []),
          ...(isRepeated ? ['Given again'] : []),
        ]}
        rows={numbers.map((line) => ({
          id: line.claim,
          cells: [
            <Link key="words" to="/reports/$id" params={{ id: line.report }} search={{ claim: line.claim }}>
              <Name text={line.words} />
            </Link>,
            figureWords(line),
            <Name key="claimant" text={line.claimant} />,
            <CalendarDay key="day" value={line.publishedAt} />,
            ...(hasRivals ? [<Rivals key="rivals" rivals={figureRivals(line, numbers)} />] : []),
            ...(isRepeated ? [line.repeated === 0 ? '' : plural(line.repeated, 'time')] : []),
          ],
        }))}
      />
    </section>
  )
}

/** What a figure is in conflict with, each leading to its exact words. */
function Rivals({ rivals }: { readonly rivals: readonly ClaimAnswer['numbers'][number][] }) {
  if (rivals.length === 0) return null
  return (
    <>
      <span className={classes.sign} aria-hidden>
        ≠{' '}
      </span>
      in conflict with{' '}
      {rivals.map((rival, i) => (
        <span key={rival.claim}>
          {i > 0 && ' and '}
          <Link to="/reports/$id" params={{ id: rival.report }} search={{ claim: rival.claim }}>
            {figureWords(rival)}
          </Link>{' '}
          (<Name text={rival.claimant} />)
        </span>
      ))}
    </>
  )
}
