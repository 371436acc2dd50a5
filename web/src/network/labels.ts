import type { Size } from './camera.ts'
import type { LabelShape } from './shapes.ts'

type Point = readonly [number, number]

/** A label that would like to be drawn. */
export interface Wish {
  readonly text: string
  /** Where its middle may be, the best first, given half of its width. */
  readonly spots: (half: number) => readonly Point[]
  readonly size: number
  readonly isBold: boolean
  /** Those with a higher number are placed first; of equals, those that come first. */
  readonly first: number
  readonly isFaint: boolean
}

/** Width of a letter beside its height: a little more than most letters take. */
const LETTER = 0.52
const LONGEST = 26
/** Labels drawn at most, and wishes looked at: most of a large graph's are refused. */
const MOST = 160
const MOST_TRIED = 600

/** Where a node's name may stand: below, above, to the right, to the left. */
export function besideNode([x, y]: Point, radius: number): Wish['spots'] {
  return (half) => [
    [x, y + radius + 9],
    [x, y - radius - 9],
    [x + radius + 5 + half, y],
    [x - radius - 5 - half, y],
  ]
}

/**
 * The labels that fit: one after the other, each where it touches no other and no node. What is left out is read in the list beside the
 * drawing. O(tried · placed).
 */
export function placeLabels(
  wishes: readonly Wish[],
  nodes: readonly { readonly at: Point; readonly radius: number }[],
  { width, height }: Size,
): LabelShape[] {
  const checked = nodes.length <= 400 ? nodes : []
  const taken: Box[] = checked.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius])
  const labels: LabelShape[] = []
  const ordered = [...wishes].sort((a, b) => b.first - a.first).slice(0, MOST_TRIED)
  for (const { text, spots, size, isBold, isFaint } of ordered) {
    if (labels.length === MOST) break
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
    const half = (short.length * size * LETTER) / 2
    for (const at of spots(half)) {
      const box = [at[0] - half, at[1] - size * 0.55, at[0] + half, at[1] + size * 0.55] as const
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height) continue
      if (taken.some((other) => touches(box, other))) continue
      taken.push(box)
      labels.push({ kind: 'label', at, text: short, size, isBold, ink: size > 12 ? 'ink' : 'soft', isFaint })
      break
    }
  }
  return labels
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
