import type { Attribution, Span } from '../schema/index.ts'

type Nestable = Pick<Attribution, 'cue' | 'content' | 'act'>

/** For each attribution the index of the smallest other one whose content holds its cue, or -1; never a circle. */
export function enclosing(attributions: readonly Nestable[]): readonly number[] {
  const parents: number[] = []
  attributions.forEach((inner, index) => {
    let best = -1
    let bestSize = Number.POSITIVE_INFINITY
    attributions.forEach((outer, at) => {
      if (at === index || !holds(outer.content, inner.cue)) return
      const size = sizeOf(outer.content)
      // Two that hold each other's cue: the smaller content is the inner one.
      if (holds(inner.content, outer.cue)) {
        const own = sizeOf(inner.content)
        if (own > size || (own === size && at > index)) return
      }
      if (size < bestSize) {
        best = at
        bestSize = size
      }
    })
    parents.push(best)
  })
  return parents.map((parent, index) => (isCircle(parents, index) ? -1 : parent))
}

/** The ids of the attributions in whose content a place of the text stands, outermost first. Silences attribute nothing. */
export function chainAt(attributions: readonly Attribution[], place: Span): readonly string[] {
  const holding = attributions.filter((one) => holds(one.content, place))
  if (holding.length < 2) return holding.map((one) => one.id)
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const depth = (one: Attribution): number => {
    let steps = 0
    for (let at = one.within; at !== undefined && steps < attributions.length; at = byId.get(at)?.within) steps++
    return steps
  }
  return holding
    .map((one) => ({ id: one.id, depth: depth(one), size: sizeOf(one.content) }))
    .sort((a, b) => a.depth - b.depth || b.size - a.size)
    .map((one) => one.id)
}

function holds(content: readonly Span[], place: Span): boolean {
  return content.some((span) => span.start <= place.start && place.end <= span.end)
}

function sizeOf(content: readonly Span[]): number {
  let size = 0
  for (const span of content) size += span.end - span.start
  return size
}

function isCircle(parents: readonly number[], index: number): boolean {
  let at = parents[index]!
  for (let steps = 0; at >= 0 && steps <= parents.length; steps++) {
    if (at === index) return true
    at = parents[at]!
  }
  return false
}
