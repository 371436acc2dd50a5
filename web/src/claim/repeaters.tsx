import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { Name } from '../elements/name.tsx'
import classes from './repeaters.module.css'

/** Who drew on whom for the claim. */
export function Repeaters({ echo }: { readonly echo: ClaimAnswer['echo'] }) {
  const names = new Map(echo.nodes.map((node) => [node.id, node.name]))
  return (
    <section aria-labelledby="repeaters">
      <h2 id="repeaters">Who repeated whom</h2>
      <ul className={classes.edges}>
        {echo.edges.map((edge) => (
          <li key={`${edge.from} ${edge.to} ${edge.claim}`}>
            <strong>
              <Name text={names.get(edge.from) ?? edge.from} />
            </strong>{' '}
            drew on{' '}
            <strong>
              <Name text={names.get(edge.to) ?? edge.to} />
            </strong>
            <span className={classes.day}>
              , <CalendarDay value={edge.publishedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
