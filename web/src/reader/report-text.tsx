import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ReportAnswer, ReusedPassageAnswer } from '../../../src/schema/answers.ts'
import type { Extraction } from '../../../src/schema/extraction.ts'
import { type Block, blocksOf } from './block.ts'
import { chainWords } from './chain-words.ts'
import { layers } from './layers.ts'
import { type Mark, marksOf } from './mark.ts'
import classes from './report-text.module.css'
import { type Segment, segmentsOf } from './segment.ts'
import { TextBlock } from './text-block.tsx'

interface ReportTextProps {
  readonly answer: ReportAnswer
  /** The number each claim goes by, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** Names of the layers that are shown. */
  readonly shown: readonly string[]
  readonly active: string | undefined
  /** The stretch the address points to. */
  readonly found: { readonly start: number; readonly end: number } | undefined
  readonly choose: (claim: string) => void
}

interface Note {
  readonly id: string
  readonly number: number
}

/** Characters put on the page at first; the rest comes on demand, or when something in it is asked for. */
const FIRST_PART = 200_000
const nothing: ReadonlySet<string> = new Set()
const none: ReadonlyMap<number, readonly Note[]> = new Map()

/** The whole text of a report, unchanged, with everything that was read in it. */
export function ReportText({ answer, numbers, shown, active, found, choose }: ReportTextProps) {
  const { extraction, reused } = answer
  const { text, zones } = extraction.document
  const [isWhole, setIsWhole] = useState(false)
  const chains = useMemo(() => chainWords(extraction.attributions), [extraction])
  const { blocks, segments, notes } = useMemo(() => layOut(extraction, numbers, found), [extraction, numbers, found])
  const activeClaim = extraction.claims.find((claim) => claim.id === active)
  const marked = useMemo(() => new Set(activeClaim ? [activeClaim.id, ...activeClaim.chain] : []), [activeClaim])
  const wanted = activeClaim?.evidence.start ?? found?.start
  const end = isWhole ? text.length : Math.max(FIRST_PART, (wanted ?? 0) + 20_000)
  const origins = useMemo(() => originsOf(blocks, reused), [blocks, reused])
  const heading = zones.length > 0 ? blocks.findIndex((block) => block.kind === 'title') : -1
  const marks = Object.fromEntries(
    layers.map((layer) => [`data-${layer.name}`, shown.includes(layer.name) ? 'shown' : 'hidden']),
  )
  return (
    <div className={classes.text} {...marks}>
      {blocks.map((block, index) => {
        if (block.start >= end) return null
        const before = blocks[index - 1]
        const touches =
          marked.size > 0 && segments[index]!.some((segment) => segment.marks.some((mark) => marked.has(mark.of)))
        return (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            segments={segments[index]!}
            opensZone={before?.kind !== block.kind || before.repeats !== block.repeats}
            isHeading={index === heading}
            notes={notes.get(index) ?? none}
            origin={origins.get(index)}
            marked={touches ? marked : nothing}
            chains={chains}
            choose={choose}
          />
        )
      })}
      {end < text.length && (
        <Button variant="default" onClick={() => setIsWhole(true)}>
          Show the rest of the text
        </Button>
      )}
    </div>
  )
}

/** The passage of an earlier report that each paragraph is taken from, by the paragraph's index; the longest where there are several. */
function originsOf(blocks: readonly Block[], reused: readonly ReusedPassageAnswer[]) {
  const origins = new Map<number, ReusedPassageAnswer>()
  for (const [index, block] of blocks.entries()) {
    const shared = ({ start, end }: ReusedPassageAnswer) => Math.min(end, block.end) - Math.max(start, block.start)
    const taken = reused.filter((passage) => shared(passage) > 0)
    const length = taken.reduce((sum, passage) => sum + shared(passage), 0)
    if (length * 2 < block.end - block.start) continue
    const [longest] = taken.sort((a, b) => shared(b) - shared(a))
    if (longest) origins.set(index, longest)
  }
  return origins
}

/** Paragraphs, their segments, and for each paragraph the numbers of the claims whose evidence ends in it. */
function layOut(extraction: Extraction, numbers: ReportTextProps['numbers'], found: ReportTextProps['found']) {
  const blocks = blocksOf(extraction.document.text, extraction.document.zones)
  const segments = segmentsOf(blocks, marksOf(extraction, found))
  return { blocks, segments, notes: notesOf(numbers, blocks, segments) }
}

function notesOf(numbers: ReportTextProps['numbers'], blocks: readonly Block[], segments: readonly Segment[][]) {
  const last = new Map<string, { block: number; start: number }>()
  const claimsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'claim')
  for (const [block] of blocks.entries()) {
    for (const segment of segments[block]!) {
      for (const mark of claimsOf(segment.marks)) last.set(mark.of, { block, start: segment.start })
    }
  }
  const notes = new Map<number, Map<number, Note[]>>()
  for (const [id, number] of numbers) {
    const place = last.get(id)
    if (!place) continue
    const ofBlock = notes.get(place.block) ?? new Map<number, Note[]>()
    ofBlock.set(place.start, [...(ofBlock.get(place.start) ?? []), { id, number }])
    notes.set(place.block, ofBlock)
  }
  return notes
}
