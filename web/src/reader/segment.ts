import type { Block } from './block.ts'
import type { Mark } from './mark.ts'

/** The longest stretch over which the same marks hold: overlapping marks become segments that carry several. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/** The segments of each block; they tile it. O(n log n) in the number of marks. */
export function segmentsOf(blocks: readonly Block[], marks: readonly Mark[]): Segment[][] {
  const opening = [...marks].sort((a, b) => a.start - b.start)
  const cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b)
  let open: Mark[] = []
  let nextOpening = 0
  let nextCut = 0
  return blocks.map((block) => {
    const segments: Segment[] = []
    let start = block.start
    while (start < block.end) {
      while (nextOpening < opening.length && opening[nextOpening]!.start <= start) open.push(opening[nextOpening++]!)
      while (nextCut < cuts.length && cuts[nextCut]! <= start) nextCut++
      const end = Math.min(cuts[nextCut] ?? block.end, block.end)
      const position = start
      open = open.filter((mark) => mark.end > position)
      segments.push({ start, end, marks: [...open] })
      start = end
    }
    return segments
  })
}
