import { HearsayError, nameKey } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { entitiesNamed } from './filters/names.ts'

/** An entity by id or by any spelling, with the ids of all that are taken for the same; of several, the one in most claims. Throws NOT_FOUND. */
export async function findEntity(
  store: Store,
  name: string,
): Promise<{ readonly ref: string; readonly name: string; readonly same: readonly string[] }> {
  const { entities } = await entitiesNamed(store, name)
  // Of several taken for the same, the one that has the name itself.
  const spelt = await store.database
    .selectFrom('spellings')
    .select('entity')
    .where('key', '=', nameKey(name))
    .where((e) => e.or([e('mentions', '>', 0), e('named', '>', 0)]))
    .execute()
  const own = new Set(spelt.map((row) => row.entity))
  const found = entities.find((one) => one.ref === name) ?? entities.find((one) => own.has(one.id)) ?? entities[0]
  if (!found) throw new HearsayError('NOT_FOUND', { what: 'entity', id: name })
  const same = await store.database
    .selectFrom('entities')
    .innerJoin('entities as own', 'own.same_as', 'entities.same_as')
    .select('entities.ref')
    .where('own.id', '=', found.id)
    .execute()
  return { ref: found.ref, name: found.name, same: same.map((row) => row.ref).filter((ref) => ref !== found.ref) }
}
