import type { Tree } from '../attribution/index.ts'
import type { Resources } from '../resources/index.ts'
import type { Frame } from './frames.ts'

/**
 * Events that yield to another relation, told of nobody and aimed at nobody, in a report that tells of that relation and not of
 * their own: in a report on tests, "the missile was fired on Friday" is a test.
 */
export function retold(tree: Tree, frames: readonly Frame[], resources: Resources): readonly Frame[] {
  const told = new Map<string, number>()
  const aimed = new Map<string, number>()
  for (const { relation, fillers } of frames) {
    told.set(relation.id, (told.get(relation.id) ?? 0) + 1)
    const aim = relation.yields?.unless
    if (aim !== undefined && fillers.has(aim)) aimed.set(relation.id, (aimed.get(relation.id) ?? 0) + 1)
  }
  return frames.map((frame) => {
    const yields = frame.relation.yields
    const relation = yields?.unless === undefined ? undefined : resources.relations.get(yields.to)
    if (!relation || frame.fillers.has('actor') || frame.fillers.has(yields!.unless!)) return frame
    if ((aimed.get(frame.relation.id) ?? 0) * 2 >= (told.get(relation.id) ?? 0)) return frame
    const lemma = tree.tokens.lemma[frame.trigger]!
    const pattern = relation.triggers.find(
      (one) => one.tag === frame.pattern.tag && !one.given && one.lemmas.includes(lemma),
    )
    return pattern ? { ...frame, relation, pattern } : frame
  })
}
