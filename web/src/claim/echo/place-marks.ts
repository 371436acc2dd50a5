import type { EchoMark } from './echo-layout.ts'

/** Where a mark stands, in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Least distance of two marks of one lane, in pixels; those that stand closer are put one above the other. */
const NEAR = 11
const STEP = 9

/** Places marks on their lanes; marks of one day and lane step downwards, three deep at most. */
export function placeMarks(
  marks: readonly EchoMark[],
  xOf: (mark: EchoMark) => number,
  top: number,
  laneHeight: number,
): ReadonlyMap<string, Place> {
  const placed = new Map<string, Place>()
  const last = new Map<number, { readonly x: number; readonly depth: number }>()
  const order = [...marks].sort((a, b) => xOf(a) - xOf(b) || (a.id < b.id ? -1 : 1))
  for (const mark of order) {
    const { id, lane } = mark
    const x = xOf(mark)
    const before = last.get(lane)
    const depth = before && x - before.x < NEAR ? (before.depth + 1) % 3 : 0
    last.set(lane, { x, depth })
    placed.set(id, { x, y: top + lane * laneHeight + laneHeight * 0.58 + (depth - (depth === 2 ? 3 : 0)) * STEP })
  }
  return placed
}
