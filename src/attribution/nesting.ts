import type { Attribution, Span } from '../schema/index.ts'

type Nestable = Pick<Attribution, 'cue' | 'content' | 'wide'>

/** For each attribution the index of the smallest other one whose content holds its cue, or -1; never a circle, never a wide one. */
export function enclosing(attributions: readonly Nestable[]): readonly number[] {
  const holders = holdersOf(attributions)
  const parents = attributions.map((inner, index) => {
    let best = -1
    let bestSize = Number.POSITIVE_INFINITY
    for (const at of holders(inner.cue)) {
      if (at === index) continue
      const outer = attributions[at]!
      const size = sizeOf(outer.content)
      // Two that hold each other's cue: the smaller content is the inner one.
      if (holds(inner.content, outer.cue)) {
        const own = sizeOf(inner.content)
        if (own > size || (own === size && at > index)) continue
      }
      if (size < bestSize) {
        best = at
        bestSize = size
      }
    }
    return best
  })
  return parents.map((parent, index) => (isCircle(parents, index) ? -1 : parent))
}

/**
 * A function that gives the attributions in whose content a place of the text stands, outermost first; wide ones are no links. Each call is
 * logarithmic in their number, plus how many contents start close before the place.
 */
export function chainsOf(attributions: readonly Attribution[]): (place: Span) => readonly Attribution[] {
  const holders = holdersOf(attributions)
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const depth = (one: Attribution): number => {
    let steps = 0
    for (let at = one.within; at !== undefined && steps < 50; at = byId.get(at)?.within) steps++
    return steps
  }
  return (place) => {
    const holding = holders(place).map((index) => attributions[index]!)
    if (holding.length < 2) return holding
    return holding
      .map((one) => ({ one, depth: depth(one), size: sizeOf(one.content) }))
      .sort((a, b) => a.depth - b.depth || b.size - a.size)
      .map(({ one }) => one)
  }
}

/** Finds the indices of all attributions with a content span over a place, but for wide ones. */
function holdersOf(attributions: readonly Nestable[]): (place: Span) => readonly number[] {
  const spans = attributions
    .flatMap((one, owner) => (one.wide ? [] : one.content).map((span) => ({ start: span.start, end: span.end, owner })))
    .sort((a, b) => a.start - b.start)
  // Furthest end among the spans up to each one: where it falls short, no earlier span reaches the place.
  const furthest = new Int32Array(spans.length)
  for (let i = 0; i < spans.length; i++) furthest[i] = Math.max(spans[i]!.end, i > 0 ? furthest[i - 1]! : 0)
  return (place) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= place.start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low - 1; i >= 0 && furthest[i]! >= place.end; i--) {
      const { end, owner } = spans[i]!
      if (end >= place.end && !found.includes(owner)) found.push(owner)
    }
    return found
  }
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
  for (let steps = 0; at >= 0 && steps <= 50; steps++) {
    if (at === index) return true
    at = parents[at]!
  }
  return at >= 0
}
