import { memo } from 'react'
import { InertText } from '../elements/inert-text.tsx'
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
  /** Ids of the marked claim and of the attributions of its chain, when they touch this block. */
  readonly marked: ReadonlySet<string>
  /** Who says it on whose authority, by id of the attribution. */
  readonly chains: ReadonlyMap<string, string>
  readonly choose: (claim: string) => void
}

const UNREAD = new Set(['byline', 'teaser', 'navigation', 'credit'])

/** One paragraph of a report with its marks. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, segments, opensZone, isHeading, notes, marked, chains, choose } = props
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
            <span key={segment.start}>
              {segment.marks.length === 0 ? words : <span {...attributesOf(segment, marked, chains)}>{words}</span>}
              {ending?.map(({ id, number }) => (
                <a
                  key={id}
                  href={`?claim=${id}`}
                  className={`${classes.note} ${marked.has(id) ? classes.noteActive : ''}`}
                  aria-label={`Claim ${number}`}
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
    </div>
  )
})

function attributesOf({ marks }: Segment, marked: ReadonlySet<string>, chains: ReadonlyMap<string, string>) {
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind)
  const depth = marks.filter((mark) => mark.kind === 'content').length
  const isMarked = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind && marked.has(mark.of))
  const claims = marks.filter((mark) => mark.kind === 'claim').map((mark) => mark.of)
  // Marks are in order of their beginning: the last attribution is the innermost.
  const chain = marks
    .map((mark) => chains.get(mark.of))
    .filter(Boolean)
    .at(-1)
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
