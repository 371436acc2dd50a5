import type { Size } from './camera.ts'
import type { LabelShape } from './shapes.ts'

/** A label that would like to be drawn. */
export interface Wish {
  readonly text: string
  readonly at: readonly [number, number]
  readonly size: number
  readonly isBold: boolean
  /** Those with a higher number are placed first; of equals, those that come first. */
  readonly first: number
  readonly isFaint: boolean
}

/** Width of a letter beside its height: a little more than most letters take. */
const LETTER = 0.55
const LONGEST = 26
/** Labels drawn at most. */
const MOST = 160
/** Wishes looked at, at most: most of a large graph's are refused. */
const MOST_TRIED = 600

/**
 * The labels that fit: one after the other, each where it touches no other and no node but its own. What is left out is read in the list
 * beside the drawing. O(tried · placed).
 */
export function placeLabels(
  wishes: readonly Wish[],
  nodes: readonly { readonly at: readonly [number, number]; readonly radius: number }[],
  { width, height }: Size,
): LabelShape[] {
  const taken: (readonly [number, number, number, number])[] = []
  const labels: LabelShape[] = []
  const inView = wishes.filter(({ at: [x, y] }) => x > 0 && x < width && y > 0 && y < height)
  const ordered = [...inView].sort((a, b) => b.first - a.first).slice(0, MOST_TRIED)
  const checked = nodes.length <= 400 ? nodes : []
  for (const { text, at, size, isBold, isFaint } of ordered) {
    if (labels.length === MOST) break
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
    const half = (short.length * size * LETTER) / 2
    const box = [at[0] - half, at[1] - size / 2, at[0] + half, at[1] + size / 2] as const
    if (taken.some((other) => touches(box, other))) continue
    const isOver = checked.some(({ at: [x, y], radius }) =>
      touches(box, [x - radius, y - radius, x + radius, y + radius]),
    )
    if (isOver) continue
    taken.push(box)
    labels.push({
      kind: 'label',
      at,
      text: short,
      size,
      isBold,
      ink: isBold ? 'ink' : size > 12 ? 'ink' : 'soft',
      isFaint,
    })
  }
  return labels
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
