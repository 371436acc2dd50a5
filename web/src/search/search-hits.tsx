import { Link } from '@tanstack/react-router'
import type { SearchHit } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import classes from './search-hits.module.css'

/** Reports found, each with the words around the first hit. */
export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ol className={classes.hits}>
      {hits.map((hit) => {
        const mark = hit.marks[0]
        const at = mark && `${hit.snippet.start + mark.start}-${hit.snippet.start + mark.end}`
        return (
          <li key={`${hit.report.id} ${hit.snippet.start}`}>
            <p className={classes.from}>
              <Name text={hit.report.outlet ?? 'Unknown outlet'} />, <CalendarDay value={hit.report.publishedAt} />
            </p>
            <h2 className={classes.title}>
              <Link to="/reports/$id" params={{ id: hit.report.id }} search={at === undefined ? {} : { at }}>
                <Name text={hit.report.title ?? hit.report.file} />
              </Link>
            </h2>
            <p className={classes.snippet} dir="auto">
              <MarkedText text={hit.snippet.text} marks={hit.marks} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** `text` with its `marks`, which are in order and do not overlap. */
function MarkedText({ text, marks }: { readonly text: string; readonly marks: SearchHit['marks'] }) {
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.start}>
          <InertText text={text.slice(marks[index - 1]?.end ?? 0, mark.start)} />
          <mark>
            <InertText text={text.slice(mark.start, mark.end)} />
          </mark>
        </span>
      ))}
      <InertText text={text.slice(marks.at(-1)?.end ?? 0)} />
    </>
  )
}
