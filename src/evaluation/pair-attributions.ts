import type { Attribution } from '../schema/index.ts'
import { aligned, shared, sharedOf } from './align.ts'
import type { GoldAttribution } from './gold.ts'

/** Predictions by the id of the gold attribution they pair with: overlapping cues, that with most content in common first. */
export function pairAttributions(
  golds: readonly GoldAttribution[],
  predicted: readonly Attribution[],
  text: string,
): ReadonlyMap<string, Attribution> {
  const pairs = new Map<string, Attribution>()
  const taken = new Set<string>()
  for (const gold of golds) {
    const cue = aligned(gold.cue, text)
    const content = gold.content.map((span) => aligned(span, text))
    const best = predicted
      .filter((other) => !taken.has(other.id) && shared(other.cue, cue) > 0)
      .sort((a, b) => sharedOf(b.content, content) - sharedOf(a.content, content))[0]
    if (!best) continue
    taken.add(best.id)
    pairs.set(gold.id, best)
  }
  return pairs
}

/** Number of attributions a chain has down to this one; 1 for one that stands in no other. */
export function depthOf(
  one: { readonly within?: string },
  all: readonly { readonly id: string; readonly within?: string }[],
): number {
  let depth = 1
  for (let at = one.within; at !== undefined && depth < 20; depth++) {
    const above = at
    at = all.find((other) => other.id === above)?.within
  }
  return depth
}
