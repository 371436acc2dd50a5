import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { ReusedPassageAnswer } from '../../../src/schema/answers.ts'
import { CalendarDay } from '../elements/calendar-day.tsx'
import { InertText } from '../elements/inert-text.tsx'
import { Name } from '../elements/name.tsx'
import { plainName } from '../wording/plain-name.ts'
import type { Block } from './block.ts'
import type { Mark } from './mark.ts'
import type { Segment } from './segment.ts'
import classes from './text-block.module.css'

interface TextBlockProps {
  readonly text: string
  readonly block: Block
  readonly segments: readonly Segment[]
  /** Set on the first block of a zone. */
  readonly opensZone: boolean
  /** The heading of the page, when the report's own title is it. */
  readonly isHeading: boolean
  /** Number of each claim whose evidence ends here, by the start of the segment it ends with. */
  readonly notes: ReadonlyMap<number, readonly { readonly id: string; readonly number: number }[]>
  /** The passage of an earlier report that the paragraph is taken from. */
  readonly origin: ReusedPassageAnswer | undefined
  /** Ids of the marked claim and of the attributions of its chain, when they touch this block. */
  readonly marked: ReadonlySet<string>
  /** Who says it on whose authority, by id of the attribution. */
  readonly chains: ReadonlyMap<string, string>
  readonly choose: (claim: string) => void
}

const UNREAD = new Set(['byline', 'teaser', 'navigation', 'credit'])

/** One paragraph of a report with its marks. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, segments, opensZone, isHeading, notes, origin, marked, chains, choose } = props
  const isUnread = UNREAD.has(block.kind) || block.repeats
  const Tag = isHeading ? 'h1' : 'p'
  return (
    <div className={`${classes.block} ${classes[block.kind] ?? ''} ${isUnread ? classes.unread : ''}`}>
      {block.kind !== 'body' && opensZone && (
        <span className={classes.zone}>
          {plainName(block.kind)}
          {isUnread && <span className={classes.why}>{block.repeats ? 'repeated' : 'not read'}</span>}
        </span>
      )}
      <Tag className={classes.words} dir="auto">
        {segments.map((segment) => {
          const words = <InertText text={text.slice(segment.start, segment.end)} />
          const ending = notes.get(segment.start)
          return (
            <span key={segment.start} data-start={segment.start}>
              {segment.marks.length === 0 ? words : <span {...attributesOf(segment, marked, chains)}>{words}</span>}
              {ending?.map(({ id, number }) => (
                <a
                  key={id}
                  data-note
                  data-chain={chainOf(segment, chains)}
                  href={`?claim=${id}`}
                  className={`${classes.note} ${marked.has(id) ? classes.noteActive : ''}`}
                  aria-label={[`Claim ${number}`, chainOf(segment, chains)].filter(Boolean).join(': ')}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return
                    event.preventDefault()
                    choose(id)
                  }}
                >
                  {number}
                </a>
              ))}
            </span>
          )
        })}
      </Tag>
      {origin && <Origin passage={origin} />}
    </div>
  )
})

/** Where a paragraph stood first. */
function Origin({ passage: { report, from, share } }: { readonly passage: ReusedPassageAnswer }) {
  return (
    <p className={classes.origin} data-note>
      {share > 0.95 ? 'This paragraph first appeared in ' : 'Much of this paragraph first appeared in '}
      <Link to="/reports/$id" params={{ id: report.id }} search={{ at: `${from.start}-${from.end}` }}>
        <Name text={report.outlet ?? report.title ?? report.file} />
      </Link>
      , <CalendarDay value={report.publishedAt} />
    </p>
  )
}

/** Who says a segment: the chain of its innermost attribution, the last, since marks are in order of their beginning. */
function chainOf({ marks }: Segment, chains: ReadonlyMap<string, string>): string | undefined {
  return marks
    .map((mark) => chains.get(mark.of))
    .filter(Boolean)
    .at(-1)
}

function attributesOf(segment: Segment, marked: ReadonlySet<string>, chains: ReadonlyMap<string, string>) {
  const { marks } = segment
  const chain = chainOf(segment, chains)
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind)
  const depth = marks.filter((mark) => mark.kind === 'content').length
  const isMarked = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind && marked.has(mark.of))
  const claims = marks.filter((mark) => mark.kind === 'claim').map((mark) => mark.of)
  const names = [
    has('source') && classes.source,
    has('cue') && classes.cue,
    depth > 0 && classes.content,
    depth > 1 && classes.deeper,
    claims.length > 0 && classes.claim,
    (isMarked('source') || isMarked('cue')) && classes.speaker,
    isMarked('claim') && classes.active,
    isMarked('argument') && classes.argument,
    has('found') && classes.found,
  ]
  return {
    className: names.filter(Boolean).join(' '),
    ...(chain !== undefined && { title: chain }),
    ...(claims.length > 0 && { 'data-claims': claims.join(' ') }),
    ...(has('found') && { 'data-found': '' }),
  }
}
