import type { Resolution } from '../../schema/index.ts'

/** An Entity as grouping needs it. */
export interface GroupedEntity {
  readonly ref: string
  /** A gazetteer knows it: then it lends its group its name. */
  readonly curated: boolean
}

/**
 * The Entity each stands under, by ref, once `decisions` (in order; the last on a pair holds) are followed: of all that are the same in one
 * or several steps the curated one, then the one with the least ref. A pair judged different is not joined directly.
 */
export function groupEntities(
  entities: readonly GroupedEntity[],
  decisions: readonly Pick<Resolution, 'left' | 'right' | 'verdict'>[],
): ReadonlyMap<string, string> {
  const verdicts = new Map<string, Pick<Resolution, 'left' | 'right' | 'verdict'>>()
  for (const decision of decisions) verdicts.set([decision.left, decision.right].sort().join(' '), decision)
  const above = new Map(entities.map(({ ref }) => [ref, ref]))
  const root = (ref: string): string => {
    const next = above.get(ref) ?? ref
    return next === ref ? ref : root(next)
  }
  for (const { left, right, verdict } of verdicts.values()) {
    if (verdict === 'same' && above.has(left) && above.has(right)) above.set(root(left), root(right))
  }
  const heads = new Map<string, GroupedEntity>()
  for (const entity of entities) {
    const group = root(entity.ref)
    const head = heads.get(group)
    if (!head || isBefore(entity, head)) heads.set(group, entity)
  }
  return new Map(entities.map(({ ref }) => [ref, heads.get(root(ref))!.ref]))
}

function isBefore(a: GroupedEntity, b: GroupedEntity): boolean {
  return a.curated !== b.curated ? a.curated : a.ref < b.ref
}
