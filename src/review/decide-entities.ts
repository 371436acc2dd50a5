import { findEntity } from '../query/index.ts'
import { type EntityId, HearsayError, type Resolution } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** Who decides, when (ISO 8601), and why. */
export type Decider = Pick<Resolution, 'by' | 'decidedAt' | 'reasons'>

/** Takes two entities, each named by id or name, for one; answers their names. Throws NOT_FOUND, or USAGE when they are one already. */
export async function mergeEntities(store: Store, a: string, b: string, decider: Decider): Promise<[string, string]> {
  const [left, right] = [await findEntity(store, a), await findEntity(store, b)]
  if (left.ref === right.ref) throw new HearsayError('USAGE', { reason: `${a} and ${b} are one entity already` })
  await store.resolve([{ left: left.ref as EntityId, right: right.ref as EntityId, verdict: 'same', ...decider }])
  return [left.name, right.name]
}

/** Parts an entity from all it was taken to be the same as; answers its name and from how many. Throws NOT_FOUND. */
export async function splitEntity(
  store: Store,
  a: string,
  decider: Decider,
): Promise<{ readonly name: string; readonly parted: number }> {
  const { ref, name, same } = await findEntity(store, a)
  const apart = same.map(
    (other): Resolution => ({ left: ref as EntityId, right: other as EntityId, verdict: 'different', ...decider }),
  )
  await store.resolve(apart)
  return { name, parted: same.length }
}

/** Takes a decision back: the one with this number, or the last that a person made. Throws NOT_FOUND. */
export async function undoDecision(store: Store, id: number | undefined, undoneAt: string): Promise<void> {
  const isDone = await store.undoResolution(id, undoneAt)
  if (!isDone) throw new HearsayError('NOT_FOUND', { what: 'decision', id: id ?? 'of a person' })
}
