import { Link } from '@tanstack/react-router'
import type { BriefBlock, BriefNote, BriefProblem, BriefRun, CheckedBrief } from '../../../src/schema/brief.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import classes from './brief-preview.module.css'

/** A brief as it reads: sentences that cannot stand are marked, notes lead to the claims and to the exact words. */
export function BriefPreview({ checked }: { readonly checked: CheckedBrief }) {
  return (
    <article className={classes.preview} aria-label="As it reads">
      <h1>
        <Name text={checked.title} />
      </h1>
      {checked.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is made anew at each save
        <Block key={i} block={block} problems={checked.problems} />
      ))}
      {checked.notes.length > 0 && (
        <section className={classes.notes} aria-label="Notes">
          <ol>
            {checked.notes.map((note) => (
              <Note key={note.claim} note={note} />
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

interface BlockProps {
  readonly block: BriefBlock
  readonly problems: readonly BriefProblem[]
}

function Block({ block, problems }: BlockProps) {
  const words = block.runs.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
    <Run key={i} run={run} problems={problems} />
  ))
  if (block.kind === 'heading') return block.level === 1 || block.level === 2 ? <h2>{words}</h2> : <h3>{words}</h3>
  if (block.kind === 'quotation') return <blockquote>{words}</blockquote>
  return <p className={block.kind === 'item' ? classes.item : undefined}>{words}</p>
}

function Run({ run, problems }: { readonly run: BriefRun; readonly problems: readonly BriefProblem[] }) {
  if (run.kind === 'notes') {
    return (
      <sup>
        {run.numbers.map((number, i) => (
          <span key={number}>
            {i > 0 && ', '}
            <a href={`#note-${number}`} aria-label={`Note ${number}`}>
              {number}
            </a>
          </span>
        ))}
      </sup>
    )
  }
  const found = (run.problems ?? []).flatMap((position) => problems[position] ?? [])
  const severity = found.some((problem) => problem.severity === 'error') ? 'error' : found.length > 0 ? 'warning' : ''
  const text = <InertText text={run.text} />
  const stressed = run.emphasis ? <em>{text}</em> : text
  const words = run.strong ? <strong>{stressed}</strong> : stressed
  if (severity === '') return words
  return (
    <mark className={classes[severity]} title={found.map(({ message }) => message).join(' ')}>
      {words}
    </mark>
  )
}

function Note({ note }: { readonly note: BriefNote }) {
  const { current, cited, voices, number, claim } = note
  return (
    <li id={`note-${number}`}>
      <p>
        <Link to="/claims/$id" params={{ id: claim }}>
          <Name text={current?.sentence || cited.sentence || claim} />
        </Link>{' '}
        {current ? (
          <>
            <StateLabel state={current.state} /> {current.support} for, {current.deny} against;{' '}
            {current.origins.lower === current.origins.upper
              ? plural(current.origins.upper, 'independent origin')
              : `${current.origins.lower} to ${current.origins.upper} independent origins`}
          </>
        ) : (
          'no longer in the record'
        )}
      </p>
      <ul>
        {voices.map((voice) => (
          <li key={voice.claim}>
            <Name text={voice.claimant} /> {voice.stance === 'support' ? '' : `(${voice.stance}) `}
            {voice.outlet !== undefined && voice.outlet !== voice.claimant && (
              <>
                in <Name text={voice.outlet} />,{' '}
              </>
            )}
            <CalendarDay value={voice.publishedAt} />:{' '}
            <Link to="/reports/$id" params={{ id: voice.report }} search={{ claim: voice.claim }}>
              “<InertText text={voice.words} />”
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
