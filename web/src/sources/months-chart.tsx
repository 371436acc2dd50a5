import { useElementSize } from '@mantine/hooks'
import { scaleUtc } from 'd3-scale'
import type { SourceAnswer } from '../../../src/schema/answers.ts'
import chart from '../charts/chart.module.css'
import { DAY, spanOfDate } from '../charts/days.ts'
import { TimeAxis } from '../charts/time-axis.tsx'
import { dayWords } from '../elements/calendar-day.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import classes from './months-chart.module.css'

/** Pixels. */
const TOP = 26
const HEIGHT = 130

/** Claims and denials by month of publication. */
export function MonthsChart({ months }: { readonly months: SourceAnswer['months'] }) {
  const { ref, width } = useElementSize()
  const spans = months.map(({ month }) => spanOfDate(month)!)
  const from = Math.min(...spans.map((span) => span.start)) - 10 * DAY
  const to = Math.max(...spans.map((span) => span.end)) + 10 * DAY
  const scale = scaleUtc([from, to], [0, Math.max(width, 40)])
  const most = Math.max(...months.map(({ claims }) => claims))
  const tall = (count: number) => (count / most) * (HEIGHT - TOP - 8)
  return (
    <section aria-labelledby="months">
      <h2 id="months">By month</h2>
      <ul className={chart.legend}>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={classes.claims} width="12" height="12" />
          </svg>
          claims
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={classes.denials} width="12" height="12" />
          </svg>
          denials among them, its own or passed on
        </li>
      </ul>
      <div ref={ref} className={chart.frame}>
        {width > 0 && (
          <svg className={chart.chart} width={width} height={HEIGHT} aria-hidden="true">
            <TimeAxis scale={scale} height={HEIGHT} top={TOP} />
            {months.map(({ month, claims, denials }, i) => {
              const x = scale(spans[i]!.start)
              const long = Math.max(2, scale(spans[i]!.end) - x - 1)
              return (
                <g key={month}>
                  <rect className={classes.claims} x={x} y={HEIGHT - tall(claims)} width={long} height={tall(claims)} />
                  <rect
                    className={classes.denials}
                    x={x}
                    y={HEIGHT - tall(denials)}
                    width={long}
                    height={tall(denials)}
                  />
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <details className={chart.asTable}>
        <summary>The same as a table</summary>
        <PlainTable
          headings={['Month', 'Claims', 'Denials']}
          rows={months.map(({ month, claims, denials }) => ({ id: month, cells: [dayWords(month), claims, denials] }))}
        />
      </details>
    </section>
  )
}
