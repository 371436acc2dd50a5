import { headWord } from '../../linking/index.ts'
import { nameKey } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'

/** What a name that a person typed stands for in the record. */
export interface NamedThings {
  /** Entities with that name in any spelling kept. */
  readonly entities: readonly { readonly id: number; readonly ref: string; readonly name: string }[]
  /** The word described things are compared by. */
  readonly word: string
}

/** Entities a name stands for, whatever its spelling, with all that are taken for the same; an entity id (`e_…`) stands for itself and those. */
export async function entitiesNamed({ database }: Store, name: string): Promise<NamedThings> {
  const entities = await database
    .selectFrom('entities')
    .select(['id', 'ref', 'name'])
    .where(
      'same_as',
      'in',
      database
        .selectFrom('entities as named')
        .select('named.same_as')
        .where((e) =>
          e.or([
            e('named.ref', '=', name),
            e('named.id', 'in', database.selectFrom('spellings').select('entity').where('key', '=', nameKey(name))),
          ]),
        ),
    )
    .orderBy('claims', 'desc')
    .limit(50)
    .execute()
  return { entities, word: headWord(name) }
}

/** Outlets and claimants a name stands for: by their own name, or as an entity with that name in any spelling. */
export async function partiesNamed(store: Store, name: string): Promise<readonly number[]> {
  const { entities } = await entitiesNamed(store, name)
  const keys = entities.flatMap((entity) => [`entity:${entity.ref}`, `outlet:${nameKey(entity.name)}`])
  const parties = await store.database
    .selectFrom('parties')
    .select('id')
    .where((e) => e.or([e('name_key', '=', nameKey(name)), ...(keys.length > 0 ? [e('key', 'in', keys)] : [])]))
    .orderBy('claims', 'desc')
    .limit(1000)
    .execute()
  return parties.map((party) => party.id)
}
